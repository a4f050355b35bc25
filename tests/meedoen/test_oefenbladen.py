"""Short exercises on a phone, without a meeting: a tap on an answer opens what is told about it."""

from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, expect

from tests.axe import ALL, CONTRAST, axe
from tests.meedoen.kijken import PHONE, PRENTEN


@pytest.mark.browser
def test_on_a_phone_an_answer_opens_and_nothing_can_be_sent(huis: Any, chromium: Browser) -> None:
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.goto(f"{huis.url}/meedoen")
    page.get_by_role("link", name="Korte oefeningen").click()
    expect(page.get_by_role("heading", name="Wat wilt u oefenen?")).to_be_visible()
    assert axe(page) == []
    page.get_by_role("link", name="Mag dit eigenlijk wel?").click()
    expect(page.get_by_role("heading", name="Mag dit eigenlijk wel?", level=1)).to_be_visible()
    expect(page.get_by_text("Dit is geen juridisch advies.")).to_be_visible()
    told = page.get_by_text("Er is geen wet die een naaste verbiedt")
    expect(told).to_be_hidden()
    page.get_by_text("Ja. Zij wil het, u spreekt het samen af, en wij schrijven het op.").click()
    expect(told).to_be_visible()
    page.get_by_text("Meer uitleg").first.click()
    expect(page.get_by_text("Nagekeken: november 2026, in een bewaarde kopie.").first).to_be_visible()
    assert page.locator("form, script").count() == 0
    for scheme, rules in (("light", ALL), ("dark", CONTRAST)):
        page.emulate_media(color_scheme=scheme)
        assert axe(page, rules) == []
        if PRENTEN:
            page.screenshot(path=f"{PRENTEN}/telefoon-oefenblad-{scheme}.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_every_exercise_has_its_page_and_others_have_none(huis: Any) -> None:
    for name, blad in huis.library.oefenbladen.items():
        answer = httpx.get(f"{huis.url}/meedoen/oefenen/{name}")
        assert answer.status_code == 200
        assert all(f'id="vraag-{vraag.id}"' in answer.text for vraag in blad.vragen)
    assert httpx.get(f"{huis.url}/meedoen/oefenen/nergens").status_code == 404
