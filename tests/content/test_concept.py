"""Somebody writes a case: from what is the same everywhere to a file that passes the proof."""

from pathlib import Path
from typing import Any

import pytest

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import read_content
from samenzorg_sim.naaste.proof.prove import prove

ROOT = Path(__file__).parents[2]
SHIPPED = sorted(ROOT.glob("scenarios/*/scenario.yaml"))
NAASTE = ("rollen", "naaste")
LEEG = "Hier staat niets. Vul iets in."
GEEN_REGEL = "Deze lijst is leeg. Zet er ten minste één regel in."


def small_case() -> Concept:
    """What the least is that somebody must fill in."""
    concept = Concept.nieuw()
    answers: dict[tuple[str, ...], Any] = {
        ("titel",): "Oma & de kat",
        ("samenvatting",): "Jan mist de kat van oma.",
        ("situatie",): "Oma woont hier sinds kort. Haar kat mocht niet mee.",
        (*NAASTE, "naam"): "Jan Bos",
        (*NAASTE, "wie"): "U bent Jan, de kleinzoon.",
        (*NAASTE, "wil"): ["U wilt dat oma haar kat ziet."],
        (*NAASTE, "zorgen"): ["U bent bang dat oma stil wordt."],
        (*NAASTE, "openingszin"): "Dag. Mag ik u iets vragen?",
        ("rollen", "zorgmedewerker", "situatie"): "U werkt op de afdeling van oma.",
    }
    for path, value in answers.items():
        concept.zet(path, value)
    concept.voeg_toe(("onderwerpen",))
    concept.zet(("onderwerpen", 0, "titel"), "De kat")
    concept.voeg_toe(("onderwerpen", 0, "onthullingen"))
    tells = ("onderwerpen", 0, "onthullingen", 0)
    concept.zet((*tells, "wat"), "Jan vertelt dat de kat bij hem woont.")
    concept.zet((*tells, "zegt"), "De kat woont nu bij mij. Ze zoekt oma.")
    concept.zet((*tells, "na"), {"gehoord": "0.4"})
    concept.zet(("karakter", "begint_over"), "nieuw-1")
    return concept


def test_a_new_case_asks_for_nine_things() -> None:
    assert [(one.path[-1], one.message) for one in Concept.nieuw().problems] == [
        ("titel", LEEG),
        ("samenvatting", LEEG),
        ("situatie", LEEG),
        ("naam", LEEG),
        ("wie", LEEG),
        ("wil", GEEN_REGEL),
        ("zorgen", GEEN_REGEL),
        ("openingszin", LEEG),
        ("situatie", LEEG),
    ]


def test_a_small_case_passes_the_proof_and_gets_names_of_its_own_words(tmp_path: Path) -> None:
    file = tmp_path / "scenario.yaml"
    file.write_text(small_case().tekst(), "utf-8")
    case: Any
    case, wrong = read_content(file)
    assert wrong == ()
    assert prove(case) == ()
    assert (case.id, case.onderwerpen[0].id, case.karakter.begint_over) == ("oma-de-kat", "de-kat", "de-kat")
    assert case.onderwerpen[0].onthullingen[0].id == "jan-vertelt-dat-de"
    assert file.read_text("utf-8").startswith(
        "# Alle namen in dit gesprek zijn verzonnen.\nversie: 1\nid: oma-de-kat\n"
    )


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_a_shipped_case_goes_through_a_draft_and_loses_nothing(file: Path) -> None:
    text = file.read_text("utf-8")
    concept = Concept.of_json(Concept.of_text(text).as_json())
    assert concept.problems == ()
    assert concept.tekst() == text
    assert concept.kopie("Anders").tekst().splitlines()[0] == text.splitlines()[0]


def test_every_step_can_be_taken_back_and_taken_again() -> None:
    concept = Concept.nieuw()
    began = concept.data
    for typed in ("O", "Om", "Oma"):
        concept.zet(("titel",), typed)
    concept.voeg_toe(("bron",), {"tekst": "Zelf"})
    concept.schuif(("bron", 1), -1)
    concept.haal_weg(("bron", 1))
    assert concept.data["bron"] == [{"tekst": "Zelf"}]
    steps = 0
    while concept.kan_terug:
        concept.terug()
        steps += 1
    assert (steps, concept.data) == (4, began)
    while concept.kan_opnieuw:
        concept.opnieuw()
    assert (concept.titel, concept.data["bron"]) == ("Oma", [{"tekst": "Zelf"}])


def test_a_mistake_is_told_in_the_words_of_the_check() -> None:
    concept = small_case()
    concept.zet(("rollen", "observatoren", 0, "kijkpunten", 0, "knop"), "Een knop met veel te veel woorden")
    (wrong,) = concept.problems
    assert wrong.path == ("rollen", "observatoren", 0, "kijkpunten", 0, "knop")
    assert wrong.message == "Deze tekst is te lang: 33 tekens. Maak er hoogstens 22 van."
    assert concept.af() is None


def test_signs_that_nobody_sees_never_reach_the_file() -> None:
    concept = small_case()
    concept.zet(("titel",), "Oma\x00 en\u2028de\ud800 kat\ufeff")
    assert concept.titel == "Oma en\u2028de kat"


def test_what_is_kept_goes_on_from_its_file() -> None:
    concept = small_case()
    concept.noem({"oma-de-kat"})
    text = concept.tekst()
    concept.bewaard(text, "stempel")
    concept.zet(("titel",), "De kat van oma")
    assert concept.tekst() == text.replace("titel: Oma & de kat", "titel: De kat van oma")
    assert concept.data["id"] == "oma-de-kat-2"
