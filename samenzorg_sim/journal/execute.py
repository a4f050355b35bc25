"""Decide waiting commands in order, record them together, and only then let the new states be seen."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from samenzorg_sim.journal.domain import Domain, Done, Meant, Refused, Submission
from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.store import Store, Text
from samenzorg_sim.journal.values import Moment

__all__ = ["Batch", "Domain", "Done", "Meant", "Refused", "Streams", "Submission"]

S = TypeVar("S")
C = TypeVar("C")
E = TypeVar("E")


@dataclass(frozen=True)
class Batch:
    """What `prepare` decided and `commit` writes; `outcomes` are in the order of the submissions.

    An outcome is a Done, the Refused, or any other exception when this one submission could not be handled
    (a mistake in the domain, a stream that cannot be read): the other submissions go on.
    """

    outcomes: tuple[Done | Exception, ...]
    rows: tuple[Row, ...]
    texts: tuple[Text, ...]


class Streams:
    """The current state of each stream in use, kept in memory; one writer prepares and commits in turn."""

    def __init__(self, store: Store) -> None: ...

    def state(self, stream: str, domain: Domain[S, C, E]) -> S:
        """The current state of a stream, loaded at first use; safe while a commit runs in another thread."""
        raise NotImplementedError

    def prepare(self, submissions: Iterable[Submission], *, recorded_at: Moment) -> Batch:
        """Decide the submissions in order on an evolving copy; nothing is recorded yet."""
        raise NotImplementedError

    def commit(self, batch: Batch) -> None:
        """Record a batch in one transaction; safe in a worker thread."""
        raise NotImplementedError

    def forget(self, stream: str) -> None:
        """Let go of a stream's state; it is loaded again when asked for."""
        raise NotImplementedError
