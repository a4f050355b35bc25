"""The tables of a session: who sits where, which case, which phase, how long, and when it rests."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import ContentId, Id


@dataclass(frozen=True)
class TafelAdded:
    """There is one more table; tables are numbered from 1, and table 1 is always there."""

    name: ClassVar[str] = "tafel.added"
    version: ClassVar[int] = 1
    tafel: int
    scenario: ContentId | None


@dataclass(frozen=True)
class TafelRemoved:
    """A table is no longer used; nobody sits there any more."""

    name: ClassVar[str] = "tafel.removed"
    version: ClassVar[int] = 1
    tafel: int


@dataclass(frozen=True)
class CasusChosen:
    """This table has this case."""

    name: ClassVar[str] = "casus.chosen"
    version: ClassVar[int] = 1
    tafel: int
    scenario: ContentId


@dataclass(frozen=True)
class DeelnemerSeated:
    """Somebody sits at this table from now on."""

    name: ClassVar[str] = "deelnemer.seated"
    version: ClassVar[int] = 1
    deelnemer: Id
    tafel: int


@dataclass(frozen=True)
class FaseEntered:
    """The trainer leads a table into a phase; `ronde` counts from 1, 0 before the first."""

    name: ClassVar[str] = "fase.entered"
    version: ClassVar[int] = 2
    tafel: int
    fase: ContentId
    ronde: int


@dataclass(frozen=True)
class HerkansingChosen:
    """What is played next at this table is the play `van` once more, whole or only the hard fragment.

    `soort` EERSTE: after all it is not played once more.
    """

    name: ClassVar[str] = "herkansing.chosen"
    version: ClassVar[int] = 1
    tafel: int
    van: Id
    soort: Spelsoort


@dataclass(frozen=True)
class TijdAdded:
    """The phase that is on may take so many minutes more (less when negative)."""

    name: ClassVar[str] = "tijd.added"
    version: ClassVar[int] = 1
    tafel: int
    minuten: int


@dataclass(frozen=True)
class PenTaken:
    """From now on this one writes for the table."""

    name: ClassVar[str] = "pen.taken"
    version: ClassVar[int] = 1
    tafel: int
    deelnemer: Id


@dataclass(frozen=True)
class PauzeStarted:
    """A break of about so many minutes."""

    name: ClassVar[str] = "pauze.started"
    version: ClassVar[int] = 1
    tafel: int
    minuten: int


@dataclass(frozen=True)
class PauzeEnded:
    """The break is over."""

    name: ClassVar[str] = "pauze.ended"
    version: ClassVar[int] = 1
    tafel: int


class Tekenstand(StrEnum):
    """What the group sees of the drawings of a table: nothing, all over each other, or beside the story's."""

    DICHT = "dicht"
    OVER_ELKAAR = "over_elkaar"
    MET_VOORBEELD = "met_voorbeeld"


@dataclass(frozen=True)
class TekeningenShown:
    """The trainer opens the drawings of a table to the group, or shuts them."""

    name: ClassVar[str] = "tekeningen.shown"
    version: ClassVar[int] = 1
    tafel: int
    stand: Tekenstand


@dataclass(frozen=True)
class GroepjesMade:
    """In this phase these people talk together, each tuple a subgroup."""

    name: ClassVar[str] = "groepjes.made"
    version: ClassVar[int] = 1
    tafel: int
    fase: ContentId
    ronde: int
    groepjes: tuple[tuple[Id, ...], ...]
