"""Everything with its sources: found by a word, copied to an own version, written in a form, taken away."""

from pathlib import Path

import ipywidgets as w
import pytest

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import VAKKEN
from samenzorg_sim.content.vaknaam import VAKNAMEN
from samenzorg_sim.werkplaats.materiaal import Materiaal
from samenzorg_sim.werkplaats.panelen.maken.formulier import Formulier
from samenzorg_sim.werkplaats.panelen.maken.stappen import has_form, steps_of
from samenzorg_sim.werkplaats.scherm import Scherm
from tests.werkplaats.lezen import buttons, field, parts, press, text

EXERCISES = Path(__file__).parents[2] / "exercises"
WRITABLE = [
    (vak, file) for vak in VAKKEN if has_form(vak) for file in sorted((EXERCISES / vak).glob("*.yaml"))
]


@pytest.mark.parametrize(("vak", "file"), WRITABLE, ids=lambda one: getattr(one, "stem", one))
def test_typing_and_taking_it_back_gives_the_same_file(vak: str, file: Path, client: BalieClient) -> None:
    """Form → file → form, for each kind that has a form; some of the fields a file, others in the next."""
    told = file.read_text("utf-8")
    concept = Concept.of_text(told, vak=vak)
    form = Formulier(Scherm(client), concept, lambda: None)
    touched = 0
    for step in range(len(steps_of(vak))):
        form.toon_stap(step)
        typed = [p for p in parts(form.widget) if isinstance(p, w.Text | w.Textarea) and p.value]
        for one in typed[len(file.stem) % 4 :: 4]:
            was, before = one.value, concept.data
            one.value = was + " en meer"
            assert concept.data != before, one.description
            one.value = was
            touched += 1
    assert touched > 2
    assert concept.tekst() == told
    assert concept.problems == ()


def test_an_own_version_is_made_written_and_in_use_and_the_shipped_one_stays(client: BalieClient) -> None:
    page = Materiaal(client, "leeslijst-schijf-van-vijf")
    assert "Dit is meegeleverd en blijft zoals het is." in text(page.widget)
    press(page.widget, "Eigen versie maken")
    field(page.widget, "Hoe heet de lijst?").value = "Onze Schijf van Vijf"
    press(page.widget, "Volgende stap")
    name = next(p for p in parts(page.widget) if getattr(p, "value", "") == "De bewoner zelf")
    name.value = "Zelf doen"
    press(page.widget, "Bewaren")
    assert "Bewaard. Dit staat nu bij de andere." in text(page.widget)
    lists = {one["id"]: one for one in client.overzicht()["ecogram"]["leeslijsten"]}
    assert lists["onze-schijf-van-vijf"]["punten"][0]["naam"] == "Zelf doen"
    assert lists["schijf-van-vijf"]["punten"][0]["naam"] == "De bewoner zelf"
    again = Materiaal(client, "leeslijst-onze-schijf-van-vijf")
    assert "Dit is van uw eigen organisatie." in text(again.widget)
    press(again.widget, "Weghalen")
    assert "Weggehaald" in text(again.widget)
    assert "onze-schijf-van-vijf" not in {one["id"] for one in client.overzicht()["ecogram"]["leeslijsten"]}
    back = "Terughalen: Onze Schijf van Vijf"  # of others on this server there may be something too
    (button,) = (p for p in parts(again.widget) if getattr(p, "tooltip", None) == back)
    button.click()
    assert back not in [getattr(p, "tooltip", None) for p in parts(again.widget)]
    assert "onze-schijf-van-vijf" in {one["id"] for one in client.overzicht()["ecogram"]["leeslijsten"]}
    client.haal_weg("leeslijst", "onze-schijf-van-vijf")
    page.toezicht.check()


def test_every_kind_has_a_name_a_title_and_sources() -> None:
    assert set(VAKNAMEN) == set(VAKKEN)
    assert all({"titel", "bron"} <= set(kind.model_fields) for kind in VAKKEN.values())


def test_sources_are_found_by_a_word_and_by_kind(client: BalieClient) -> None:
    page = Materiaal(client, None)
    field(page.widget, "Zoek op een woord").value = "praatplaat"
    assert "1 gevonden. Kies een naam om er een eigen versie van te maken." in text(page.widget)
    assert "De eerste contactpersoon" in text(page.widget)
    field(page.widget, "Wat zoekt u?").value = "leeslijst"
    assert "Niets gevonden. Zoek op een ander woord." in text(page.widget)
    field(page.widget, "Zoek op een woord").value = ""
    assert "Kijken in vijf vakken" in text(page.widget)


def test_a_case_is_written_on_its_own_page_and_a_script_only_changes_its_name_and_source(
    client: BalieClient,
) -> None:
    page = Materiaal(client, "scenarios-de-chauffeur")
    press(page.widget, "Eigen versie maken")
    shown = "".join(str(p.value) for p in parts(page.widget) if isinstance(p, w.HTML))
    assert "/werkplaats/scenario_maken?sessie=k_" in shown
    for one in client.eigen()["concepten"]:
        client.gooi_concept_weg(one["id"])
    script = Materiaal(client, "intervisie-intervisie-balint")
    assert "In het formulier verandert u hiervan de naam en de bron." in text(script.widget)
    press(script.widget, "Eigen versie maken")
    assert "Bron toevoegen" not in buttons(script.widget)
    press(script.widget, "Volgende stap")
    assert "Bron toevoegen" in buttons(script.widget)
