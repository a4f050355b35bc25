"""The group itself: begun, kept, erased; who is in it, who leads along, who does what."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samenzorg_sim.intervisie.taak import Hand, Leidinggevende, Taak
from samenzorg_sim.journal import Id, TextId
from samenzorg_sim.medebegeleider import BegeleiderAdded as BegeleiderAdded
from samenzorg_sim.medebegeleider import BegeleiderRemoved as BegeleiderRemoved


@dataclass(frozen=True)
class GroepOpened:
    """A group begins: by whom, called what, kept how long (months)."""

    name: ClassVar[str] = "groep.opened"
    version: ClassVar[int] = 1
    van: Id
    naam: TextId
    maanden: int
    op: date


@dataclass(frozen=True)
class GroepRenamed:
    """The group is called otherwise."""

    name: ClassVar[str] = "groep.renamed"
    version: ClassVar[int] = 1
    daad: int
    naam: TextId


@dataclass(frozen=True)
class GroepKept:
    """Keep it so many months after its last meeting, and at least so many from this day (`op`)."""

    name: ClassVar[str] = "groep.kept"
    version: ClassVar[int] = 1
    daad: int
    maanden: int
    op: date


@dataclass(frozen=True)
class GroepDiscarded:
    """The group is erased, with every word in it."""

    name: ClassVar[str] = "groep.discarded"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class LeidinggevendeChosen:
    """Whether somebody who manages members may be there."""

    name: ClassVar[str] = "leidinggevende.chosen"
    version: ClassVar[int] = 1
    daad: int
    keuze: Leidinggevende


@dataclass(frozen=True)
class TaakGiven:
    """A task is in this hand since this day."""

    name: ClassVar[str] = "taak.given"
    version: ClassVar[int] = 1
    daad: int
    taak: Taak
    hand: Hand
    sinds: date


@dataclass(frozen=True)
class LidAdded:
    """A member comes."""

    name: ClassVar[str] = "lid.added"
    version: ClassVar[int] = 1
    daad: int
    lid: Id
    naam: TextId


@dataclass(frozen=True)
class LidRenamed:
    """A member is called otherwise."""

    name: ClassVar[str] = "lid.renamed"
    version: ClassVar[int] = 1
    daad: int
    lid: Id
    naam: TextId


@dataclass(frozen=True)
class LidLeft:
    """A member left the group (`weg`), or is back."""

    name: ClassVar[str] = "lid.left"
    version: ClassVar[int] = 1
    daad: int
    lid: Id
    weg: bool


@dataclass(frozen=True)
class LidErased:
    """A member is erased, with everything she wrote."""

    name: ClassVar[str] = "lid.erased"
    version: ClassVar[int] = 1
    lid: Id


@dataclass(frozen=True)
class DaadUndone:
    """The act with this number is taken back."""

    name: ClassVar[str] = "daad.undone"
    version: ClassVar[int] = 1
    ongedaan: int
