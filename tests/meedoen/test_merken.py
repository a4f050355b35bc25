"""What the page colours before somebody shares: names, places and numbers; it finds much and never all."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import samenzorg_sim.meedoen
from samenzorg_sim.widgets.modules import join_modules

TEXTS = Path(__file__).parent / "merken"
FILE = Path(samenzorg_sim.meedoen.__file__).parent / "script" / "logboek" / "merken.js"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Page:
    page = chromium.new_page()
    load = """async (code) => {
        const place = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        globalThis.merk = (await import(place)).merk; }"""
    page.evaluate(load, join_modules(FILE))
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
        ("mevr. jansen zei dat. opa wilde niet. tante lag te rusten.", ["jansen"]),
        (
            "Bel 06-12 34 56 78 of 071 5123456, postcode 2201 AB.",
            ["06-12 34 56 78", "071 5123456", "2201 AB"],
        ),
        ("Zij is 90-jarige, geboren op drie maart 1934.", ["90-jarige", "drie maart", "1934"]),
        ("Elke dag leiden wij haar naar buiten. De dieren ook.", []),
        ("Koen koos soep. Ik koos brood.", ["Koen"]),
        ("", []),
    ],
)
def test_what_is_coloured(page: Page, text: str, found: list[str]) -> None:
    marks = page.evaluate("(text) => merk(text)", text)
    assert [mark["woord"] for mark in marks] == found
    assert [text[mark["van"] : mark["tot"]] for mark in marks] == found


def test_a_long_text_is_marked_whole(page: Page) -> None:
    text = "Op 12 mei liep Riet met kamer 3 naar buiten. " * 150
    marks = page.evaluate("(t) => merk(t)", text)
    assert [mark["woord"] for mark in marks] == ["12 mei", "Riet", "3"] * 150


def counted(page: Page, texts: Path) -> tuple[int, int, int, int]:
    """How many things [stand in brackets], how many are found, what else is marked, in how many words."""
    asked = found = wrong = words = 0
    for line in texts.read_text("utf-8").splitlines():
        plain, spans = "", []
        for nth, part in enumerate(re.split(r"\[([^]]*)\]", line)):
            if nth % 2:
                spans.append((len(plain), len(plain) + len(part)))
            plain += part
        marks = [(mark["van"], mark["tot"]) for mark in page.evaluate("(text) => merk(text)", plain)]
        asked += len(spans)
        found += sum(any(x < z and a < y for x, y in marks) for a, z in spans)
        wrong += sum(not any(x < z and a < y for a, z in spans) for x, y in marks)
        words += len(plain.split())
    return asked, found, wrong, words


def test_in_the_texts_it_was_made_with_it_finds_all(page: Page) -> None:
    assert counted(page, TEXTS / "geoefend.txt") == (65, 65, 0, 503)


def test_in_texts_it_was_not_made_with_it_misses_some(page: Page) -> None:
    """What docs/metingen.md says of it, and why the page says that it does not find all."""
    assert counted(page, TEXTS / "nieuw.txt") == (39, 38, 1, 318)
