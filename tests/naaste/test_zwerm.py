"""The many and the one keep the same law: on the same draws every state is the same."""

import numpy as np
import pytest

from samenzorg_sim.content.karakter import Karakter
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Raakt
from samenzorg_sim.naaste.coefficienten import REACTIES
from samenzorg_sim.naaste.model import react
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.wet import make_wet
from samenzorg_sim.naaste.zwerm import SOORTEN, Zetten, Zwermwet
from samenzorg_sim.naaste.zwermstap import step
from tests.naaste.kees import chauffeur

BACK = (None, Raakt.ZORG, Raakt.HOOP)


def other_naaste() -> Scenario:
    """Somebody else in the same situation: touchy, shut, with tellings that wait for each other."""
    whole = chauffeur()
    grenzen = whole.onderwerpen[2]
    waits = grenzen.onthullingen[0].model_copy(update={"id": "daarna", "eerst": ("geen-verzorging",)})
    subject = grenzen.model_copy(update={"onthullingen": (waits, *grenzen.onthullingen)})
    return whole.model_copy(
        update={
            "karakter": Karakter(openheid=0.1, duwgevoelig=0.95),
            "onderwerpen": (*whole.onderwerpen[:2], subject),
        }
    )


@pytest.mark.parametrize("scenario", [chauffeur(), other_naaste()], ids=["kees", "een-ander"])
def test_both_engines_play_the_same_talks(scenario):
    wet = make_wet(scenario)
    many, turns, seed = 400, 24, np.random.default_rng(11)
    zwermwet = Zwermwet(wet)
    zwerm = zwermwet.begin(many)
    names = (*zwermwet.onderwerpen, None)
    alone = [wet.begin] * many
    told = {bit: one for one, bit in zwermwet.bit.items()}
    for _ in range(turns):
        zetten = Zetten(
            seed.integers(0, len(SOORTEN), many).astype(np.int16),
            seed.integers(-1, len(names) - 1, many).astype(np.int16),
            seed.integers(-1, 2, many).astype(np.int16),
            seed.random(many) < 0.2,
        )
        draws = seed.random(many)
        before = list(alone)
        step(zwermwet, zwerm, zetten, draws)
        for i in range(many):
            if before[i].weg:
                continue
            zet = Zet(
                SOORTEN[zetten.soort[i]],
                names[zetten.onderwerp[i]],
                BACK[zetten.weerspiegelt[i] + 1],
                bool(zetten.belooft[i]),
            )
            one = react(wet, before[i], zet, float(draws[i]))
            alone[i] = one.na
            assert REACTIES[zwerm.reactie[i]] is one.reactie
            assert tuple(level[i] for level in zwerm.niveaus) == one.na.niveaus
            assert {told[b] for b in told if b & zwerm.verteld[i]} == set(one.na.verteld)
            assert names[zwerm.onderwerp[i]] == one.na.onderwerp
            assert names[zwerm.zorg[i]] == one.na.zorg
            assert (zwerm.toon[i], zwerm.groep[i], zwerm.reeks[i]) == (
                one.na.toon,
                one.na.groep,
                one.na.reeks,
            )
            assert (zwerm.vraag[i], zwerm.weg[i]) == (one.na.vraag, one.na.weg)
            assert int(zwerm.zorg_oud[i]) == one.na.zorg_oud
    assert sum(one.weg for one in alone) > many // 4
    assert {len(one.verteld) for one in alone} > {0, 1}


def test_who_has_left_stays_as_he_left():
    wet = Zwermwet(make_wet(chauffeur()))
    zwerm = wet.begin(2)
    zwerm.weg[0] = True
    press = Zetten(
        *(np.full(2, n, dtype=np.int16) for n in (SOORTEN.index("overtuigen"), 0, -1)), np.zeros(2, bool)
    )
    step(wet, zwerm, press, np.array([0.5, 0.5]))
    left, stayed = ([int(level[i]) for level in zwerm.niveaus] for i in (0, 1))
    assert left == list(wet.wet.begin.niveaus)
    assert stayed != left
