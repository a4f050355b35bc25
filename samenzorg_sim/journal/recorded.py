"""What `apply` gets, an event together with what the journal knows about it, and what folds it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from samenzorg_sim.journal.values import Moment

E = TypeVar("E")
F = TypeVar("F")


class UnknownEvent(Exception):
    """An event that this domain does not know: raised by `apply` and by the codec, never skipped."""

    def __init__(self, name: str) -> None:
        super().__init__(f"unknown event {name!r}")
        self.name = name


@dataclass(frozen=True, slots=True)
class Recorded(Generic[E]):
    """One event as it stands in the journal.

    `seq` counts from 1 in its stream; `happened_at` is never later than `recorded_at`, but may be earlier
    than that of the rows before it (a late tap). Whether the moment was clamped is no column of the row: a
    domain that needs it puts `Meant.clamped` into its event.
    """

    event: E
    stream: str
    seq: int
    recorded_at: Moment
    happened_at: Moment
    actor: str


def fold_of(folds: Mapping[type[Any], F], event: object) -> F:
    """What folds this event into the state of its domain; raises UnknownEvent."""
    fold = folds.get(type(event))
    if fold is None:
        raise UnknownEvent(type(event).__name__)
    return fold
