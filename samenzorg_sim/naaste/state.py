"""What goes on inside the simulated naaste, and where his talk stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samenzorg_sim.content.soort import Raakt, Reactie, Soort
from samenzorg_sim.naaste.coefficienten import SCHAAL
from samenzorg_sim.naaste.gewichten import Toon
from samenzorg_sim.naaste.reden import Reden

if TYPE_CHECKING:
    from samenzorg_sim.naaste.events import BeurtSaid

Niveaus = tuple[int, int, int, int]
"""Vertrouwen, gehoord, druk, energie, each in whole steps 0 … SCHAAL."""


def plus(one: Niveaus, two: Niveaus) -> Niveaus:
    """A state and a change of it; not yet kept in bounds."""
    return (one[0] + two[0], one[1] + two[1], one[2] + two[2], one[3] + two[3])


def clip(niveaus: Niveaus) -> Niveaus:
    """Kept within 0 … SCHAAL."""
    v, g, d, e = (max(0, min(SCHAAL, n)) for n in niveaus)
    return (v, g, d, e)


@dataclass(frozen=True, slots=True)
class Zet:
    """One turn of the zorgmedewerker, as the naaste takes it."""

    soort: Soort
    onderwerp: str | None = None
    weerspiegelt: Raakt | None = None
    belooft: bool = False


@dataclass(frozen=True, slots=True)
class Binnen:
    """The inner state between two turns; ids are those of the scenario.

    `reeks`: how many turns of one sort (`groep`) in a row, at most 3. `zorg`: the subject of a worry that
    nobody took up yet, `zorg_oud` for how many turns. `vraag`: he asked something about `onderwerp` and has
    no answer.
    """

    niveaus: Niveaus
    toon: Toon = Toon.VLAK
    groep: int = -1
    reeks: int = 0
    onderwerp: str | None = None
    zorg: str | None = None
    zorg_oud: int = 0
    vraag: bool = False
    geraakt: tuple[str, ...] = ()
    verteld: tuple[str, ...] = ()
    weet: tuple[str, ...] = ()
    geholpen: tuple[str, ...] = ()
    beloofd: tuple[str, ...] = ()
    gezegd: tuple[str, ...] = ()
    weg: bool = False

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """Vertrouwen, gehoord, druk and energie in [0, 1]."""
        v, g, d, e = self.niveaus
        return v / SCHAAL, g / SCHAAL, d / SCHAAL, e / SCHAAL


@dataclass(frozen=True, slots=True)
class Beantwoord:
    """One turn with its answer, as it stands in the journal."""

    zet: Zet
    worp: float
    zin: str | None
    woorden: int
    reactie: Reactie
    antwoord: str | None
    onthulling: str | None
    redenen: tuple[Reden, ...]
    na: Binnen


@dataclass(frozen=True, slots=True)
class Gesprek:
    """A talk with the simulated naaste; `gezegd` is a turn that has no answer yet.

    `persoon`: whose it is. `uit`: the talk its first turns come from. `naam`: the text id of its name, if it
    is kept. `invulling`: place in the texts → text id of what stands there; `tekening`: its ecogram.
    """

    scenario: str | None = None
    zaad: int = 0
    persoon: str | None = None
    uit: str | None = None
    invulling: tuple[tuple[str, str], ...] = ()
    tekening: str | None = None
    begin: Binnen | None = None
    beurten: tuple[Beantwoord, ...] = ()
    gezegd: BeurtSaid | None = None
    einde: str | None = None
    voorbij: bool = False
    naam: str | None = None
    weggegooid: bool = False

    @property
    def binnen(self) -> Binnen | None:
        """How he is now; None before the talk begins."""
        return self.beurten[-1].na if self.beurten else self.begin
