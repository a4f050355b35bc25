"""What the page colours before somebody shares: names, places and numbers; it finds much and never all."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import samenzorg_sim.meedoen

FILE = Path(samenzorg_sim.meedoen.__file__).parent / "script" / "logboek" / "merken.js"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    page = chromium.new_page()
    load = """async (code) => {
        const place = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        globalThis.merk = (await import(place)).merk; }"""
    page.evaluate(load, FILE.read_text("utf-8"))
    return page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ik schrok van hoe stil zij werd.", []),
        ("De dochter van mevrouw Bakker belde.", ["Bakker"]),
        ("Fatima vroeg of het ging. Zij keek weg.", ["Fatima"]),
        ("Toen zei mw. De Wit niets.", ["De", "Wit"]),
        ("Op 3 maart, om 14:30, op kamer 12.", ["3 maart", "14:30", "12"]),
        ("Hij woont in Leiden. Zij niet.", ["Leiden"]),
        ("Zij zei: Marieke komt niet meer.", ["Marieke"]),
        ("Daarna liep ik naar buiten.\nEn toen?", []),
        ("’s Ochtends belde Jan-Peter.", ["Jan-Peter"]),
        ("", []),
    ],
)
def test_what_is_coloured(page: Page, text: str, found: list[str]) -> None:
    marks = page.evaluate("(text) => merk(text)", text)
    assert [mark["woord"] for mark in marks] == found
    assert [text[mark["van"] : mark["tot"]] for mark in marks] == found


def test_a_long_text_is_marked_at_once(page: Page) -> None:
    """What somebody types is marked with each letter: a few thousand words must not make a phone stop."""
    text = "Op 12 mei liep Riet met kamer 3 naar buiten. " * 150
    timed = "(t) => { const at = performance.now(); merk(t); return performance.now() - at; }"
    milliseconds = page.evaluate(timed, text)
    assert milliseconds < 500
