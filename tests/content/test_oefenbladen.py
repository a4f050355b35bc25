"""The short exercises that are shipped: what each must have, alone and in a group."""

import pytest

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.oefenblad import Oefenblad, Vorm
from samenzorg_sim.content.oefenblad_werkvorm import group_minutes
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.werkvorm import SCHERM
from samenzorg_sim.herkennen import herken
from samenzorg_sim.werkvorm.proef.prove import prove

LIBRARY, _ = load_library([shipped_folder()])
BLADEN = [pytest.param(blad, id=blad.id) for blad in LIBRARY.oefenbladen.values()]
WANTED = {
    "open-of-gesloten",
    "luisteren-samenvatten-doorvragen",
    "orbs",
    "oma-thuis",
    "zien-voelen-nodig-vragen",
    "door-andere-ogen",
    "sofa",
    "bezwaren-van-collegas",
    "mag-dit-eigenlijk-wel",
    "eerst-de-wens",
    "eerste-contactpersoon",
    "talenten-van-vrijwilligers",
    "een-afspraak-maken",
    "ons-toekomstbeeld",
    "luisteren-naar-naasten",
}
# Letters that fit on a projector below a heading, in type to be read from the last row.
OP_HET_SCHERM = 700


def test_the_exercises_that_were_asked_for_are_there():
    assert set(LIBRARY.oefenbladen) >= WANTED


@pytest.mark.parametrize("blad", BLADEN)
def test_what_is_given_as_an_example_is_heard_as_what_was_asked_for(blad: Oefenblad):
    """Who types what we would say ourselves must not be told that it is something else."""
    for vraag in blad.vragen:
        if vraag.vorm is Vorm.TYP:
            heard = {words: herken(words, vraag.zegt or "").soort for words in vraag.voorbeelden}
            assert heard, vraag.id
            assert set(heard.values()) <= set(vraag.gezocht), heard


@pytest.mark.parametrize("blad", BLADEN)
def test_a_group_can_do_it_within_an_hour_and_read_it_from_the_last_row(blad: Oefenblad):
    script = LIBRARY.groepsvormen[blad.id]
    assert prove(script) == ()
    assert 30 <= group_minutes(script) <= 60
    told = {fase.id: sum(map(len, fase.schermen[SCHERM].tekst)) for fase in script.fasen}
    assert {fase: letters for fase, letters in told.items() if letters > OP_HET_SCHERM} == {}


def test_what_is_told_about_the_law_has_a_source_a_day_and_no_advice():
    blad = LIBRARY.oefenbladen["mag-dit-eigenlijk-wel"]
    assert "geen juridisch advies" in (blad.let_op or "")
    assert all(
        vraag.bron and all(one.link for one in vraag.bron) and vraag.nagekeken for vraag in blad.vragen
    )


def test_colleagues_write_sort_and_answer():
    """What all wrote is read once more where it is sorted, and where it is answered."""
    script = LIBRARY.groepsvormen["bezwaren-van-collegas"]
    assert [fase.id for fase in script.fasen if fase.toont == ("op-mijn-bezwaar",)] == [
        "praten-bij-elkaar-leggen",
        "vraag-mijn-antwoord",
    ]
