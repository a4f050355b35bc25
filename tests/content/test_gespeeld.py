"""Who is played is called what the case calls her: a colleague is no naaste."""

import re

import pytest

from samenzorg_sim.content.gespeeld import as_played, called_in
from samenzorg_sim.reports.bladen import make_blad
from tests.werkvorm.oefening import shipped

LIBRARY = shipped()
COLLEGA = LIBRARY.scenarios["wie-is-verantwoordelijk"]
SCRIPTS = [script for script in LIBRARY.werkvormen.values() if script.casus == "gesprek"]


def test_most_cases_play_a_naaste_and_change_nothing():
    script = LIBRARY.werkvormen["oefengesprek-standaard"]
    assert called_in(LIBRARY.scenarios["de-chauffeur"]) == called_in(None) == "naaste"
    assert as_played(script, LIBRARY.scenarios["de-chauffeur"]) is script


def test_a_colleague_and_a_resident_are_called_what_they_are():
    assert called_in(COLLEGA) == "collega"
    assert called_in(LIBRARY.scenarios["liever-geen-familie"]) == "bewoner"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.id)
def test_no_text_of_a_session_calls_her_naaste_then(script):
    """What is left speaks of real people, or of where the idea comes from."""
    said = as_played(script, COLLEGA)
    text = said.model_copy(update={"bron": ()}).model_dump_json()
    assert re.findall(r'"[^"]*[Dd]e naaste\b[^"]*"|"Naaste"', text) == []
    assert [fase.id for fase in said.fasen] == [fase.id for fase in script.fasen]
    assert [rol.id for rol in said.rollen] == [rol.id for rol in script.rollen]


def test_screens_and_cards_say_it():
    script = as_played(LIBRARY.werkvormen["oefengesprek-standaard"], COLLEGA)
    assert next(rol.naam for rol in script.rollen if rol.id == "naaste") == "Collega"
    heads = [fase.schermen["naaste"].kop for fase in script.fasen if "naaste" in fase.schermen]
    assert "U speelt straks de collega" in heads
    assert "Vertel niets waaraan iemand een echte bewoner of naaste kan herkennen." in script.spelregels


def test_her_sheets_say_it_too():
    script = LIBRARY.werkvormen["oefengesprek-standaard"]
    assert '<span class="hoek">Collega</span>' in make_blad("rolkaart-naaste", COLLEGA, script)
    before = make_blad("naaste-voorbereiden", COLLEGA, script)
    assert "De collega bereidt zich voor" in before
    assert "Dit leest wie tegenover u zit" in before


def test_where_nobody_is_to_be_drawn_no_drawing_is_proposed():
    assert not COLLEGA.tekenen
    assert LIBRARY.scenarios["liever-geen-familie"].tekenen
    assert [script.id for script in SCRIPTS if script.tekent] == ["teken-wat-u-hoorde"]
