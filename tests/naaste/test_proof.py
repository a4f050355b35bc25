"""Each faulty scenario in `fout/` is named after its fault; the text beside it is what the trainer gets."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings

from samenzorg_sim.content.check import check
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.naaste.proof.bereik import explore
from samenzorg_sim.naaste.proof.prove import prove
from samenzorg_sim.naaste.proof.vakken import moved, one, region
from samenzorg_sim.naaste.spelen import answer, play, worpen
from samenzorg_sim.naaste.state import Zet, clip, plus
from samenzorg_sim.naaste.wet import Drempel
from tests.naaste.kees import GESPREK, chauffeur, kees

HERE = Path(__file__).parent
FAULTS = sorted(path.stem for path in (HERE / "fout").glob("*.yaml"))
PROOFS = {Scenario: prove}
BEREIK = explore(kees(), frozenset(kees().drempels))


@pytest.mark.parametrize("name", FAULTS)
def test_a_seeded_fault_is_found(name, monkeypatch):
    monkeypatch.chdir(HERE / "fout")
    result = check([Path(f"{name}.yaml")], PROOFS)
    assert "\n\n".join(map(str, result.mistakes)) + "\n" == Path(f"{name}.txt").read_text("utf-8")
    assert result.mistakes


def test_there_are_more_than_thirty_and_each_has_its_text():
    assert len(FAULTS) > 30
    assert sorted(path.stem for path in (HERE / "fout").glob("*.txt")) == FAULTS


def test_nothing_is_found_on_the_sound_ones():
    assert check([HERE / "goed" / "an.yaml"], PROOFS).text() == "1 bestand gelezen. Alles klopt."
    assert prove(chauffeur()) == ()


def test_who_is_only_played_live_needs_no_proof():
    content, mistakes = read_content(HERE.parent / "content" / "goed" / "casus.yaml")
    assert mistakes == ()
    assert prove(content) == ()


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_every_state_of_every_talk_is_within_what_was_explored(talk):
    was = kees().begin
    for zet, worp in talk:
        was = answer(kees(), was, zet, worp).stap.na
        assert (BEREIK.all_na() & one(was.niveaus)).any() or was.weg
        if was.weg:
            assert (BEREIK.midden[len(was.verteld)][0] | BEREIK.midden[len(was.verteld)][1])[
                was.niveaus[:3]
            ] >> was.niveaus[3] & 1
            return


@pytest.mark.parametrize("change", [(0, 0, 0, 0), (2, -1, 3, -2), (-3, 2, -1, 1), (1, 1, -2, 0)])
def test_a_set_moves_as_each_of_its_states_does(change):
    chance = np.random.default_rng(4)
    states = [tuple(int(n) for n in chance.integers(0, 21, 4)) for _ in range(60)]
    whole, expected = one(states[0]), one(clip(plus(states[0], change)))
    for state in states:
        whole = whole | one(state)
        expected = expected | one(clip(plus(state, change)))
    assert (moved(whole, change) == expected).all()


def test_a_region_is_its_condition():
    drempel = Drempel(3, 0, 17, 20)
    assert (region(drempel) & one((3, 0, 17, 20))).any()
    assert not (region(drempel) & one((3, 0, 18, 20))).any()
    assert int(np.bitwise_count(region(drempel)).sum()) == 18 * 21 * 18


@pytest.mark.parametrize("walk", chauffeur().wandelingen, ids=lambda walk: walk.naam)
def test_a_walk_of_kees_is_played_and_mostly_reaches_its_ending(walk):
    turns = [Zet(b.soort, b.onderwerp, b.weerspiegelt, b.belooft) for b in walk.beurten]
    endings = [play(kees(), turns, worpen(seed))[1] for seed in range(150)]
    assert max(set(endings), key=endings.count) == walk.einde
