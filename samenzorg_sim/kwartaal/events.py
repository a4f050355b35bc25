"""Everything that can be recorded of a team's quarters.

`daad` numbers the act an event belongs to, and lets it be taken back; an event without is for good.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samenzorg_sim.journal import ContentId, Id, TextId


@dataclass(frozen=True)
class TeamOpened:
    """A team begins: by whom, called what."""

    name: ClassVar[str] = "team.opened"
    version: ClassVar[int] = 1
    van: Id
    naam: TextId


@dataclass(frozen=True)
class TeamRenamed:
    """The team is called otherwise."""

    name: ClassVar[str] = "team.renamed"
    version: ClassVar[int] = 1
    daad: int
    naam: TextId


@dataclass(frozen=True)
class TeamDiscarded:
    """The team is erased, with every word and number."""

    name: ClassVar[str] = "team.discarded"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class AantallenSet:
    """The numbers of a quarter; None is not known."""

    name: ClassVar[str] = "aantallen.set"
    version: ClassVar[int] = 1
    daad: int
    kwartaal: ContentId
    clienten: int | None
    gehouden: int | None
    verslagen: int | None


@dataclass(frozen=True)
class AntwoordGiven:
    """What was said to a question; None when it was wiped out."""

    name: ClassVar[str] = "antwoord.given"
    version: ClassVar[int] = 1
    daad: int
    kwartaal: ContentId
    vraag: ContentId
    woorden: TextId | None


@dataclass(frozen=True)
class KeuzeTicked:
    """Something was ticked, or not any more."""

    name: ClassVar[str] = "keuze.ticked"
    version: ClassVar[int] = 1
    daad: int
    kwartaal: ContentId
    keuze: ContentId
    aan: bool


@dataclass(frozen=True)
class BladDiscussed:
    """The talk about this quarter was held on this day; None: it was not."""

    name: ClassVar[str] = "blad.discussed"
    version: ClassVar[int] = 1
    daad: int
    kwartaal: ContentId
    op: date | None


@dataclass(frozen=True)
class BladHandedIn:
    """The numbers may go onto the page for the management team, or not any more."""

    name: ClassVar[str] = "blad.handed_in"
    version: ClassVar[int] = 1
    daad: int
    kwartaal: ContentId
    aan: bool


@dataclass(frozen=True)
class BladErased:
    """One quarter of the team is erased, with every word and number."""

    name: ClassVar[str] = "blad.erased"
    version: ClassVar[int] = 1
    kwartaal: ContentId


@dataclass(frozen=True)
class DaadUndone:
    """The last act is taken back."""

    name: ClassVar[str] = "daad.undone"
    version: ClassVar[int] = 1


EVENTS: tuple[type, ...] = (
    TeamOpened,
    TeamRenamed,
    TeamDiscarded,
    AantallenSet,
    AntwoordGiven,
    KeuzeTicked,
    BladDiscussed,
    BladHandedIn,
    BladErased,
    DaadUndone,
)
