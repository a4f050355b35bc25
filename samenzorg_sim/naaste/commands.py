"""What one may ask of a talk with the simulated naaste. Typed text is a text id; chance is in it."""

from dataclasses import dataclass

from samenzorg_sim.content.soort import Raakt, Soort
from samenzorg_sim.journal import ContentId, TextId


@dataclass(frozen=True)
class BeginOefening:
    """Begin a talk; `zaad` says which draws will come."""

    scenario: ContentId
    zaad: int


@dataclass(frozen=True)
class Zeg:
    """Say something: typed (`tekst`) or one of the formulations of the scenario (`zin`)."""

    soort: Soort
    worp: float
    onderwerp: ContentId | None = None
    weerspiegelt: Raakt | None = None
    belooft: bool = False
    tekst: TextId | None = None
    zin: ContentId | None = None


@dataclass(frozen=True)
class RondAf:
    """End the talk here."""
