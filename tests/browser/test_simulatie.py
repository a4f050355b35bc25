"""Many talks on the page: chosen with the keyboard, stopped while it runs, and read on every screen."""

import pytest
from playwright.sync_api import expect

from tests.axe import axe
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import NARROW, looks
from tests.browser.test_toegankelijk import WIDE


@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["breed", "smal"])
def test_many_talks_are_played_stopped_and_read(zaal: Bijeenkomst, viewport: dict[str, int]) -> None:
    page = zaal.trainer(viewport=viewport).page
    page.get_by_role("link", name="Gesprekken naspelen").click()
    expect(page.get_by_role("heading", name="Wat wilt u naspelen?")).to_be_visible()
    own = page.get_by_label("Uw eigen volgorde")
    own.focus()
    page.keyboard.press("Space")
    page.get_by_label("Waarover?").select_option("Rijden")
    page.get_by_role("button", name="Beurt toevoegen").press("Enter")
    expect(page.get_by_text("Open vraag, over: Rijden")).to_be_visible()
    page.get_by_label("Hoeveel gesprekken?").select_option("1.000.000 per aanpak")
    looks(page, "simulatie-kiezen")
    page.get_by_role("button", name="Naspelen").press("Enter")
    bar = page.get_by_role("progressbar", name="Hoe ver het is")
    expect(bar).not_to_have_attribute("value", "0")
    found = axe(page)  # while it runs there is no time for more than one look
    page.get_by_role("button", name="Stoppen").click()
    expect(page.get_by_text("U stopte. Klaar zijn")).to_be_visible()
    # The result comes into sight by itself, and one of its two pictures fits this screen.
    expect(page.get_by_role("heading", name="De uitkomst")).to_be_in_viewport()
    expect(page.get_by_role("img", name="Plaatje. Luisteren:")).to_have_count(1)
    page.get_by_text("Alle eindes, en wat de naaste vertelde").click()
    expect(page.get_by_role("columnheader", name="Wat er gebeurt")).to_be_visible()
    looks(page, "simulatie-uitkomst")
    assert found == []
