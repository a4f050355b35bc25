"""What may tell whom a story is about is found as whole pieces, with words to say instead."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import samenzorg_sim.meedoen
from samenzorg_sim.widgets.modules import join_modules

FILE = Path(samenzorg_sim.meedoen.__file__).parent / "script" / "ervaring" / "onherkenbaar.js"
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    page = chromium.new_page()
    load = """async (code) => {
        const place = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        Object.assign(globalThis, await import(place)); }"""
    page.evaluate(load, join_modules(FILE))
    return page


@pytest.mark.parametrize(
    ("text", "pieces", "first"),
    [
        ("Mevrouw de Wit belde mij.", ["Mevrouw de Wit"], "een mevrouw"),
        ("Fatima van de afdeling kwam.", ["Fatima"], "mijn moeder"),
        ("Op 3 maart was het zover.", ["Op 3 maart"], "op een dag"),
        ("Zij is 91 jaar oud.", ["91 jaar oud"], "op leeftijd"),
        ("De zuster kwam om 14:30.", ["om 14:30"], "in de ochtend"),
        ("Hij ligt op kamer 12.", ["kamer 12"], "de kamer"),
        ("Wij woonden in Leiden.", ["Leiden"], "het dorp"),
        ("Ik vroeg het aan de burgemeester.", ["de burgemeester"], "iemand met een drukke baan"),
        ("Mijn tante Jo kookte.", ["tante Jo"], "mijn tante"),
        ("De dokter luisterde. Dat hielp mij.", [], None),
    ],
)
def test_what_is_found_and_what_is_proposed(
    page: Page, text: str, pieces: list[str], first: str | None
) -> None:
    found = page.evaluate("(text) => vindStukken(text)", text)
    assert [piece["stuk"] for piece in found] == pieces
    if first is not None:
        assert page.evaluate("(piece) => stelVoor(piece)[0]", found[0]) == first


def test_a_piece_is_said_otherwise_everywhere(page: Page) -> None:
    """At the start of a sentence with a capital; what is not asked about stays."""
    text = "Riet kwam. Toen zei Riet: kom maar. ‘Riet?’ vroeg ik.\nRiet en Cor lachten."
    said = page.evaluate("(text) => zegAnders(text, 'riet', 'mijn zus')", text)
    assert (
        said == "Mijn zus kwam. Toen zei mijn zus: kom maar. ‘Mijn zus?’ vroeg ik.\nMijn zus en Cor lachten."
    )
