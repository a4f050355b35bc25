"""The form shows what stands in a case and changes nothing by showing it; each line keeps its id."""

from pathlib import Path
from typing import Any

import ipywidgets as w
import pytest

from samenzorg_sim.balie import Refused
from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.read import read_tree
from samenzorg_sim.werkplaats.panelen.maken.formulier import Formulier
from samenzorg_sim.werkplaats.panelen.maken.klaar import proved
from samenzorg_sim.werkplaats.panelen.maken.plaats import place_of
from samenzorg_sim.werkplaats.panelen.maken.regels import retyped
from samenzorg_sim.werkplaats.panelen.maken.stappen import STAPPEN
from samenzorg_sim.werkplaats.panelen.maken.woorden import spoken
from samenzorg_sim.werkplaats.scenario_maken import ScenarioMaken
from samenzorg_sim.werkplaats.scherm import Scherm
from tests.werkplaats.lezen import buttons, field, parts, press, text

SHIPPED = sorted((Path(__file__).parents[2] / "scenarios").glob("*/scenario.yaml"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_typing_and_taking_it_back_gives_the_same_file(file: Path, client: BalieClient) -> None:
    """Form → file → form. A tenth of the fields a case, other ones in each: together they are all of them."""
    told = file.read_text("utf-8")
    concept = Concept.of_text(told)
    form = Formulier(Scherm(client), concept, lambda: None)
    touched = 0
    for step in range(len(STAPPEN)):
        form.toon_stap(step)
        typed = [p for p in parts(form.widget) if isinstance(p, w.Text | w.Textarea) and p.value]
        for one in typed[(SHIPPED.index(file) + step) % 10 :: 10]:
            was, before = one.value, concept.data
            one.value = was + " en meer"
            assert concept.data != before, one.description
            one.value = was
            touched += 1
    assert touched > 2
    assert concept.tekst() == told


def test_a_line_keeps_its_id_whatever_is_typed_around_it() -> None:
    items: list[Any] = [
        {"id": name, "tekst": text} for name, text in zip("abc", ("Een", "Twee", "Drie"), strict=True)
    ]

    def typed(lines: str) -> list[str]:
        found = retyped(items, range(3), "tekst", lines, lambda line: {"id": "nieuw", "tekst": line})
        return [f"{one['id']} {one['tekst']}" for one in found]

    assert typed("Een\nTwee!\n\nDrie") == ["a Een", "b Twee!", "c Drie"]
    assert typed("Nul\nEen\nTwee\nDrie") == ["nieuw Nul", "a Een", "b Twee", "c Drie"]
    assert typed("Drie\nVier") == ["c Drie", "nieuw Vier"]
    assert typed("") == []
    assert retyped(["x\ny", "z"], range(2), None, "x y\nZ", str) == ["x\ny", "Z"]
    assert retyped([1, {"t": "een"}, 2, {"t": "twee"}], [1, 3], "t", "een\nnu\ntwee", lambda t: {"t": t}) == [
        1, {"t": "een"}, {"t": "nu"}, 2, {"t": "twee"},
    ]  # fmt: skip


def test_a_mistake_leads_to_its_question() -> None:
    assert place_of(("rollen", "naaste", "wil", 1)).woorden == "Wat wilt u? Eén ding per regel."
    there = place_of(("onderwerpen", 0, "onthullingen", 1, "na", "druk"))
    assert STAPPEN[there.stap].titel == "Waar praat u over"
    assert there.woorden == "Wanneer vertelt de naaste dit?"
    assert place_of(("antwoorden", 3, "na")).woorden == "Wat de naaste zegt"
    assert place_of(("onderwerpen", 0)).woorden == "Onderwerp 1"


def test_what_the_proof_finds_stands_at_its_question() -> None:
    from samenzorg_sim.naaste.proof.prove import prove

    concept = Concept.of_text(SHIPPED[0].read_text("utf-8"))
    concept.zet(("eindes", 0, "als"), {"vertrouwen": "1"})
    found = prove(read_tree(concept.data)[0])  # type: ignore[arg-type]
    assert "Hoe het afloopt: Hoe loopt het dan af?" in str(proved(found, concept))
    assert "De proef is goed." in str(proved((), concept))


def test_a_mistake_speaks_the_words_of_who_writes() -> None:
    concept = Concept.of_text((SHIPPED[0].parent.parent / "de-chauffeur/scenario.yaml").read_text("utf-8"))

    def told(message: str, *path: str | int) -> str:
        return spoken(message, path, concept)

    assert told("Na het nee van 'naar-zee' loopt niets goed af.") == (
        "Na het nee van ‘Kees vertelt over de ritten naar zee met zijn moeder.’ loopt niets goed af."
    )
    assert told("Zet bij een einde 'goed: ja'.", "eindes", 0) == (
        "Zet bij een einde ‘Is dit een goed einde?’ ‘Ja’."
    )
    assert told("Schrijf bij 'uitweg' hoe het verder gaat.", "eindes", 1) == (
        "Schrijf bij ‘Gaat de naaste gespannen weg? Hoe gaat het dan veilig verder?’ hoe het verder gaat."
    )
    assert told("'x' is geen onderwerp. Kies uit: vervoer, grenzen.") == (
        "'x' is geen onderwerp. Kies uit: Rijden, Wat Kees liever niet doet."
    )
    assert told("Bij de reactie 'twijfelt' kan de naaste") == (
        "Bij de reactie ‘Als de naaste twijfelt’ kan de naaste"
    )
    assert told("'seconde' ontbreekt. Zet hier een regel met 'seconde:' en vul die in.") == (
        "‘Na hoeveel seconden is dit gezegd? Alleen bij de zorgmedewerker.’ is nog niet ingevuld."
    )


def test_what_cannot_be_kept_is_said(client: BalieClient) -> None:
    """The disk is full: what is typed is still on screen, and the page says that it is not kept."""
    concept = Concept.nieuw()

    def refuse() -> None:
        raise Refused("schijf-vol", "De schijf van de computer is vol. Dit is niet bewaard.")

    scherm = Scherm(client)
    form = Formulier(scherm, concept, refuse)
    field(form.widget, "Hoe heet het gesprek?").value = "Oma"
    assert "Dit is niet bewaard." in scherm.notitie.value
    assert "Waar gaat het over: Hoe heet het gesprek?" not in buttons(form.ontbreekt)


def test_a_draft_is_opened_and_saved_and_no_longer_listed(client: BalieClient) -> None:
    page = ScenarioMaken(client, None)
    field(page.widget, "Een kopie van").value = "de-chauffeur"
    press(page.widget, "Kopie maken")
    field(page.widget, "Hoe heet het gesprek?").value = "<img src=x> & meer"
    listed = ScenarioMaken(client, None).widget
    shown = "".join(str(part.value) for part in parts(listed) if isinstance(part, w.HTML))
    assert "&lt;img src=x&gt; &amp; meer" in shown
    press(page.widget, "Bewaren")
    assert "Bewaard. Het gesprek staat nu bij de andere." in text(page.widget)
    assert "Verder waar u was" not in text(ScenarioMaken(client, None).widget)
    assert client.tekst("img-src-x-meer")["eigen"]
    page.toezicht.check()
