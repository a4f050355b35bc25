"""The card under a drawing from which a talk begins: who is offered, what is filled in, what is refused."""

import re
from typing import Any

import ipywidgets as w

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.werkplaats.ecogram import EcogramPagina
from tests.werkplaats.lezen import buttons, field, parts, press, text

KEES = {
    "versie": 1,
    "client": "Riet Brouwer",
    "contacten": [
        {"id": "ineke", "naam": "Ineke", "groep": "familie"},
        {"id": "kees", "naam": "Kees", "relatie": "zoon", "wil": ["rijden"], "hoe_vaak": "wekelijks"},
        {"id": "mien", "naam": "Mien", "nabij": "liever_niet"},
    ],
}


def drawn(client: BalieClient, **teken: Any) -> str:
    """A drawing with Kees in it."""
    new = str(client.doe(None, soort="teken", **teken)["sessie"])
    client.doe(new, soort="neem_over", tekening=KEES)
    return new


def begun(page: Any, client: BalieClient) -> dict[str, Any]:
    """The talk that the page leads to."""
    found = re.search(
        r"sessie=(n_\w+)", " ".join(part.value for part in parts(page) if isinstance(part, w.HTML))
    )
    assert found
    return client.beeld(found[1])


def test_who_wants_something_stands_first_and_the_facts_are_there_to_change(client: BalieClient) -> None:
    drawing = drawn(client)
    page = EcogramPagina(client, drawing).widget
    who = field(page, "Met wie wilt u oefenen?")
    assert [words for words, _ in who.options] == ["Kies iemand …", "Kees, zoon", "Ineke"]
    assert "Gesprek beginnen" not in buttons(page)
    who.value = who.options[1][1]
    assert field(page, "Wat die zou willen").value == "rijden"
    assert field(page, "Hoe vaak is er contact").value == "elke week"
    field(page, "Met wie u praat").value = " "
    press(page, "Gesprek beginnen")
    assert "Typ eerst met wie u praat. Een voornaam is genoeg." in text(page)
    field(page, "Met wie u praat").value = "Kees Brouwer"
    press(page, "Gesprek beginnen")
    talk = begun(page, client)
    assert (talk["naaste"], talk["tekening"]) == ("Kees", drawing)
    assert talk["openingszin"].startswith("Hallo, met Kees Brouwer. U belt over Riet Brouwer?")


def test_the_talk_that_was_written_out_for_a_story_is_there_once_the_drawing_is_ready(
    client: BalieClient,
) -> None:
    drawing = drawn(client, casus="mevrouw-brouwer")
    assert "Dit gesprek oefenen" not in buttons(EcogramPagina(client, drawing).widget)
    client.doe(drawing, soort="sluit")
    page = EcogramPagina(client, drawing).widget
    assert "Oefen een gesprek met Kees. U hoeft hem nergens toe over te halen." in text(page)
    press(page, "Dit gesprek oefenen")
    talk = begun(page, client)
    assert (talk["scenario"], talk["invulling"], talk["tekening"]) == ("de-chauffeur", [], drawing)
