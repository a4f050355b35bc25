"""One group for intervisie and its year: frozen values, made by folding its events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from samenzorg_sim.intervisie.bijeenkomst import Bijeenkomst, Inbreng, Stand
from samenzorg_sim.intervisie.taak import Beurt, Leidinggevende, Taak
from samenzorg_sim.intervisie.voornemen import Leerdoel, Thema, Voornemen
from samenzorg_sim.journal import Id, Moment, TextId
from samenzorg_sim.medebegeleider import shares
from samenzorg_sim.ongedaan import Eerder

VANAF_VIJF: Final = 5
"""A theme is the group's only when so many were there: with fewer one can guess whose it is."""
MOST_LEDEN, MOST_BIJEENKOMSTEN, MOST_INBRENG, MOST_PER_LID, MOST_THEMAS = 20, 60, 12, 60, 40
"""How many one group holds; cases per meeting, intentions and learning goals per member."""
GESCHIEDENIS: Final = 10
"""So many acts can be undone; words of an older one are erased when nothing else uses them."""


@dataclass(frozen=True, slots=True)
class Lid:
    """A member; `weg` left the group, `gewist` was erased with everything she wrote."""

    id: Id
    naam: TextId
    weg: bool = False
    gewist: bool = False


@dataclass(frozen=True, slots=True)
class Intervisiegroep:
    """A whole group; `van` began it, `begeleiders` lead along, `weggestuurd` counts those who no longer do.

    `bewaar_maanden` counts from the last meeting, or from `bewaard`, the day somebody last chose it. `teller`
    numbers acts.
    """

    van: Id | None = None
    naam: TextId | None = None
    begeleiders: frozenset[Id] = frozenset()
    weggestuurd: int = 0
    weg: bool = False
    geopend: Moment = 0
    bewaar_maanden: int = 0
    bewaard: date | None = None
    leidinggevende: Leidinggevende = Leidinggevende.NIET
    taken: Mapping[Taak, Beurt] = field(default_factory=dict)
    leden: Mapping[Id, Lid] = field(default_factory=dict)
    bijeenkomsten: Mapping[Id, Bijeenkomst] = field(default_factory=dict)
    voornemens: Mapping[Id, Voornemen] = field(default_factory=dict)
    leerdoelen: Mapping[Id, Leerdoel] = field(default_factory=dict)
    themas: Mapping[Id, Thema] = field(default_factory=dict)
    eerder: tuple[Eerder[Intervisiegroep], ...] = ()
    teller: int = 0

    def leidt(self, persoon: Id) -> bool:
        """Whether this trainer leads the group: she began it, or was asked to lead along."""
        return shares(self, persoon)

    @property
    def jaar(self) -> tuple[Bijeenkomst, ...]:
        """The meetings in the order of their days."""
        return tuple(sorted(self.bijeenkomsten.values(), key=lambda one: (one.dag, one.begin, one.id)))

    @property
    def gehouden(self) -> tuple[Bijeenkomst, ...]:
        """The meetings that were held, in the order of their days."""
        return tuple(one for one in self.jaar if one.stand is Stand.GEHOUDEN)

    @property
    def volgende(self) -> Bijeenkomst | None:
        """The first meeting that is still to be held; a day that is past waits until somebody says so."""
        return next((one for one in self.jaar if one.stand is Stand.GEPLAND), None)

    def inbreng_met(self, inbreng: Id) -> tuple[Bijeenkomst, Inbreng] | None:
        """A case that was handed in, with its meeting."""
        found = ((day, one) for day in self.bijeenkomsten.values() for one in day.inbreng)
        return next((pair for pair in found if pair[1].id == inbreng), None)
