"""Which states the naaste can come into at all: every state that can be reached is in here.

The four levels are explored exactly, turn by turn, up to the longest talk, together with how many things
have been told. What he remembers besides (an open worry, a question, what helped before) is left free: at
each turn it may be as it suits. So a state outside can never occur; a state inside nearly always can, and
`getuige.py` plays a real talk before anything is said about it.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np

from samenzorg_sim.content.soort import Reactie, Soort
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, REACTIE_EFFECT, Rij
from samenzorg_sim.naaste.gewichten import (
    BELOFTE,
    HELPT,
    HERHAALD_DRUK,
    NEE_GEDUWD,
    NEE_GEHOORD,
    VRAAG_GENEGEERD,
    ZORG_GENEGEERD,
)
from samenzorg_sim.naaste.proof.vakken import ALLE, Vakken, low_mood, moved, none, one, region, spread
from samenzorg_sim.naaste.state import Niveaus, plus
from samenzorg_sim.naaste.wet import DUWT, GUNT, RIJ, Wet

_SOORT = {
    **{rij: soort for soort, rij in RIJ.items()},
    Rij.REFLECTIE_HOOP: Soort.REFLECTIE,
    Rij.NIEUWS: Soort.INFORMATIE,
    Rij.ANTWOORD: Soort.INFORMATIE,
}
_NIETS: Niveaus = (0, 0, 0, 0)
_STIL = (Reactie.VERTELT, Reactie.VERTREKT)


@dataclass(frozen=True)
class Bereik:
    """`na[k]`: states after an answer (or at the start) with k things told; `midden[k]`: just before one.

    `midden` has two sets: when the turn did not press, and when it did.
    """

    na: tuple[Vakken, ...]
    midden: tuple[tuple[Vakken, Vakken], ...]
    weg: Vakken

    def all_na(self, told: int = 0) -> Vakken:
        """The states with at least so many things told."""
        found = none()
        for states in self.na[told:]:
            found = found | states
        return found

    def after(self, reactie: Reactie) -> Vakken:
        """The states in which he can be after this reaction."""
        found = none()
        for middle, presses in ((pair[p], bool(p)) for pair in self.midden for p in (0, 1)):
            if reactie is Reactie.VERTREKT:
                found = found | (middle & self.weg)
            else:
                found = found | moved(_awake(middle), _own(reactie, presses))
        return found


def explore(wet: Wet, tellable: frozenset[str]) -> Bereik:
    """Explore every turn with every answer; only `tellable` things are told."""
    effects = turn_effects(wet)
    doors = none()
    pushed = False
    for subject in wet.scenario.onderwerpen:
        for telling in subject.onthullingen:
            if telling.id in tellable:
                doors = doors | region(wet.drempels[telling.id])
                pushed = pushed or telling.bij_duwen
    own = [frozenset(_own(r, presses) for r in Reactie if r not in _STIL) for presses in (False, True)]
    counts = range(len(tellable) + 1)
    na = [one(wet.begin.niveaus) if told == 0 else none() for told in counts]
    midden = [[none(), none()] for _ in counts]
    new = list(na)
    for _ in range(wet.scenario.karakter.beurten):
        found = [none() for _ in counts]
        for told in counts:
            if not new[told].any():
                continue
            for presses in (0, 1):
                middle = spread(new[told], effects[presses])
                midden[told][presses] |= middle
                middle = _awake(middle)
                found[told] |= spread(middle, own[presses])
                if told + 1 < len(na):
                    found[told + 1] |= moved(middle & doors, _own(Reactie.VERTELT, bool(presses)))
                    if pushed:
                        found[told + 1] |= moved(middle, _own(Reactie.SPREEKT_TEGEN, bool(presses)))
        new = [now & ~before for now, before in zip(found, na, strict=True)]
        na = [before | now for before, now in zip(na, found, strict=True)]
        if not any(states.any() for states in new):
            break
    # Repetition lowers the mood by two, and he leaves in mood 0 and 1; or when his energie is gone.
    leaves = low_mood(wet.openheid, 3)
    leaves |= np.uint32(1)
    return Bereik(tuple(na), tuple((calm, pressed) for calm, pressed in midden), leaves)


def turn_effects(wet: Wet) -> tuple[frozenset[Niveaus], frozenset[Niveaus]]:
    """All that a turn can do to the levels before the answer: turns that do not press, and those that do."""
    subjects = wet.scenario.onderwerpen
    helps = {one.soort for one in wet.scenario.wat_helpt}
    no = any(telling.nee for subject in subjects for telling in subject.onthullingen)
    found: tuple[set[Niveaus], set[Niveaus]] = (set(), set())
    for rij in Rij:
        if rij is Rij.NIEUWS and not any(subject.wist_niet for subject in subjects):
            continue
        soort = _SOORT.get(rij, Soort.ADVIES)
        presses = soort in DUWT and rij is not Rij.ADVIES_MAG
        base = COEFFICIENTEN[rij].effect
        if presses:
            base = plus(base, (0, 0, max(-base[2], wet.duw), 0))
        weary = (min(0, base[0]), min(0, base[1]), max(0, base[2]) + HERHAALD_DRUK, base[3])
        let_be = soort in GUNT
        nee = (NEE_GEDUWD,) if presses else (NEE_GEHOORD,) if let_be else ()
        # A question is met by an answer on its subject; with one subject every answer is.
        meets = (let_be or soort is Soort.INFORMATIE) and len(subjects) < 2
        ignored = () if meets or rij is Rij.ANTWOORD else (VRAAG_GENEGEERD,)
        for tired, *extra in product(
            (False, True),
            (_NIETS, *(nee if no else ())),
            (_NIETS, *((ZORG_GENEGEERD,) if subjects else ())),
            (_NIETS, *ignored),
            (_NIETS, *((HELPT,) if soort in helps else ())),
            (_NIETS, *((BELOFTE,) if subjects and soort not in DUWT else ())),
        ):
            if tired and (rij is Rij.ADVIES_MAG or extra[3] != _NIETS):
                continue
            whole = weary if tired else base
            for change in extra:
                whole = plus(whole, change)
            found[presses].add(whole)
    return frozenset(found[0]), frozenset(found[1])


def _own(reactie: Reactie, presses: bool) -> Niveaus:
    own = REACTIE_EFFECT[reactie]
    return (min(0, own[0]), own[1], own[2], own[3]) if presses else own


def _awake(some: Vakken) -> Vakken:
    # Without any energie he leaves: no other answer comes.
    return some & np.uint32(ALLE - 1)
