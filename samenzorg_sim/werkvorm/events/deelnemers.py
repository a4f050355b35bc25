"""Who takes part, on which phone, in which role."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from samenzorg_sim.journal import ContentId, Id, TextId


class SoortDeelnemer(StrEnum):
    """Somebody learns here, or is a member of the client council who plays the naaste."""

    GROEP = "groep"
    CLIENTENRAAD = "clientenraad"


class Speelwens(StrEnum):
    """Whether somebody would like to practise today; nobody must."""

    GRAAG = "graag"
    LIEVER_NIET = "liever_niet"


@dataclass(frozen=True)
class DeelnemerJoined:
    """Somebody takes part; without `apparaat` she does so without a phone."""

    name: ClassVar[str] = "deelnemer.joined"
    version: ClassVar[int] = 2
    deelnemer: Id
    naam: TextId
    soort: SoortDeelnemer
    apparaat: Id | None
    tafel: int


@dataclass(frozen=True)
class DeelnemerExpected:
    """Somebody's name is ready before she comes."""

    name: ClassVar[str] = "deelnemer.expected"
    version: ClassVar[int] = 1
    deelnemer: Id
    naam: TextId
    soort: SoortDeelnemer
    tafel: int


@dataclass(frozen=True)
class DeelnemerArrived:
    """Who was expected is there, with this phone or without one."""

    name: ClassVar[str] = "deelnemer.arrived"
    version: ClassVar[int] = 1
    deelnemer: Id
    apparaat: Id | None


@dataclass(frozen=True)
class DeelnemerLeft:
    """Somebody has gone home; what she said stays."""

    name: ClassVar[str] = "deelnemer.left"
    version: ClassVar[int] = 1
    deelnemer: Id


@dataclass(frozen=True)
class DeelnemerReturned:
    """Somebody who left is back."""

    name: ClassVar[str] = "deelnemer.returned"
    version: ClassVar[int] = 1
    deelnemer: Id


@dataclass(frozen=True)
class OvernameRequested:
    """Another phone says it belongs to this participant now."""

    name: ClassVar[str] = "overname.requested"
    version: ClassVar[int] = 1
    deelnemer: Id
    apparaat: Id


@dataclass(frozen=True)
class OvernameGranted:
    """The trainer saw who holds the new phone; the old one is out."""

    name: ClassVar[str] = "overname.granted"
    version: ClassVar[int] = 1
    deelnemer: Id
    apparaat: Id


@dataclass(frozen=True)
class OvernameRefused:
    """The new phone belongs to somebody else."""

    name: ClassVar[str] = "overname.refused"
    version: ClassVar[int] = 1
    apparaat: Id


@dataclass(frozen=True)
class RolAssigned:
    """In this round, at this table, somebody has this role, and as an observer this card."""

    name: ClassVar[str] = "rol.assigned"
    version: ClassVar[int] = 2
    tafel: int
    ronde: int
    deelnemer: Id
    rol: ContentId
    kaart: ContentId | None


@dataclass(frozen=True)
class SpeelwensChosen:
    """Somebody says whether she would like to practise; None: no word about it any more."""

    name: ClassVar[str] = "speelwens.chosen"
    version: ClassVar[int] = 1
    deelnemer: Id
    wens: Speelwens | None


@dataclass(frozen=True)
class GegevensErased:
    """Somebody had everything erased that was kept of her."""

    name: ClassVar[str] = "gegevens.erased"
    version: ClassVar[int] = 1
    deelnemer: Id
