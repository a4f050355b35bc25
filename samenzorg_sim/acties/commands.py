"""What one may ask of a list of actions. Typed words come as text ids."""

from dataclasses import dataclass
from datetime import date

from samenzorg_sim.acties.state import VANZELF, Bron
from samenzorg_sim.journal import Id, TextId
from samenzorg_sim.medebegeleider import HaalBegeleiderWeg as HaalBegeleiderWeg
from samenzorg_sim.medebegeleider import VoegBegeleiderToe as VoegBegeleiderToe


@dataclass(frozen=True)
class OpenLijst:
    """Begin a list."""


@dataclass(frozen=True)
class GooiLijstWeg:
    """Erase everything of the list, now; this cannot be undone."""


@dataclass(frozen=True)
class VoegActieToe:
    """Something to do."""

    actie: Id
    wat: TextId
    wie: TextId | None = None
    wanneer: date | None = None
    thema: TextId | None = None
    bron: Bron = VANZELF


@dataclass(frozen=True)
class WijzigActie:
    """Other words, another owner or theme, or an earlier day."""

    actie: Id
    wat: TextId
    wie: TextId | None
    wanneer: date | None
    thema: TextId | None


@dataclass(frozen=True)
class StelUit:
    """A later day, and why."""

    actie: Id
    tot: date
    reden: TextId


@dataclass(frozen=True)
class RondActieAf:
    """It was done; what came of it."""

    actie: Id
    opbrengst: TextId | None = None


@dataclass(frozen=True)
class LaatVervallen:
    """It will not be done, and why."""

    actie: Id
    reden: TextId


@dataclass(frozen=True)
class HeropenActie:
    """It is to be done after all."""

    actie: Id


@dataclass(frozen=True)
class HaalActieWeg:
    """Take an action away, with its words."""

    actie: Id


@dataclass(frozen=True)
class MaakOngedaan:
    """Take back the act with this number, the latest."""

    daad: int
