"""How he felt, what stayed untold and what it needed, who talked how much, how it ended."""

import json
import re
from dataclasses import asdict, replace

from hypothesis import given, settings

from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.terugblik.bewoording import called, joined
from samenzorg_sim.naaste.terugblik.terugkijken import look_back, spoken_words
from tests.naaste.kees import GESPREK, kees
from tests.naaste.terugblik.teruggekeken import back, talk

GOED = [
    Zet(Soort.REFLECTIE, "bellen"),
    Zet(Soort.REFLECTIE),
    Zet(Soort.BEVESTIGING),
    Zet(Soort.OPEN_VRAAG, "grenzen"),
]
VROEG = [0.05] * 4


def test_how_he_feels_is_told_in_words():
    looked = back(GOED[:1], [0.05])
    assert looked.begin.niveaus == ("weinig vertrouwen", "nauwelijks gehoord", "rustig", "veel energie")
    assert (looked.begin.stemming, looked.begin.verandering) == ("op de hoede", "")
    assert looked.beurten[0].gevoel.stemming == "afwachtend"
    assert looked.beurten[0].gevoel.verandering == "Meer vertrouwen, meer gehoord en minder gespannen."


def test_what_stayed_untold_says_what_it_needed():
    needed = {(one.onderwerp, one.nodig) for one in back([Zet(Soort.OVERTUIGEN)] * 2, [0.7, 0.7]).onverteld}
    assert (
        "Alleen gebeld als er iets is",
        "Daarvoor moest Kees zich eerst veel meer gehoord voelen.",
    ) in needed
    rijden = "Ook moest Kees u nog meer vertrouwen en iets meer ontspannen zijn."
    assert ("Rijden", f"Daar ging het gesprek niet over. {rijden}") in needed


def test_what_was_nearly_told_says_so():
    wet = kees()
    near = replace(wet.begin, niveaus=(10, 6, 4, 15))
    looked = back([Zet(Soort.OPEN_VRAAG, "bellen")], [0.5], near)
    text = "Het scheelde weinig. Kees moest zich alleen nog iets meer gehoord voelen."
    assert looked.onverteld[0].nodig == text


def test_what_he_was_ready_for_says_that_staying_might_have_done_it():
    ready = replace(kees().begin, niveaus=(10, 12, 4, 15))
    looked = back([Zet(Soort.OPEN_VRAAG, "bellen")], [0.5], ready)
    text = "Kees was er wel aan toe. Daar nog even bij blijven had het kunnen openen."
    assert looked.onverteld[0].nodig == text


def test_a_no_that_was_told_is_no_failure():
    looked = back([*GOED, Zet(Soort.BEVESTIGING, "grenzen")], [*VROEG, 0.15])
    assert looked.afloop.goed
    assert (
        looked.afloop.nee
        == "Kees zei ergens nee op. Een nee mag een nee blijven: dat is geen mislukt gesprek."
    )


def test_who_leaves_tense_leaves_a_way_out():
    looked = back([Zet(Soort.OVERTUIGEN)] * 3, [0.7, 0.9, 0.99])
    assert looked.afloop.uitweg.startswith("Laat Kees gaan en loop niet achter hem aan.")


def test_who_talked_most_is_told_in_whole_words():
    assert back(GOED, VROEG).praten == "Kees was meer aan het woord dan u. U zei 20 woorden, Kees 86."
    assert back([], []).praten == "U hebt nog niets gezegd."


def test_what_is_done_is_not_said():
    assert spoken_words("(Kees draait zijn kopje rond en zegt niets.)") == 0
    assert spoken_words("(Kees kijkt even naar de klok.) Zal wel.") == 2


def test_somebody_with_a_title_keeps_it():
    assert [called(name) for name in ("Kees Brouwer", "Mevrouw De Wit", "An")] == [
        "Kees",
        "Mevrouw De Wit",
        "An",
    ]
    assert [joined(parts) for parts in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]


@settings(max_examples=30, deadline=None)
@given(GESPREK)
def test_nothing_on_the_screen_has_decimals_or_a_gap(conversation):
    played = talk([zet for zet, _ in conversation], [worp for _, worp in conversation])
    text = json.dumps(asdict(look_back(kees(), played)), ensure_ascii=False)
    assert not re.search(r"\d[.,]\d|\{(wie|zorg|nth|nieuws)|None|  ", text)
