"""Everything that can be recorded of a list of actions.

`daad` numbers the act an event belongs to, and lets it be taken back; an event without is for good.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samenzorg_sim.acties.state import Bronsoort, Stand
from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.medebegeleider import BegeleiderAdded as BegeleiderAdded
from samenzorg_sim.medebegeleider import BegeleiderRemoved as BegeleiderRemoved


@dataclass(frozen=True)
class LijstOpened:
    """A list begins."""

    name: ClassVar[str] = "lijst.opened"
    version: ClassVar[int] = 1
    van: Id


@dataclass(frozen=True)
class LijstDiscarded:
    """The list is erased, with every word in it."""

    name: ClassVar[str] = "lijst.discarded"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class ActieAdded:
    """Something to do; `bron`, `van`, `onderdeel` and `titel` say where it comes from."""

    name: ClassVar[str] = "actie.added"
    version: ClassVar[int] = 1
    daad: int
    actie: Id
    op: date
    wat: TextId
    wie: TextId | None
    wanneer: date | None
    thema: TextId | None
    bron: Bronsoort
    van: Id | None
    onderdeel: ContentId | None
    titel: TextId | None


@dataclass(frozen=True)
class ActieChanged:
    """Other words, another owner or theme, or an earlier day."""

    name: ClassVar[str] = "actie.changed"
    version: ClassVar[int] = 1
    daad: int
    actie: Id
    wat: TextId
    wie: TextId | None
    wanneer: date | None
    thema: TextId | None


@dataclass(frozen=True)
class ActiePostponed:
    """A later day, and why."""

    name: ClassVar[str] = "actie.postponed"
    version: ClassVar[int] = 1
    daad: int
    actie: Id
    tot: date
    reden: TextId
    op: date


@dataclass(frozen=True)
class ActieClosed:
    """Done or dropped; `slot` is what came of it, or why it was dropped."""

    name: ClassVar[str] = "actie.closed"
    version: ClassVar[int] = 1
    daad: int
    actie: Id
    stand: Stand
    slot: TextId | None
    op: date


@dataclass(frozen=True)
class ActieReopened:
    """It is to be done after all; what was written when it was closed goes."""

    name: ClassVar[str] = "actie.reopened"
    version: ClassVar[int] = 1
    daad: int
    actie: Id


@dataclass(frozen=True)
class ActieRemoved:
    """An action is taken away and erased."""

    name: ClassVar[str] = "actie.removed"
    version: ClassVar[int] = 1
    actie: Id


@dataclass(frozen=True)
class DaadUndone:
    """The act with this number is taken back."""

    name: ClassVar[str] = "daad.undone"
    version: ClassVar[int] = 1
    ongedaan: int


EVENTS: tuple[type, ...] = (
    LijstOpened,
    LijstDiscarded,
    BegeleiderAdded,
    BegeleiderRemoved,
    ActieAdded,
    ActieChanged,
    ActiePostponed,
    ActieClosed,
    ActieReopened,
    ActieRemoved,
    DaadUndone,
)
