"""A dialogue from the page of who leads it: two rooms, what tables wrote, themes, and the actions."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from samenzorg_sim.balie.client import BalieClient
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE

OOGST = {
    ("meerwaarde", 1): "Iemand die mij kent\nZingen met de kleindochter\nMinder eenzaam",
    ("meerwaarde", 2): "Vertrouwde handen\nEen grapje dat alleen zij begrijpen",
    ("lastig", 1): "Wie is er verantwoordelijk?\nIk weet niet of ik welkom ben",
    ("lastig", 2): "Geen tijd om te praten\nNaasten willen het anders dan wij",
}


def tables_write(client: BalieClient, dialoog: str) -> None:
    """In both rooms, on paper: who leads types it over."""
    for number, zaal in enumerate(client.beeld(dialoog)["zalen"]):
        for (vraag, tafel), woorden in OOGST.items():
            place = {"vraag": vraag, "tafel": tafel, "ronde": 0}
            client.doe(zaal["sessie"], soort="antwoord", tekst=woorden, **place) if number == 0 else None
        agreed = {"wat": f"{zaal['naam']} belt welzijn", "wanneer": "2027-01-15", "terugkijken": "2027-01-15"}
        client.doe(zaal["sessie"], soort="afspraak", **agreed)


def looked_at(page: Page, client: BalieClient) -> Iterator[str]:
    """The form, the rooms, the harvest as it came, under a theme, taken back, and the actions handed over."""
    expect(page.get_by_role("heading", name="Dialoogsessie klaarzetten")).to_be_visible()
    page.get_by_label("Hoe heet deze dialoogsessie?").fill("Voorjaar")
    page.get_by_label("Hoeveel mensen verwacht u?").fill("28")
    page.get_by_label("Hoeveel mensen verwacht u?").press("Tab")
    expect(page.get_by_text("2 zalen van ongeveer 14 mensen, met elk 2 tafels.")).to_be_visible()
    yield "klaarzetten"
    page.get_by_role("button", name="Dialoogsessie klaarzetten").click()
    expect(page.get_by_role("link", name="Zaal 2 leiden")).to_be_visible()
    (dialoog,) = (one["id"] for one in client.overzicht()["dialogen"] if one["naam"] == "Voorjaar")
    tables_write(client, dialoog)
    kaart = page.get_by_role("listitem").filter(has_text="Iemand die mij kent")
    expect(kaart).to_be_visible()
    for thema in ("Welkom zijn", "Tijd"):
        page.get_by_label("Nieuw thema").fill(thema)
        page.get_by_role("button", name="Thema erbij").click()
        expect(page.get_by_role("heading", name=f"{thema} (0)")).to_be_visible()
    yield "oogst"
    kaart.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="Welkom zijn (1)")).to_be_visible()
    page.get_by_label("Thema van: Geen tijd om te praten").select_option("Tijd")
    expect(page.get_by_role("heading", name="Tijd (1)")).to_be_visible()
    target = page.get_by_role("region", name="Welkom zijn")
    page.get_by_role("listitem").filter(has_text="Vertrouwde handen").drag_to(target)
    expect(page.get_by_role("heading", name="Welkom zijn (2)")).to_be_visible()
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_role("heading", name="Welkom zijn (1)")).to_be_visible()
    yield "themas"
    page.get_by_role("button", name="Zet alles in de actielijst").click()
    expect(page.get_by_text("2 acties staan nu in de actielijst.")).to_be_visible()
    page.get_by_role("button", name="Zet alles in de actielijst").click()
    expect(page.get_by_text("Alles stond er al in.")).to_be_visible()
    page.get_by_role("button", name="Verdieping klaarzetten").click()
    expect(page.get_by_role("link", name="Zaal 2 (verdieping) leiden")).to_be_visible()
    yield "verdieping"


def test_a_dialogue_over_two_rooms(zaal: Bijeenkomst, client: BalieClient) -> None:
    page = zaal.trainer(viewport=WIDE).page
    page.goto(f"{zaal.server.address}/werkplaats/dialoog")
    assert wrong_in(page, "dialoog", looked_at(page, client)) == []
    wat = [one["wat"] for one in client.acties.list(soort="dialoog")]
    assert {"Zaal 1 belt welzijn", "Zaal 2 belt welzijn"} <= set(wat)
    page.reload()  # a day later it lies as it lay
    expect(page.get_by_role("heading", name="Welkom zijn (1)")).to_be_visible()
