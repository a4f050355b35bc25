"""One true sentence about every answer, from the terms that the model decided it with."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings

from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.state import Zet
from tests.naaste.kees import GESPREK, kees
from tests.naaste.terugblik.teruggekeken import back, talk

OVERIG, BELLEN = Zet(Soort.OVERIG), "bellen"
ZORG = "‘Alleen gebeld als er iets is’"
IN, VOORBIJ = (f"U ging in op {ZORG}.",), (f"U ging voorbij aan {ZORG}.",)


@pytest.mark.parametrize(
    ("zetten", "worpen", "waarom", "opgemerkt"),
    [
        ([OVERIG], [0.5], "Kees hield het kort, want het was een praatje tussendoor.", VOORBIJ),
        (
            [OVERIG, OVERIG],
            [0.5, 0.5],
            f"Kees begon weer over {ZORG}, want daar was u twee keer aan voorbijgegaan.",
            VOORBIJ,
        ),
        (
            [OVERIG] * 4,
            [0.5] * 4,
            f"Kees begon weer over {ZORG}, want daar was u vier keer aan voorbijgegaan.",
            ("Het was voor de vierde keer op rij hetzelfde soort zin.", f"U ging voorbij aan {ZORG}."),
        ),
        ([Zet(Soort.OPEN_VRAAG, BELLEN)], [0.5], "Kees hield het kort, zoals vaak na een open vraag.", IN),
        ([Zet(Soort.OVERTUIGEN)], [0.7], "Kees trok zich terug, want u drong aan.", VOORBIJ),
        (
            [Zet(Soort.INFORMATIE, "vervoer")],
            [0.05],
            "Kees vertelde iets persoonlijks, want u vertelde iets nieuws: dat het busje chauffeurs zoekt.",
            VOORBIJ,
        ),
        (
            [Zet(Soort.INFORMATIE, BELLEN), Zet(Soort.INFORMATIE)],
            [0.999, 0.1],
            "Kees ging open, want u gaf antwoord op de vraag van Kees.",
            (),
        ),
        (
            [Zet(Soort.INFORMATIE, BELLEN), Zet(Soort.ADVIES)],
            [0.999, 0.5],
            "Kees hield het kort, zoals vaak na advies.",
            ("U ging voorbij aan de vraag van Kees.",),
        ),
        (
            [Zet(Soort.BEVESTIGING, BELLEN)],
            [0.93],
            "Kees trok zich terug; dat was toeval, want meestal gaat het anders na waardering.",
            IN,
        ),
    ],
)  # fmt: skip
def test_the_last_answer_is_explained(zetten, worpen, waarom, opgemerkt):
    last = back(zetten, worpen).beurten[-1]
    assert (last.waarom, last.opgemerkt) == (waarom, opgemerkt)


def test_pressing_on_after_a_no_is_said():
    zetten = [Zet(Soort.REFLECTIE, BELLEN), Zet(Soort.REFLECTIE), Zet(Soort.BEVESTIGING)]
    zetten += [Zet(Soort.OPEN_VRAAG, "grenzen"), Zet(Soort.OVERTUIGEN, "grenzen")]
    looked = back(zetten, [0.05, 0.05, 0.05, 0.05, 0.95])
    assert looked.beurten[-1].waarom == "Kees ging ertegenin, want u drong aan."
    assert looked.beurten[-1].opgemerkt == ("U drong aan na een nee.",)


def test_what_helps_here_is_told_in_the_words_of_the_scenario():
    looked = back([Zet(Soort.REFLECTIE, BELLEN)], [0.5])
    assert looked.beurten[0].helpt == "Zeg in eigen woorden wat u hoort, voordat u iets nieuws vraagt."
    assert looked.beurten[0].opgemerkt == (f"U ging in op {ZORG}.",)


def test_who_is_tired_leaves_and_nobody_else_is_blamed():
    tired = replace(kees().begin, niveaus=(10, 10, 5, 1))
    looked = back([Zet(Soort.OPEN_VRAAG, BELLEN)], [0.1], tired)
    assert looked.beurten[0].waarom == "Kees ging weg, want de energie was op."


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_every_answer_of_every_talk_has_one_sentence(conversation):
    zetten, worpen = [zet for zet, _ in conversation], [worp for _, worp in conversation]
    turns = talk(zetten, worpen).beurten
    for turn, looked in zip(turns, back(zetten, worpen).beurten, strict=True):
        assert re.fullmatch(r"Kees [^{}.0-9]+(: [^{}.0-9]+)?\.", looked.waarom.replace("B1-rijbewijs", ""))
        pressed = "drong aan" in looked.waarom or "raad waar Kees niet om vroeg" in looked.waarom
        assert not pressed or turn.zet.soort in (Soort.ADVIES, Soort.OVERTUIGEN)
