"""Everything that can be recorded of a copy that somebody shares, and the state it folds into."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, ClassVar

from samenzorg_sim.journal import Id, Recorded, TextId, UnknownEvent
from samenzorg_sim.journal.codec import Upcaster


class Lezers(StrEnum):
    """For whom a copy is."""

    GROEP = "groep"
    EEN = "een"
    INBRENGER = "inbrenger"
    BEGELEIDER = "begeleider"


@dataclass(frozen=True)
class DelingMade:
    """A copy for the people of a session. `van` is who shares it there; `aan` the one who may read, with EEN.

    `inbrengers`: who had brought a situation by then, with INBRENGER; who tells later reads nothing.

    `slot` is a hash of the secret with which it is taken back from the logboek. Which logboek that is, does
    not stand here.
    """

    name: ClassVar[str] = "deling.made"
    version: ClassVar[int] = 2
    sessie: Id
    van: Id
    lezers: tuple[Lezers, ...]
    aan: Id | None
    inbrengers: tuple[Id, ...]
    slot: Id
    tekst: TextId


@dataclass(frozen=True)
class DelingTakenBack:
    """The copy is gone for good."""

    name: ClassVar[str] = "deling.taken_back"
    version: ClassVar[int] = 1


UPCASTERS: Mapping[tuple[str, int], Upcaster] = {
    ("deling.made", 1): lambda fields: {**fields, "inbrengers": []},
}
"""Lifts what was recorded when nobody could choose who brought the situation."""

EVENTS = (DelingMade, DelingTakenBack)
"""Of every event its class, for the codec."""


@dataclass(frozen=True, slots=True)
class Deling:
    """A shared copy: `gedeeld` None before it is made, at `op` (ms); `weg` once it is taken back."""

    gedeeld: DelingMade | None = None
    op: int = 0
    weg: bool = False


def apply(state: Deling, recorded: Recorded[Any]) -> Deling:
    """The copy after this event; raises `UnknownEvent`."""
    match recorded.event:
        case DelingMade() as made:
            return Deling(made, recorded.recorded_at)
        case DelingTakenBack():
            return replace(state, weg=True)
    raise UnknownEvent(type(recorded.event).__name__)


def erases(state: Deling, event: object) -> tuple[str, ...]:
    """The ids of the texts whose words go with this event."""
    taken = isinstance(event, DelingTakenBack) and state.gedeeld is not None
    return (state.gedeeld.tekst,) if taken and state.gedeeld is not None else ()
