"""One play, and what observers hear in it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import ContentId, Id, TextId


class GestoptDoor(StrEnum):
    """Who ended a play. A stop by a participant never says which one: stopping must be safe."""

    BEGELEIDER = "begeleider"
    DEELNEMER = "deelnemer"


@dataclass(frozen=True)
class GesprekStarted:
    """A play begins at a table; `van` is the play that it does once more."""

    name: ClassVar[str] = "gesprek.started"
    version: ClassVar[int] = 2
    spel: Id
    tafel: int
    ronde: int
    soort: Spelsoort
    van: Id | None


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
    """An observer heard something; `geklemd`: the phone's clock was off, the moment is our guess.

    `wat` is what she heard, as an erasable text that holds the id of the thing to watch: observations go
    when the day closes, and the journal stays whole. (Version 1 held the content id itself.)
    """

    name: ClassVar[str] = "gesprek.tag_added"
    version: ClassVar[int] = 2
    tag: Id
    spel: Id
    deelnemer: Id
    wat: TextId | ContentId
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
    version: ClassVar[int] = 2
    tafel: int
    ronde: int
    deelnemer: Id
    aan: bool


@dataclass(frozen=True)
class VergelijkingOpened:
    """The trainer shows (`aan`) what observers heard differently, as questions; or hides it again."""

    name: ClassVar[str] = "vergelijking.opened"
    version: ClassVar[int] = 1
    spel: Id
    aan: bool


@dataclass(frozen=True)
class KijksleutelShown:
    """The trainer shows what the author of an example conversation heard in a turn; None: nothing."""

    name: ClassVar[str] = "kijksleutel.shown"
    version: ClassVar[int] = 1
    spel: Id
    uitspraak: ContentId | None


@dataclass(frozen=True)
class BewarenChosen:
    """Who played says whether the observations of this play may be kept after today."""

    name: ClassVar[str] = "bewaren.chosen"
    version: ClassVar[int] = 1
    spel: Id
    deelnemer: Id
    ja: bool


@dataclass(frozen=True)
class WaarnemingenErased:
    """The observations of a play are erased for good."""

    name: ClassVar[str] = "waarnemingen.erased"
    version: ClassVar[int] = 1
    spel: Id
