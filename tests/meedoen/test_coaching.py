"""Asking for coaching: two taps, a message on one's own phone, and nothing that anybody else learns."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from playwright.sync_api import expect

from tests.axe import axe
from tests.meedoen.kijken import PRENTEN, NewPhone


@pytest.mark.browser
def test_two_taps_from_what_she_takes_along_to_a_message_of_her_own(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    _, page = phone(sessie, "Bea")
    huis.leid(sessie, "fase", fase="oogst", ronde=0)
    link = page.get_by_role("link", name="Vraag om coaching")
    expect(link).to_be_visible()
    recorded = len(list(huis.store.read(sessie)))
    link.click()
    expect(page.get_by_role("heading", name="Wilt u er met iemand over praten?")).to_be_visible()
    mail = page.get_by_role("link", name="Maak er een mail van").get_attribute("href")
    text = page.get_by_role("link", name="Maak er een sms van").get_attribute("href")
    assert mail
    assert text
    asked = parse_qs(urlsplit(mail).query)
    assert urlsplit(mail).path == "", "to whom, she chooses herself"
    assert asked["subject"] == ["Kunnen we even samen kijken?"]
    assert parse_qs(urlsplit(text).query)["body"] == asked["body"]
    assert axe(page) == []
    if PRENTEN:
        page.screenshot(path=f"{PRENTEN}/coaching.png", full_page=True)
    assert len(list(huis.store.read(sessie))) == recorded, "nobody learns that she asked"
    page.get_by_role("link", name="Terug naar de bijeenkomst").click()
    expect(page.get_by_label("Dit neem ik mee")).to_be_visible()


def test_the_page_can_send_nothing(huis: Any) -> None:
    answer = httpx.get(f"{huis.url}/meedoen/coaching")
    policy = answer.headers["content-security-policy"]
    assert "connect-src 'none'" in policy
    assert "form-action 'none'" in policy
    assert "<script" not in answer.text
    assert "<form" not in answer.text
