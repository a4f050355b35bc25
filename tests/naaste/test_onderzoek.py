"""What the published evidence asks of the naaste, seen in his chances and in whole talks."""

import os
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings

from samenzorg_sim.content.soort import Aanpak, Reactie, Soort
from samenzorg_sim.naaste.aanpak import turns_of
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, REACTIES, SCHAAL, Rij
from samenzorg_sim.naaste.gewichten import Toon
from samenzorg_sim.naaste.kansen import chances
from samenzorg_sim.naaste.model import react
from samenzorg_sim.naaste.reden import Reden
from samenzorg_sim.naaste.spelen import answer, play, worpen
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.wet import RIJ
from tests.naaste.kees import GESPREK, kees

OPEN = (Reactie.OPENT, Reactie.VERTELT, Reactie.DENKT_HARDOP)
WEERSTAND = (Reactie.TWIJFELT, Reactie.SPREEKT_TEGEN, Reactie.TREKT_TERUG)


def share(group: tuple[Reactie, ...], rij: Rij, toon: Toon = Toon.VLAK, mood: int = 5) -> int:
    """Of a thousand answers, how many are of this group."""
    return sum(chances(rij, toon, mood)[REACTIES.index(one)] for one in group)


def answers_to(aanpak: Aanpak, many: int = 300) -> dict[Reactie, float]:
    """The share of each reaction in so many talks."""
    turns = turns_of(aanpak, tuple(kees().onderwerpen))
    given_ = [one.stap.reactie for seed in range(many) for one in play(kees(), turns, worpen(seed))[0]]
    return {one: given_.count(one) / len(given_) for one in Reactie}


@pytest.mark.parametrize("rij", Rij)
def test_who_is_open_stays_open_and_who_is_shut_stays_shut(rij):
    """Bertholet: staying is far likelier than moving."""
    assert share(OPEN, rij, Toon.OPEN) > share(OPEN, rij, Toon.VLAK) > share(OPEN, rij, Toon.DICHT)
    terug = (Reactie.TREKT_TERUG,)
    assert share(terug, rij, Toon.DICHT) > share(terug, rij, Toon.VLAK)


def test_the_state_weighs_more_than_the_technique():
    """From shut to open changes an open question more than asking it closed does."""
    by_state = share(OPEN, Rij.OPEN_VRAAG, mood=8) - share(OPEN, Rij.OPEN_VRAAG, mood=2)
    by_technique = share(OPEN, Rij.OPEN_VRAAG) - share(OPEN, Rij.GESLOTEN_VRAAG)
    assert by_state > by_technique > 0


def test_a_turn_does_little():
    assert all(abs(step) <= 2 for row in COEFFICIENTEN.values() for step in row.effect)


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_whatever_comes_together_one_turn_never_turns_him_round(talk):
    was = kees().begin
    for zet, worp in talk:
        na = react(kees(), was, zet, worp).na
        assert all(abs(new - old) <= 0.4 * SCHAAL for new, old in zip(na.niveaus, was.niveaus, strict=True))
        was = na
        if was.weg:
            return


def test_pressing_makes_him_short_and_silent_and_seldom_angry_in_whole_talks():
    found = answers_to(Aanpak.OVERTUIGEN)
    thin = found[Reactie.NEUTRAAL] + found[Reactie.TREKT_TERUG] + found[Reactie.VERTREKT]
    assert thin > 0.6
    assert found[Reactie.SPREEKT_TEGEN] < 0.15
    assert sum(found[one] for one in OPEN) < 0.08


def test_listening_brings_doubts_out_as_well():
    """Magill: what is consistent with the method brings change talk, and sustain talk too."""
    found = answers_to(Aanpak.LUISTEREN)
    assert 0.1 < found[Reactie.TWIJFELT] < sum(found[one] for one in OPEN)


@pytest.mark.parametrize("mood", [2, 5, 8])
def test_of_what_calms_affirming_and_leaving_the_choice_meet_the_least_resistance(mood):
    """Carcone, Apodaca."""
    calming = {rij for soort, rij in RIJ.items() if COEFFICIENTEN[rij].effect[2] < 0}
    by_resistance = sorted(calming, key=lambda rij: share(WEERSTAND, rij, mood=mood))
    assert set(by_resistance[:2]) == {Rij.BEVESTIGING, Rij.TOESTEMMING}


def asking():
    """Kees has just asked something about rijden."""
    was = replace(kees().begin, zorg=None, weet=("vervoer", "bellen", "grenzen"))
    step = react(kees(), was, Zet(Soort.OPEN_VRAAG, "vervoer"), 0.985)
    assert step.na.vraag
    return step.na


def test_a_question_wants_an_answer_on_its_own_subject():
    asked = asking()
    clear = react(kees(), asked, Zet(Soort.INFORMATIE, "vervoer"), 0.5)
    beside = react(kees(), asked, Zet(Soort.INFORMATIE, "grenzen"), 0.5)
    assert Reden.VRAAG_BEANTWOORD in clear.redenen
    assert Reden.VRAAG_GENEGEERD in beside.redenen
    assert Reden.VRAAG_BEANTWOORD not in beside.redenen
    assert clear.na.niveaus[2] < beside.na.niveaus[2]
    assert not clear.na.vraag
    assert not beside.na.vraag


def test_a_question_waits_while_somebody_stays_with_it():
    asked = asking()
    stays = react(kees(), asked, Zet(Soort.REFLECTIE), 0.7)
    assert stays.na.vraag
    assert Reden.VRAAG_GENEGEERD not in stays.redenen
    elsewhere = react(kees(), asked, Zet(Soort.REFLECTIE, "grenzen"), 0.7)
    assert Reden.VRAAG_GENEGEERD in elsewhere.redenen


def test_a_promise_comes_back_in_what_he_says():
    promised = react(kees(), kees().begin, Zet(Soort.INFORMATIE, "bellen", belooft=True), 0.5).na
    said = {
        answer(kees(), promised, Zet(Soort.REFLECTIE, "bellen"), worp).antwoord
        for worp in np.linspace(0, 0.999, 400)
    }
    kept_for_it = {one.id for one in kees().scenario.antwoorden if one.bij == "belofte"}
    assert said & kept_for_it
    never = replace(promised, beloofd=())
    assert not kept_for_it & {
        answer(kees(), never, Zet(Soort.REFLECTIE, "bellen"), worp).antwoord
        for worp in np.linspace(0, 0.999, 400)
    }


def test_a_no_that_may_stay_a_no_can_end_well():
    after = replace(kees().begin, toon=Toon.NEE, onderwerp="grenzen", verteld=("geen-verzorging",), zorg=None)
    left = react(kees(), after, Zet(Soort.BEVESTIGING), 0.5)
    pushed = react(kees(), after, Zet(Soort.OVERTUIGEN), 0.5)
    assert Reden.NEE_GEHOORD in left.redenen
    assert Reden.NEE_GEDUWD in pushed.redenen
    assert left.na.niveaus[0] > pushed.na.niveaus[0]
    ordinary = react(kees(), replace(after, toon=Toon.VLAK), Zet(Soort.BEVESTIGING), 0.5)
    assert left.niveaus[0] > ordinary.niveaus[0]
    assert left.niveaus[2] < ordinary.niveaus[2]
    assert any(one.goed and "geen-verzorging" in one.verteld for one in kees().scenario.eindes)


TALK = """
import socket
socket.socket = None  # who asks the network for anything, fails
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import turns_of
from samenzorg_sim.naaste.spelen import play, worpen
from tests.naaste.kees import kees
for seed in range(5):
    talk, ending = play(kees(), turns_of(Aanpak.LUISTEREN, tuple(kees().onderwerpen)), worpen(seed))
    print(seed, ending, [(one.stap.reactie.value, one.woorden, one.stap.na.niveaus) for one in talk])
"""


def test_the_same_seed_gives_the_same_talk_byte_for_byte_in_another_process_and_without_a_network():
    printed = {
        subprocess.run(
            [sys.executable, "-c", TALK],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) == 5
