"""The same law as `model.py`, for many talks at once: a NumPy column per talk, ids are positions and bits.

`tests/naaste/test_zwerm.py` plays both on the same draws and compares every state. Position -1 is 'none': in
arrays per subject the last place stands for it, which is what NumPy's index -1 picks.
"""

from dataclasses import asdict, dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.content.soort import Raakt, Reactie, Soort
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, REACTIE_EFFECT, REACTIES, Rij
from samenzorg_sim.naaste.gewichten import TOON, Toon
from samenzorg_sim.naaste.kansen import reaction_table
from samenzorg_sim.naaste.wet import DUWT, GROEP, GUNT, LUISTERT, RIJ, Wet

SOORTEN: Final = tuple(Soort)
KLEIN: Final = np.int16
Column = NDArray[np.int16]
Flags = NDArray[np.bool_]
Draws = NDArray[np.float64]


def _per_kind(values: list[int]) -> Column:
    return np.array(values, dtype=KLEIN)


PER_SOORT_GROEP: Final = _per_kind([GROEP[s] for s in SOORTEN])
PER_SOORT_RIJ: Final = _per_kind([RIJ[s] for s in SOORTEN])
PER_SOORT_LUISTERT: Final = np.array([s in LUISTERT for s in SOORTEN])
PER_SOORT_GUNT: Final = np.array([s in GUNT for s in SOORTEN])
PER_SOORT_DUWT: Final = np.array([s in DUWT for s in SOORTEN])
PER_REACTIE_TOON: Final = _per_kind([TOON[r] for r in REACTIES])
EFFECT: Final = np.array([COEFFICIENTEN[rij].effect for rij in Rij], dtype=KLEIN).T.copy()
EIGEN: Final = np.array([REACTIE_EFFECT[r] for r in REACTIES], dtype=KLEIN).T.copy()
OPENT, VERTELT, TWIJFELT, TEGEN, VRAAGT, WEG = (
    REACTIES.index(r)
    for r in (
        Reactie.OPENT,
        Reactie.VERTELT,
        Reactie.TWIJFELT,
        Reactie.SPREEKT_TEGEN,
        Reactie.VRAAGT_TERUG,
        Reactie.VERTREKT,
    )
)
INFORMATIE, REFLECTIE, ADVIES = (SOORTEN.index(s) for s in (Soort.INFORMATIE, Soort.REFLECTIE, Soort.ADVIES))
TOESTEMMING: Final = GROEP[Soort.VRAAG_TOESTEMMING]


@dataclass(frozen=True)
class Zetten:
    """One turn for each talk: positions of kind and subject; `weerspiegelt` -1 none, 0 zorg, 1 hoop."""

    soort: Column
    onderwerp: Column
    weerspiegelt: Column
    belooft: Flags


@dataclass(frozen=True)
class Telling:
    """Something to tell: the position of its subject, its bit, the bits that go first, its condition."""

    onderwerp: int
    bit: int
    eerst: int
    nee: bool
    bij_duwen: bool
    vertrouwen: int
    gehoord: int
    druk: int
    energie: int


@dataclass
class Zwerm:
    """The inner states of many naasten: int16 columns of the same length; `verteld` and its like are bits."""

    niveaus: list[Column]
    toon: Column
    groep: Column
    reeks: Column
    onderwerp: Column
    zorg: Column
    zorg_oud: Column
    vraag: Flags
    weet: NDArray[np.int64]
    verteld: NDArray[np.int64]
    geholpen: NDArray[np.int64]
    beloofd: NDArray[np.int64]
    weg: Flags
    reactie: Column


class Zwermwet:
    """The law of one scenario, laid out in arrays."""

    def __init__(self, wet: Wet) -> None:
        self.wet = wet
        self.onderwerpen = tuple(wet.onderwerpen)
        subjects = [wet.onderwerpen[name] for name in self.onderwerpen]
        self.hoop = np.array([s.raakt is Raakt.HOOP for s in subjects] + [False])
        self.nieuws = np.array([s.wist_niet is not None for s in subjects] + [False])
        self.onderwerp_bit = np.array([1 << i for i in range(len(subjects))] + [0], dtype=np.int64)
        self.table = reaction_table().reshape(-1)
        whole = [(one, s) for s in subjects for one in s.onthullingen]
        self.bit = {one.id: 1 << number for number, (one, _) in enumerate(whole)}
        self.tellingen = tuple(
            Telling(
                self.position(s.id),
                self.bit[one.id],
                sum({self.bit[first] for first in one.eerst}),
                one.nee,
                one.bij_duwen,
                **asdict(wet.drempels[one.id]),
            )
            for one, s in whole
        )
        self.hulp = tuple(
            (SOORTEN.index(one.soort), self.position(one.onderwerp))
            for one in wet.scenario.wat_helpt
            if one.soort is not None
        )

    def position(self, onderwerp: str | None) -> int:
        """The position of a subject; -1 for none."""
        return -1 if onderwerp is None else self.onderwerpen.index(onderwerp)

    def begin(self, many: int) -> Zwerm:
        """So many naasten at the beginning."""
        at = self.wet.begin
        return Zwerm(
            niveaus=[_full(many, level) for level in at.niveaus],
            toon=_full(many, int(Toon.VLAK)),
            groep=_full(many, -1),
            reeks=_full(many, 0),
            onderwerp=_full(many, self.position(at.onderwerp)),
            zorg=_full(many, self.position(at.zorg)),
            zorg_oud=_full(many, 0),
            vraag=np.zeros(many, dtype=bool),
            weet=np.zeros(many, dtype=np.int64),
            verteld=np.zeros(many, dtype=np.int64),
            geholpen=np.zeros(many, dtype=np.int64),
            beloofd=np.zeros(many, dtype=np.int64),
            weg=np.zeros(many, dtype=bool),
            reactie=_full(many, -1),
        )


def _full(many: int, value: int) -> Column:
    return np.full(many, value, dtype=KLEIN)
