"""What one may ask of a talk with the simulated naaste. No words of the user are in it; chance is."""

from dataclasses import dataclass

from samenzorg_sim.content.soort import Raakt, Soort
from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.naaste.state import Gesprek

Ingevuld = tuple[tuple[ContentId, TextId], ...]


@dataclass(frozen=True)
class BeginOefening:
    """Begin a talk; `zaad` says which draws will come.

    `invulling`: what stands in the places of its texts, from the ecogram `tekening`.
    """

    scenario: ContentId
    zaad: int
    invulling: Ingevuld = ()
    tekening: Id | None = None


@dataclass(frozen=True)
class WatAls:
    """Begin a talk with the first `beurten` turns of another: `uit`, in the state `gesprek`.

    `invulling` are its words once more, kept for this talk too.
    """

    uit: Id
    gesprek: Gesprek
    beurten: int
    invulling: Ingevuld = ()


@dataclass(frozen=True)
class Zeg:
    """Say something: one of the formulations of the scenario (`zin`), or own words, so many (`woorden`).

    `in_plaats`: instead of the last turn, which was taken for something else.
    """

    soort: Soort
    worp: float
    onderwerp: ContentId | None = None
    weerspiegelt: Raakt | None = None
    belooft: bool = False
    zin: ContentId | None = None
    woorden: int = 0
    in_plaats: bool = False


@dataclass(frozen=True)
class NeemTerug:
    """Take the last turn back; a talk that was over goes on."""


@dataclass(frozen=True)
class PraatVerder:
    """Go on with a talk that was ended, unless the naaste has left."""


@dataclass(frozen=True)
class RondAf:
    """End the talk here."""


@dataclass(frozen=True)
class Bewaar:
    """Keep the talk under this name, or give it another."""

    naam: TextId


@dataclass(frozen=True)
class GooiWeg:
    """Nobody wants to see this talk again."""
