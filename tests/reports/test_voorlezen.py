"""The card of who reads an example conversation aloud, on paper: the whole of it, one's own turns in bold."""

from html import unescape

import pytest
from playwright.sync_api import Browser

from samenzorg_sim.reports.bladen import make_blad
from tests.reports.vellen import druk
from tests.werkvorm.oefening import shipped

GESPREK = shipped().scenarios["de-maaltijdkaart"]
SCRIPT = shipped().werkvormen["samen-leren-kijken"]


@pytest.mark.browser
@pytest.mark.parametrize("rol", ["speler", "naaste"])
def test_each_sheet_is_one_page_in_type_to_read_from(chromium: Browser, rol: str) -> None:
    page = chromium.new_page()
    printed = druk(page, make_blad(f"rolkaart-{rol}", GESPREK, SCRIPT))
    assert printed.bladen == printed.paginas == 3
    assert page.locator(".eigen").count() == 15
    page.close()


def test_what_the_author_heard_is_not_on_it() -> None:
    assert GESPREK.voorbeeldgesprek is not None
    sheet = unescape(make_blad("rolkaart-speler", GESPREK, SCRIPT))
    assert "Zeven uur per dag." in sheet
    why = [one.waarom for one in GESPREK.voorbeeldgesprek.uitspraken if one.waarom]
    assert len(why) == 11
    assert [words for words in why if words in sheet] == []
