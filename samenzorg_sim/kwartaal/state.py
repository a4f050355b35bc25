"""A team with its quarters: frozen values, made by folding its events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from samenzorg_sim.journal import ContentId, Id, Moment, TextId
from samenzorg_sim.ongedaan import Eerder

MOST_CLIENTEN: Final = 500
"""The most clients one team can have here; more is a typing mistake."""
MOST_KWARTALEN: Final = 40
"""Ten years: a team that is kept longer begins anew."""
GESCHIEDENIS: Final = 10
"""So many acts can be undone; words of an older one are erased when nothing else uses them."""


@dataclass(frozen=True, slots=True)
class Aantallen:
    """How many clients, with how many a talk was held, of how many of those it was written down.

    None is not known; that is not zero.
    """

    clienten: int | None = None
    gehouden: int | None = None
    verslagen: int | None = None


@dataclass(frozen=True, slots=True)
class Blad:
    """One quarter of a team; `ingeleverd`: its numbers may go onto the page for the management team."""

    kwartaal: ContentId
    aantallen: Aantallen = Aantallen()
    antwoorden: Mapping[ContentId, TextId] = field(default_factory=dict)
    keuzes: frozenset[ContentId] = frozenset()
    besproken: date | None = None
    ingeleverd: bool = False


@dataclass(frozen=True, slots=True)
class Team:
    """A whole team; `van` began it and alone sees it. `teller` numbers acts."""

    van: Id | None = None
    naam: TextId | None = None
    weg: bool = False
    geopend: Moment = 0
    bladen: Mapping[ContentId, Blad] = field(default_factory=dict)
    eerder: tuple[Eerder[Team], ...] = ()
    teller: int = 0

    def blad(self, kwartaal: str) -> Blad:
        """The sheet of this quarter; an empty one when nothing was filled in."""
        return self.bladen.get(kwartaal, Blad(kwartaal))
