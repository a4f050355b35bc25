"""Everything that can be recorded of a policy check.

`daad` numbers the act an event belongs to, and lets it be taken back; an event without is for good.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samenzorg_sim.beleid.state import Oordeel
from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.medebegeleider import BegeleiderAdded as BegeleiderAdded
from samenzorg_sim.medebegeleider import BegeleiderRemoved as BegeleiderRemoved


@dataclass(frozen=True)
class CheckOpened:
    """A check begins, with its first round."""

    name: ClassVar[str] = "check.opened"
    version: ClassVar[int] = 1
    van: Id
    op: date


@dataclass(frozen=True)
class CheckDiscarded:
    """The check is erased, with every word in it."""

    name: ClassVar[str] = "check.discarded"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class RondeBegun:
    """The check is done once more."""

    name: ClassVar[str] = "ronde.begun"
    version: ClassVar[int] = 1
    daad: int
    op: date


@dataclass(frozen=True)
class InvullerAdded:
    """Somebody answers, in this function."""

    name: ClassVar[str] = "invuller.added"
    version: ClassVar[int] = 1
    daad: int
    invuller: Id
    functie: TextId


@dataclass(frozen=True)
class InvullerRemoved:
    """Somebody's answers are erased."""

    name: ClassVar[str] = "invuller.removed"
    version: ClassVar[int] = 1
    invuller: Id


@dataclass(frozen=True)
class AntwoordGiven:
    """What somebody says to a question, and what shows it."""

    name: ClassVar[str] = "antwoord.given"
    version: ClassVar[int] = 1
    daad: int
    invuller: Id
    vraag: ContentId
    oordeel: Oordeel
    bewijs: TextId | None
    op: date


@dataclass(frozen=True)
class DaadUndone:
    """The act with this number is taken back."""

    name: ClassVar[str] = "daad.undone"
    version: ClassVar[int] = 1
    ongedaan: int


EVENTS: tuple[type, ...] = (
    CheckOpened,
    CheckDiscarded,
    BegeleiderAdded,
    BegeleiderRemoved,
    RondeBegun,
    InvullerAdded,
    InvullerRemoved,
    AntwoordGiven,
    DaadUndone,
)
