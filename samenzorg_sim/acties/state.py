"""A list of actions: frozen values, made by folding its events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.medebegeleider import shares
from samenzorg_sim.ongedaan import Eerder

MEESTE_ACTIES: Final = 500
"""How many one list holds: five years of a large organisation; beyond that nobody reads it."""
GESCHIEDENIS: Final = 10
"""So many acts can be undone; words of an older one are erased when nothing else uses them."""


class Stand(StrEnum):
    """How an action stands; `vervallen` is dropped, with the reason."""

    OPEN = "open"
    GEDAAN = "gedaan"
    VERVALLEN = "vervallen"


class Bronsoort(StrEnum):
    """Where an action comes from."""

    DIALOOG = "dialoog"
    BELEIDSCHECK = "beleidscheck"
    KWARTAAL = "kwartaal"
    BIJEENKOMST = "bijeenkomst"
    ZELF = "zelf"


@dataclass(frozen=True, slots=True)
class Bron:
    """Where it comes from: `van` is the stream or the thing in it, `onderdeel` a part by its content id."""

    soort: Bronsoort = Bronsoort.ZELF
    van: Id | None = None
    onderdeel: ContentId | None = None
    titel: TextId | None = None


VANZELF: Final = Bron()
"""Where an action comes from that somebody just added."""


@dataclass(frozen=True, slots=True)
class Uitstel:
    """It was put off, on this day (`op`), from one day to another."""

    van: date
    tot: date
    reden: TextId
    op: date


@dataclass(frozen=True, slots=True)
class Actie:
    """What is to be done; `wie` is a function or a team, `wanneer` the day before which, None: not agreed.

    `slot` says what came of it, or why it was dropped; `dicht` is the day of that.
    """

    id: Id
    wat: TextId
    gemaakt: date
    wie: TextId | None = None
    wanneer: date | None = None
    thema: TextId | None = None
    bron: Bron = VANZELF
    stand: Stand = Stand.OPEN
    uitstel: tuple[Uitstel, ...] = ()
    slot: TextId | None = None
    dicht: date | None = None


@dataclass(frozen=True, slots=True)
class Actielijst:
    """A whole list; `van` began it, `begeleiders` share it, `weggestuurd` counts those who no longer do."""

    van: Id | None = None
    begeleiders: frozenset[Id] = frozenset()
    weggestuurd: int = 0
    weg: bool = False
    acties: Mapping[Id, Actie] = field(default_factory=dict)
    eerder: tuple[Eerder[Actielijst], ...] = ()
    teller: int = 0

    def deelt(self, persoon: Id) -> bool:
        """Whether this is somebody's list: she began it, or was asked in."""
        return shares(self, persoon)
