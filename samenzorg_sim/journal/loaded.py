"""One stream in memory: its state, its head, and which commands it has seen."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeVar

from samenzorg_sim.journal.domain import Domain
from samenzorg_sim.journal.recorded import Recorded
from samenzorg_sim.journal.row import Row

S = TypeVar("S")


class GapInStream(Exception):
    """A row is missing, so the stream cannot be replayed."""

    def __init__(self, stream: str, expected: int, found: int) -> None:
        super().__init__(f"stream {stream!r} lacks row {expected}: the next one is {found}")


class WrongDomain(Exception):
    """A stream that was loaded for one domain is asked for with another."""

    def __init__(self, stream: str) -> None:
        super().__init__(f"stream {stream!r} belongs to another domain")


@dataclass(frozen=True, slots=True)
class Loaded(Generic[S]):
    """A stream up to and including row `seq` (0: no rows yet).

    `commands` says at which seq each recorded command begins. It is shared by the successive values of one
    stream and grows in place, so that a commit costs as much as the batch and not as much as the stream.
    """

    domain: Domain[S, Any, Any]
    stream: str
    state: S
    seq: int = 0
    hash: str = ""
    commands: dict[str, int] = field(default_factory=dict)

    def must_be_of(self, domain: Domain[Any, Any, Any]) -> None:
        """Raise WrongDomain unless this stream was loaded with the same codec."""
        if domain.codec is not self.domain.codec:
            raise WrongDomain(self.stream)

    def after(self, rows: Iterable[Row]) -> "Loaded[S]":
        """This stream with the rows that follow; `commands` is not touched.

        Raises:
            GapInStream: the rows do not follow on without a gap.
            UnknownEvent, UnknownVersion, BadPayload: a row cannot be read.
        """
        decode, apply = self.domain.codec.decode, self.domain.apply
        state, seq, head = self.state, self.seq, self.hash
        for row in rows:
            if row.seq != seq + 1:
                raise GapInStream(self.stream, seq + 1, row.seq)
            state = apply(
                state,
                Recorded(decode(row), row.stream, row.seq, row.recorded_at, row.happened_at, row.actor),
            )
            seq, head = row.seq, row.hash
        return Loaded(self.domain, self.stream, state, seq, head, self.commands)

    def replayed(self, rows: Iterable[Row]) -> "Loaded[S]":
        """This stream with rows that were read from the store, their commands remembered too."""
        commands = dict(self.commands)

        def noted() -> Iterable[Row]:
            for row in rows:
                if row.command_id is not None:
                    commands[row.command_id] = row.seq
                yield row

        return replace(self.after(noted()), commands=commands)
