"""One play, and what observers hear in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from samenzorg_sim.journal import ContentId, Id


class GestoptDoor(StrEnum):
    """Who ended a play. A stop by a participant never says which one: stopping must be safe."""

    BEGELEIDER = "begeleider"
    DEELNEMER = "deelnemer"


@dataclass(frozen=True)
class GesprekStarted:
    """A play begins."""

    name: ClassVar[str] = "gesprek.started"
    version: ClassVar[int] = 1
    spel: Id
    ronde: int


@dataclass(frozen=True)
class GesprekPaused:
    """Time-out."""

    name: ClassVar[str] = "gesprek.paused"
    version: ClassVar[int] = 1
    spel: Id


@dataclass(frozen=True)
class GesprekResumed:
    """The play goes on, after a time-out or after a stop that was taken back."""

    name: ClassVar[str] = "gesprek.resumed"
    version: ClassVar[int] = 1
    spel: Id


@dataclass(frozen=True)
class GesprekStopped:
    """The play is over."""

    name: ClassVar[str] = "gesprek.stopped"
    version: ClassVar[int] = 1
    spel: Id
    door: GestoptDoor


@dataclass(frozen=True)
class TagAdded:
    """An observer heard something; `geklemd`: the phone's clock was off, the moment is our guess."""

    name: ClassVar[str] = "gesprek.tag_added"
    version: ClassVar[int] = 1
    tag: Id
    spel: Id
    deelnemer: Id
    kijkpunt: ContentId
    geklemd: bool


@dataclass(frozen=True)
class TagRemoved:
    """An observer takes one tap back."""

    name: ClassVar[str] = "gesprek.tag_removed"
    version: ClassVar[int] = 1
    spel: Id
    tag: Id


@dataclass(frozen=True)
class LuisterenChosen:
    """An observer just listens this round (`aan`), or watches again."""

    name: ClassVar[str] = "luisteren.chosen"
    version: ClassVar[int] = 1
    ronde: int
    deelnemer: Id
    aan: bool
