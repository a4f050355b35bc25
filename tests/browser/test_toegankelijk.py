"""The workbench in every named state: axe finds nothing, light, dark and narrow; text may be twice as large.

With SAMENZORG_PRENTEN=<folder> a picture of each state is kept there, to be looked at.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst, Trainer, axe

PRENTEN = os.environ.get("SAMENZORG_PRENTEN")
WIDE, NARROW = {"width": 1366, "height": 768}, {"width": 360, "height": 740}
LOOKS = [
    pytest.param("light", WIDE, id="licht"),
    pytest.param("dark", WIDE, id="donker"),
    pytest.param("light", NARROW, id="smal"),
]


def states(trainer: Trainer) -> Iterator[str]:
    """A meeting with one phone, stopping at each state of the trainer's screens."""
    page = trainer.page
    expect(page.get_by_role("button", name="Oefengesprek klaarzetten")).to_be_visible()
    yield "start-leeg"
    page.get_by_label("Hoeveel deelnemers verwacht u?").fill("4")
    page.get_by_label("Hoeveel deelnemers verwacht u?").blur()
    trainer.press("Minuten per stap aanpassen")
    trainer.press("Link maken")
    expect(page.get_by_text("Geef deze link aan uw collega")).to_be_visible()
    yield "start-met-meldingen"
    trainer.opens_session()
    yield "welkom-deur-dicht"
    code = trainer.opens_door()
    page.get_by_text("Werkt het niet?").click()
    yield "welkom-deur-open"
    trainer.press("Iemand zonder telefoon toevoegen")
    trainer.press("Toevoegen zonder telefoon")
    expect(page.get_by_text("Vul een naam in.")).to_be_visible()
    yield "welkom-naam-ontbreekt"
    for naam in ("Ans", "Bilal"):
        page.get_by_label("Naam", exact=True).fill(naam)
        trainer.press("Toevoegen zonder telefoon")
        expect(page.locator("b", has_text=naam)).to_be_visible()
    phone = trainer.meeting.phone(code, "Corrie")
    trainer.goes_on_to("Voorbereiden")
    page.locator("summary", has_text="naaste").first.click()
    yield "voorbereiden"
    trainer.goes_on_to("Het gesprek")
    yield "spelen-nog-niet"
    trainer.press("Gesprek beginnen")
    expect(page.get_by_role("button", name="Time-out")).to_be_visible()
    phone.taps(0)
    yield "spelen"
    trainer.press("Time-out")
    expect(page.get_by_role("button", name="Verder met het gesprek")).to_be_visible()
    yield "time-out"
    trainer.press("Gesprek stoppen")
    expect(page.get_by_role("button", name="Toch verder")).to_be_visible()
    yield "gestopt"
    for title in ("Uit de rol", "De speler kijkt terug", "De naaste kijkt terug"):
        trainer.goes_on_to(title)
        yield title.lower().replace(" ", "-")
    trainer.goes_on_to("De meekijkers kijken terug")
    trainer.goes_on_to("De tijdlijn")
    yield "tijdlijn-dicht"
    trainer.press("Laat de speler hier kijken")
    expect(page.locator(".sz-tijdlijn")).to_be_visible()
    yield "tijdlijn-speler-kijkt"
    trainer.press("De speler zegt: het mag open")
    trainer.press("Tijdlijn openen voor de groep")
    expect(page.get_by_role("heading", name="De tijdlijn is open")).to_be_visible()
    yield "tijdlijn-open"
    trainer.goes_on_to("Wat neemt u mee?")
    phone.page.get_by_label("Dit neem ik mee").fill("Rustig wachten op een antwoord")
    phone.page.get_by_role("button", name="Bewaren", exact=True).click()
    page.get_by_text("Leerpunten lezen (1)").click()
    expect(page.get_by_text("Rustig wachten op een antwoord")).to_be_visible()
    yield "oogst-leeg"
    page.get_by_label("Wat spreekt u af?").fill("Kees bellen over het busje")
    trainer.press("Afspraak opschrijven")
    expect(page.get_by_role("button", name="Weghalen")).to_be_visible()
    yield "oogst"
    trainer.press("Bijeenkomst afsluiten")
    expect(page.get_by_role("button", name="Toch weer openen")).to_be_visible()
    yield "afgesloten"
    page.get_by_role("link", name="Samenzorg").click()
    expect(page.get_by_text("Afgesloten (1)")).to_be_visible()
    yield "start-met-sessies"


@pytest.mark.parametrize(("scheme", "viewport"), LOOKS)
def test_axe_finds_nothing_in_any_state(
    bijeenkomst: Bijeenkomst, scheme: str, viewport: dict[str, int]
) -> None:
    trainer = bijeenkomst.trainer(color_scheme=scheme, viewport=viewport)
    found: dict[str, list[str]] = {}
    wide: list[str] = []
    for number, state in enumerate(states(trainer), 1):
        if PRENTEN:
            name = f"werkplaats-{viewport['width']}-{scheme}-{number:02d}-{state}.png"
            trainer.page.screenshot(path=Path(PRENTEN) / name, full_page=True)
        if violations := axe(trainer.page):
            found[state] = violations
        if trainer.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(state)
    assert found == {}
    assert wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_for_who_is_not_in(bijeenkomst: Bijeenkomst, scheme: str) -> None:
    page = bijeenkomst.context(color_scheme=scheme, viewport=NARROW).new_page()
    found = {}
    for name, path in (
        ("thuis", "/"),
        ("inloggen", "/in"),
        ("verlopen", "/in#x"),
        ("onbekend", "/bestaat-niet"),
    ):
        page.goto("about:blank")
        page.goto(bijeenkomst.server.address + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if path == "/in#x":
            expect(page.get_by_text(re.compile("werkt niet|verlopen|al gebruikt"))).to_be_visible()
        if PRENTEN:
            page.screenshot(path=Path(PRENTEN) / f"buiten-{scheme}-{name}.png")
        if violations := axe(page):
            found[name] = violations
    assert found == {}


def test_text_twice_as_large_stays_on_the_page(bijeenkomst: Bijeenkomst) -> None:
    """As a browser's own setting 'text 200 %' does it: the root's font size doubles."""
    trainer = bijeenkomst.trainer()
    trainer.context.add_init_script(
        "addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%' })"
    )
    wide = []
    for state in states(trainer):
        if trainer.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(state)
    assert wide == []
