"""What a domain gives to the journal, and what goes in and comes out for each command."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from samenzorg_sim.journal.codec import Codec
from samenzorg_sim.journal.recorded import Recorded
from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.store import Text
from samenzorg_sim.journal.values import Moment

S = TypeVar("S")
C = TypeVar("C")
E = TypeVar("E")


class Refused(Exception):
    """A command that may not be done now: `code` for programs, `melding` a Dutch sentence for the user."""

    def __init__(self, code: str, melding: str) -> None:
        super().__init__(f"{code}: {melding}")
        self.code = code
        self.melding = melding


@dataclass(frozen=True, slots=True)
class Meant:
    """When and by whom a command was meant; `clamped` when `happened_at` is not what the phone said."""

    happened_at: Moment
    recorded_at: Moment
    actor: str
    clamped: bool = False


def nothing(state: object, event: object) -> Iterable[str]:
    """What an event erases, unless its domain says otherwise."""
    return ()


@dataclass(frozen=True)
class Domain(Generic[S, C, E]):
    """A kind of stream: how it starts, what may happen, and what each event changes.

    `decide(state, command, meant)` gives the events (none is allowed) or raises Refused;
    `apply(state, recorded)` is pure and raises UnknownEvent. Neither reads a clock, mints an id or throws
    dice. `erases(state, event)` names the texts whose words go for good with this event, from the state
    before it; they are erased in the transaction that records it.
    """

    initial: S
    decide: Callable[[S, C, Meant], tuple[E, ...]]
    apply: Callable[[S, Recorded[E]], S]
    codec: Codec
    erases: Callable[[S, E], Iterable[str]] = nothing


@dataclass(frozen=True, slots=True)
class Submission:
    """One waiting command.

    `command_id` (c_…) is minted by whoever first meant the command and stays the same when it is sent again.
    `texts` are the strings that were typed for it, under ids minted by the caller; the command holds only
    the ids.
    """

    stream: str
    domain: Domain[Any, Any, Any]
    command: object
    command_id: str
    actor: str
    happened_at: Moment
    texts: tuple[Text, ...] = ()
    clamped: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """A command that stands in the journal once its batch is committed.

    `rows` is empty when nothing had to change; `already` when the same command had been recorded before.
    `erased` are the ids of the texts whose words go with these rows.
    """

    rows: tuple[Row, ...]
    already: bool
    erased: tuple[str, ...] = ()
