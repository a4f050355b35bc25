"""A short exercise on paper: first the questions with room to write, then the explanation apart."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from playwright.sync_api import Browser, Page

from samenzorg_sim.reports.oefenblad import make_oefenblad
from tests.axe import axe
from tests.reports.vellen import druk
from tests.werkvorm.oefening import shipped


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def test_the_questions_come_before_what_is_told_about_them() -> None:
    html = make_oefenblad(shipped().oefenbladen["mag-dit-eigenlijk-wel"])
    body = re.sub(r"<(style|script)>.*?</\1>", "", html, flags=re.S)
    questions, told = (unescape(re.sub(r"<[^>]+>", " ", part)) for part in body.split("<h1>Uitleg</h1>"))
    assert "Dit is geen juridisch advies." in questions
    assert "Nee, dat moet een medewerker doen." in questions
    assert "Dit past goed." not in questions
    assert "Dit past goed. Er is geen wet die een naaste verbiedt" in told
    assert "Nagekeken: november 2026" in told
    assert "Dit is een werkversie." in told


def test_who_speaks_is_called_what_she_is() -> None:
    """A volunteer is no naaste: that is what this exercise is about."""
    sheets = {name: make_oefenblad(blad) for name, blad in shipped().oefenbladen.items()}
    assert "De vrijwilliger zegt: <b>‘Ik vind alles best hoor" in sheets["talenten-van-vrijwilligers"]
    assert "De bewoner zegt: <b>‘Laat ze er maar buiten." in sheets["eerst-de-wens"]
    assert "De naaste zegt: <b>‘Mag ik dat eigenlijk wel zelf doen?’" in sheets["mag-dit-eigenlijk-wel"]


@pytest.mark.browser
@pytest.mark.parametrize("name", ["mag-dit-eigenlijk-wel", "door-andere-ogen"])
def test_it_is_printed_in_large_type(page: Page, name: str) -> None:
    printed = druk(page, make_oefenblad(shipped().oefenbladen[name]))
    assert printed.bladen == 2
    assert printed.paginas <= 7
    assert printed.kleinste >= 12
    assert axe(page) == []
