"""Practising alone in a browser: by keyboard on a phone, after a reload, and with axe in every state."""

import re

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.oefenaar import GERUST, OPEN_VRAAG, Oefenaar, states
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE
from tests.browser.test_toetsenbord import Toetsenbord

PHONE = {"width": 360, "height": 740}


def test_a_whole_talk_by_keyboard_on_a_phone(bijeenkomst: Bijeenkomst) -> None:
    """Chosen and typed turns, a question answered, looking back, what if, both beside each other."""
    trainer = bijeenkomst.trainer(viewport=PHONE)
    page, keys = trainer.page, Toetsenbord(trainer.page)
    expect(page.get_by_role("link", name="Alleen oefenen")).to_be_visible()
    keys.presses("Alleen oefenen")
    expect(page.get_by_role("button", name="Begin een gesprek met Kees")).to_be_visible()
    keys.presses("Begin een gesprek met Kees")
    said = page.locator(".sz-praten .sz-beurt--u")
    keys.presses(GERUST)
    expect(said).to_have_count(1)
    keys.presses("Zelf typen")
    keys.goes_to("Wat zegt u?")
    page.keyboard.type(OPEN_VRAAG)
    page.keyboard.press("Enter")
    expect(said).to_have_count(2)
    expect(said.last).to_contain_text("een open vraag")
    expect(page.get_by_label("Wat zegt u?")).to_be_focused()
    page.keyboard.type("Kom je vaak hier?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Bedoelde u dit als")).to_be_visible()
    expect(page.locator(".sz-verstaan button:visible").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(said).to_have_count(3)
    expect(page.get_by_label("Wat zegt u?")).to_be_focused()
    page.keyboard.type("eerste regel")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("tweede regel")
    expect(page.get_by_label("Wat zegt u?")).to_have_value("eerste regel\ntweede regel")
    keys.presses("Laatste beurt terugnemen")
    expect(said).to_have_count(2)
    keys.presses("Gesprek afronden")
    expect(page.get_by_role("heading", name="Hoe het afliep")).to_be_focused()
    expect(page.get_by_role("heading", name="Teken wat u hoorde")).to_be_visible()
    expect(page.get_by_role("link", name="Ecogram tekenen")).to_have_attribute("href", "/werkplaats/ecogram")
    keys.presses("Wat als bij beurt 2?")
    expect(page.get_by_role("heading", name="Wat als?")).to_be_focused()
    expect(said).to_have_count(1)
    keys.goes_to("Wat zegt u?")
    page.keyboard.type("Wat fijn dat u er bijna elke zondag bent.")
    page.keyboard.press("Enter")
    expect(said).to_have_count(2)
    keys.presses("Gesprek afronden")
    expect(page.get_by_role("heading", name="Naast elkaar")).to_be_visible()
    expect(page.locator(".sz-naast section")).to_have_count(2)
    keys.types("Naam van dit gesprek", "Met een compliment")
    keys.presses("Gesprek bewaren")
    expect(page.get_by_text("Bewaard als")).to_contain_text("Met een compliment")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_after_a_reload_and_without_its_kernel_the_talk_is_at_the_same_turn(zaal: Bijeenkomst) -> None:
    oefenaar = Oefenaar(zaal, viewport=PHONE)
    oefenaar.begins()
    oefenaar.press(GERUST)
    oefenaar.said(1)
    answer = oefenaar.page.locator(".sz-praten .sz-beurt").last.inner_text()
    oefenaar.page.reload()
    oefenaar.said(1)
    with oefenaar.page.expect_navigation():
        zaal.server.kernels()[-1].kill()
    oefenaar.said(1)
    assert oefenaar.page.locator(".sz-praten .sz-beurt").last.inner_text() == answer
    oefenaar.press(re.compile("^Hoe gaat het eigenlijk"))
    oefenaar.said(2)


def test_nothing_is_wrong_in_any_state(bijeenkomst: Bijeenkomst) -> None:
    oefenaar = Oefenaar(bijeenkomst, viewport=WIDE)
    assert wrong_in(oefenaar.page, "alleen", states(oefenaar)) == []
