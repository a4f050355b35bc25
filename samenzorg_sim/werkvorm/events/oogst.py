"""Looking at the time line, and what people take along."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from samenzorg_sim.journal import Id, TextId


class GetoondOp(StrEnum):
    """Where the player looks at the time line first."""

    TELEFOON = "telefoon"
    LAPTOP = "laptop"


@dataclass(frozen=True)
class TijdlijnShown:
    """The player may look at the time line, before anybody else."""

    name: ClassVar[str] = "tijdlijn.shown"
    version: ClassVar[int] = 1
    spel: Id
    op: GetoondOp


@dataclass(frozen=True)
class TijdlijnSeen:
    """The player saw it, and says whether the group may see it too."""

    name: ClassVar[str] = "tijdlijn.seen"
    version: ClassVar[int] = 1
    spel: Id
    mag_open: bool


@dataclass(frozen=True)
class TijdlijnOpened:
    """The trainer shows the time line to the group."""

    name: ClassVar[str] = "tijdlijn.opened"
    version: ClassVar[int] = 1
    spel: Id


@dataclass(frozen=True)
class LeerpuntWritten:
    """Somebody's self-chosen learning point; None takes it away."""

    name: ClassVar[str] = "leerpunt.written"
    version: ClassVar[int] = 1
    deelnemer: Id
    tekst: TextId | None


@dataclass(frozen=True)
class AfspraakMade:
    """An agreement: what, by whom (None: the trainer), by when, looked back at when.

    `vraagt` asks about it then, if anybody was named. (Version 1 knew nobody who asks.)
    """

    name: ClassVar[str] = "afspraak.made"
    version: ClassVar[int] = 2
    afspraak: Id
    wat: TextId
    wie: Id | None
    wanneer: date
    terugkijken: date
    door: Id | None
    vraagt: Id | None = None


@dataclass(frozen=True)
class AfspraakRemoved:
    """An agreement is taken back."""

    name: ClassVar[str] = "afspraak.removed"
    version: ClassVar[int] = 1
    afspraak: Id
