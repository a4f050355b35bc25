"""What members take along: intentions, learning goals, themes."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samenzorg_sim.intervisie.voornemen import Uitkomst
from samenzorg_sim.journal import Id, TextId


@dataclass(frozen=True)
class VoornemenMade:
    """A member means to do something; `afspraak` when it comes from the session of the meeting."""

    name: ClassVar[str] = "voornemen.made"
    version: ClassVar[int] = 1
    daad: int
    voornemen: Id
    bijeenkomst: Id
    van: Id
    stap: TextId
    inzicht: TextId | None
    vraagt: Id | None
    wanneer: date | None
    afspraak: Id | None


@dataclass(frozen=True)
class VoornemenTold:
    """What became of it, as told in this meeting."""

    name: ClassVar[str] = "voornemen.told"
    version: ClassVar[int] = 1
    daad: int
    voornemen: Id
    bijeenkomst: Id
    uitkomst: Uitkomst


@dataclass(frozen=True)
class VoornemenRemoved:
    """An intention is taken away and erased."""

    name: ClassVar[str] = "voornemen.removed"
    version: ClassVar[int] = 1
    voornemen: Id


@dataclass(frozen=True)
class LeerdoelSet:
    """A member wants to learn this, with the group."""

    name: ClassVar[str] = "leerdoel.set"
    version: ClassVar[int] = 1
    daad: int
    leerdoel: Id
    van: Id
    tekst: TextId


@dataclass(frozen=True)
class LeerdoelReached:
    """She has learned it (`klaar`), or goes on."""

    name: ClassVar[str] = "leerdoel.reached"
    version: ClassVar[int] = 1
    daad: int
    leerdoel: Id
    klaar: bool


@dataclass(frozen=True)
class LeerdoelRemoved:
    """A learning goal is taken away and erased."""

    name: ClassVar[str] = "leerdoel.removed"
    version: ClassVar[int] = 1
    leerdoel: Id


@dataclass(frozen=True)
class ThemaNamed:
    """The group names a theme in this meeting; nobody in particular. Without words: one of before."""

    name: ClassVar[str] = "thema.named"
    version: ClassVar[int] = 1
    daad: int
    thema: Id
    bijeenkomst: Id
    tekst: TextId | None


@dataclass(frozen=True)
class ThemaRemoved:
    """A theme is taken away and erased."""

    name: ClassVar[str] = "thema.removed"
    version: ClassVar[int] = 1
    thema: Id
