"""What one may ask of a policy check; everything is about its latest round. Typed words come as text ids."""

from dataclasses import dataclass

from samenzorg_sim.beleid.state import Oordeel
from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.medebegeleider import HaalBegeleiderWeg as HaalBegeleiderWeg
from samenzorg_sim.medebegeleider import VoegBegeleiderToe as VoegBegeleiderToe


@dataclass(frozen=True)
class OpenCheck:
    """Begin a check."""


@dataclass(frozen=True)
class GooiCheckWeg:
    """Erase everything of the check, now; this cannot be undone."""


@dataclass(frozen=True)
class BeginRonde:
    """Do the check once more."""


@dataclass(frozen=True)
class VoegInvullerToe:
    """Somebody answers, in this function."""

    invuller: Id
    functie: TextId


@dataclass(frozen=True)
class HaalInvullerWeg:
    """Erase somebody's answers."""

    invuller: Id


@dataclass(frozen=True)
class GeefAntwoord:
    """Say something to a question."""

    invuller: Id
    vraag: ContentId
    oordeel: Oordeel
    bewijs: TextId | None = None


@dataclass(frozen=True)
class MaakOngedaan:
    """Take back the act with this number, the latest."""

    daad: int
