"""Sheets before a day: from a case alone, or with a session's names; nothing on them comes from outside."""

import re
from datetime import date
from html import unescape

import pytest

from samenzorg_sim.reports.bezetting import Bezetting, Kijker
from samenzorg_sim.reports.bladen import BLADEN, OnbekendBlad, make_blad
from tests.reports.vellen import de_chauffeur, standaard
from tests.werkvorm.oefening import shipped

NAMEN = Bezetting(
    groep="Team <Linde>",
    dag=date(2026, 12, 1),
    verwacht=7,
    namen=("Ans", "Bilal & Co", "Corrie"),
    speler="Ans",
    naaste="Meneer De Wit",
    kijkers=(Kijker("Bilal & Co", "mag-ik"), Kijker("Corrie", "vragen-en-horen")),
)


def words(name: str, bezetting: Bezetting = NAMEN) -> str:
    """What can be read on a sheet."""
    html = make_blad(name, de_chauffeur(), standaard(), bezetting)
    body = re.sub(r"<(style|script)>.*?</\1>", "", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def test_the_card_of_the_naaste_is_two_sides_with_everything_on_it() -> None:
    text, naaste = words("rolkaart-naaste"), de_chauffeur().rollen.naaste
    for said in (naaste.wie, *naaste.wil, *naaste.zorgen, *naaste.opent, *naaste.sluit, naaste.rol_verlaten):
        assert said in text
    assert text.count("U speelt Kees Brouwer") == 2
    assert "Voor Meneer De Wit" in text
    assert (
        text.index("Voorkant. Lees ook de achterkant.")
        < text.index("Achterkant")
        < text.index("Hier gaat u van dicht")
    )


def test_the_card_of_the_player_says_nothing_of_what_the_naaste_keeps_back() -> None:
    text = words("rolkaart-speler")
    assert "Voor Ans" in text
    assert de_chauffeur().rollen.zorgmedewerker.doel in text
    assert "B1-rijbewijs" not in text


def test_a_card_to_watch_with_for_each_observer_by_name() -> None:
    text = words("kijkkaarten")
    assert text.count("Eén moment om te vertellen") == 2
    assert text.index("Voor Bilal & Co") < text.index("Vraagt of het mag") < text.index("Voor Corrie")


def test_without_names_each_card_comes_once() -> None:
    text = words("kijkkaarten", Bezetting())
    assert text.count("Eén moment om te vertellen") == len(de_chauffeur().rollen.observatoren)


def test_an_observer_whose_card_is_gone_from_the_case_keeps_nobody_waiting() -> None:
    text = words("kijkkaarten", Bezetting(kijkers=(Kijker("Ans", "weg"),)))
    assert text.count("Eén moment om te vertellen") == 3


def test_every_rule_hangs_on_the_wall() -> None:
    assert [rule for rule in standaard().spelregels if rule not in words("spelregels")] == []


def test_the_list_to_sign_has_the_names_and_room_for_more() -> None:
    html = make_blad("aanwezig", de_chauffeur(), standaard(), NAMEN)
    assert html.count("<td></td></tr>") == 12
    assert "Bilal &amp; Co" in html
    many = Bezetting(namen=tuple(f"Persoon {number}" for number in range(20)))
    assert make_blad("aanwezig", de_chauffeur(), standaard(), many).count("<td></td></tr>") == 22


def test_who_plays_the_naaste_may_say_no_and_is_phoned_afterwards() -> None:
    text = words("naaste-voorbereiden")
    for said in (
        "Komt dit te dichtbij?",
        "Ik speel liever een ander gesprek.",
        "U hoeft niet te zeggen waarom.",
        "Kees Brouwer, in uw eigen woorden",
        "De dag erna belt de begeleider u even.",
        de_chauffeur().rollen.naaste.rol_verlaten,
        "U beoordeelt niemand.",
    ):
        assert said in text


@pytest.mark.parametrize("name", BLADEN)
def test_a_sheet_needs_nothing_else(name: str) -> None:
    html = make_blad(name, de_chauffeur(), standaard(), NAMEN)
    assert "Team <Linde>" not in html
    assert set(re.findall(r"(?:src|href|url)(?:=|\()\W?([a-z]+:)", html)) <= {"data:"}
    assert " style=" not in html


def test_a_sheet_that_is_not_there() -> None:
    with pytest.raises(OnbekendBlad, match="no sheet is called 'boek'"):
        make_blad("boek", de_chauffeur(), standaard())


@pytest.mark.parametrize("name", ["dagplan", "aanwezig", "oogst", "alles"])
def test_an_exercise_without_a_case_has_the_sheets_that_need_none(name: str) -> None:
    html = make_blad(name, None, shipped().werkvormen["eigen-netwerk"], NAMEN)
    assert "Uw eigen netwerk tekenen" in html
    assert "naaste speelt" not in html


def test_a_sheet_of_a_conversation_is_not_there_without_one() -> None:
    with pytest.raises(OnbekendBlad, match="no sheet is called 'rolkaart-naaste'"):
        make_blad("rolkaart-naaste", None, shipped().werkvormen["eigen-netwerk"])
