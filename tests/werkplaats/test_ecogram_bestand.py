"""A large drawing comes in from a file: whole, or not at all and with the limit named."""

import json
from datetime import UTC, datetime
from typing import Any

import ipywidgets as w
import pytest

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.ecogram.bestand.als_json import write_json
from samenzorg_sim.ecogram.bestand.plat import TE_GROOT, as_plain, as_plain_that_fits
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkplaats.ecogram import EcogramPagina
from tests.werkplaats.lezen import parts, text

NOTE = "Belt op zondag, en komt als het mooi weer is. " * 20
"""Words for one contact, as somebody who writes a lot leaves them."""


def an_ecogram(many: int, note: str = NOTE) -> Ecogram:
    return Ecogram(
        "mevrouw De Wit",
        {f"n{n}": Contact(f"n{n}", f"Naam {n}", relatie="oude buurvrouw", notitie=note) for n in range(many)},
    )


def chooses(page: w.Widget, data: bytes) -> None:
    """Choose this file at 'Bestand kiezen'."""
    (upload,) = (one for one in parts(page) if isinstance(one, w.FileUpload))
    file = {
        "name": "ecogram.json",
        "type": "application/json",
        "size": len(data),
        "content": memoryview(data),
    }
    upload.value = ({**file, "last_modified": datetime.now(UTC)},)


def drawings(client: BalieClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.overzicht()["ecogram"]["tekeningen"]
    return found


def test_a_drawing_of_150_names_with_notes_opens(client: BalieClient) -> None:
    data = write_json(an_ecogram(150))
    assert len(data) > 2 * 64 * 1024
    pagina = EcogramPagina(client, None)
    chooses(pagina.widget, data)
    assert pagina.canvas is not None, text(pagina.widget)
    people = pagina.canvas.tekening["contacten"]
    assert len(people) == 150
    assert {one["notitie"] for one in people} == {NOTE.strip()}


def test_a_drawing_above_the_limit_is_refused_and_leaves_nothing(client: BalieClient) -> None:
    before = drawings(client)
    pagina = EcogramPagina(client, None)
    chooses(pagina.widget, write_json(an_ecogram(500, "é" * 700)))
    assert TE_GROOT in text(pagina.widget)
    assert pagina.canvas is None
    assert drawings(client) == before


def test_the_desk_keeps_the_same_limits(client: BalieClient) -> None:
    """Only a drawing from a file may be large; whoever goes round the page gets a sentence too."""
    tekening = str(client.doe(None, soort="teken")["sessie"])
    for order in (
        {"soort": "noem_client", "naam": "x" * 70_000},
        {"soort": "neem_over", "tekening": {"client": "x" * 1_000_000}},
    ):
        with pytest.raises(Refused) as no:
            client.doe(tekening, **order)
        assert no.value.melding == "Dit is te lang om te bewaren. Maak het korter en probeer het opnieuw."
    assert len(json.dumps(as_plain(an_ecogram(400)))) < 1_000_000
    assert as_plain_that_fits(an_ecogram(400)) == as_plain(an_ecogram(400))
    client.doe(tekening, soort="gooi_weg")
