"""Meetings, and the cases that members hand in for them."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samenzorg_sim.journal import ContentId, Id, TextId


@dataclass(frozen=True)
class BijeenkomstPlanned:
    """A meeting is planned, or stands elsewhere in time or place."""

    name: ClassVar[str] = "bijeenkomst.planned"
    version: ClassVar[int] = 1
    daad: int
    bijeenkomst: Id
    dag: date
    begin: int
    minuten: int
    plaats: TextId | None


@dataclass(frozen=True)
class MethodeChosen:
    """A meeting follows this method."""

    name: ClassVar[str] = "methode.chosen"
    version: ClassVar[int] = 1
    daad: int
    bijeenkomst: Id
    werkvorm: ContentId | None


@dataclass(frozen=True)
class LeiderChosen:
    """This member leads the meeting, or the trainer does (None)."""

    name: ClassVar[str] = "leider.chosen"
    version: ClassVar[int] = 1
    daad: int
    bijeenkomst: Id
    lid: Id | None


@dataclass(frozen=True)
class BijeenkomstCancelled:
    """The meeting is cancelled (`af`), or goes on after all."""

    name: ClassVar[str] = "bijeenkomst.cancelled"
    version: ClassVar[int] = 1
    daad: int
    bijeenkomst: Id
    af: bool


@dataclass(frozen=True)
class SessieLinked:
    """The meeting began, with this session."""

    name: ClassVar[str] = "sessie.linked"
    version: ClassVar[int] = 1
    daad: int
    bijeenkomst: Id
    sessie: Id


@dataclass(frozen=True)
class DeelnemerLinked:
    """This participant of the meeting's session is this member (None: nobody of the group)."""

    name: ClassVar[str] = "deelnemer.linked"
    version: ClassVar[int] = 1
    daad: int
    bijeenkomst: Id
    deelnemer: Id
    lid: Id | None


@dataclass(frozen=True)
class BijeenkomstHeld:
    """The meeting was held, with these members; what was handed in for it is erased."""

    name: ClassVar[str] = "bijeenkomst.held"
    version: ClassVar[int] = 1
    bijeenkomst: Id
    aanwezig: tuple[Id, ...]


@dataclass(frozen=True)
class InbrengOffered:
    """A member hands in a case for a meeting."""

    name: ClassVar[str] = "inbreng.offered"
    version: ClassVar[int] = 1
    daad: int
    inbreng: Id
    bijeenkomst: Id
    van: Id
    titel: TextId
    vraag: TextId | None


@dataclass(frozen=True)
class InbrengChanged:
    """A case is put in other words."""

    name: ClassVar[str] = "inbreng.changed"
    version: ClassVar[int] = 1
    daad: int
    inbreng: Id
    titel: TextId
    vraag: TextId | None


@dataclass(frozen=True)
class InbrengChosen:
    """The group chose this case (`gekozen`), or not after all."""

    name: ClassVar[str] = "inbreng.chosen"
    version: ClassVar[int] = 1
    daad: int
    inbreng: Id
    gekozen: bool


@dataclass(frozen=True)
class InbrengMoved:
    """A case is kept for another meeting."""

    name: ClassVar[str] = "inbreng.moved"
    version: ClassVar[int] = 1
    daad: int
    inbreng: Id
    bijeenkomst: Id


@dataclass(frozen=True)
class InbrengWithdrawn:
    """A case is taken back and erased."""

    name: ClassVar[str] = "inbreng.withdrawn"
    version: ClassVar[int] = 1
    inbreng: Id
