"""A group draws one story: the trainer begins it, phones draw along and each for themselves."""

import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks
from tests.browser.tekenaar import Tekenaar

TITEL = "Meer mensen dan u denkt"


def draws_on_phone(page: Page, *people: tuple[str, str]) -> None:
    page.get_by_role("button", name="Iemand erbij").tap()
    form = page.get_by_role("group", name="Iemand erbij")
    for naam, groep in people:
        form.get_by_label("Hoe heet die?").fill(naam)
        form.get_by_role("button", name=groep, exact=True).tap()
    form.get_by_role("button", name="Klaar").tap()


def begins(zaal: Bijeenkomst) -> tuple[Tekenaar, Page, Page, str]:
    """A trainer with a meeting, two phones in it, and a drawing of a story for all of them."""
    trainer = zaal.trainer(viewport={"width": 1280, "height": 800})
    trainer.opens_session()
    code = trainer.opens_door()
    ans, bilal = (zaal.phone(code, naam).page for naam in ("Ans", "Bilal"))
    page = trainer.page
    page.goto(f"{zaal.server.address}/werkplaats/ecogram")
    page.get_by_label("Wie tekenen er mee?").select_option("wie meedoet met Team Linde")
    page.get_by_role("button", name=TITEL).click()
    page.wait_for_url("**/werkplaats/ecogram?sessie=e_*")
    expect(page.get_by_role("heading", name="De groep tekent mee")).to_be_visible()
    expect(page.get_by_text("/meedoen/tekeningen")).to_be_visible()
    return Tekenaar(page, zaal.server), ans, bilal, f"http://{zaal.server.phones}:{zaal.server.port}/meedoen"


def test_phones_draw_along_and_each_for_herself(zaal: Bijeenkomst) -> None:
    trainer, ans, bilal, adres = begins(zaal)
    wrong: list[Any] = []
    for phone in (ans, bilal):
        phone.on("pageerror", lambda error: wrong.append(str(error)))
        phone.goto(f"{adres}/tekeningen")
    ans.get_by_role("link", name=TITEL).tap()
    expect(ans.get_by_text("Sjoukje Hoekstra is 84")).to_be_visible()
    draws_on_phone(ans, ("Marijke", "andere familie"))
    expect(trainer.contact("Marijke")).to_be_visible()
    trainer.adds(("Fenna", "andere familie"))
    expect(ans.locator(".ec-naam", has_text="Fenna")).to_be_visible()
    looks(ans, "tekenen-samen")
    # without a network one just goes on: what was drawn arrives afterwards, once
    ans.context.set_offline(True)
    draws_on_phone(ans, ("Alie", "vrienden"))
    expect(ans.get_by_text("Geen verbinding. Teken gewoon door.")).to_be_visible()
    ans.context.set_offline(False)
    expect(trainer.contact("Alie")).to_be_visible()
    assert [one["naam"] for one in trainer.tekening["contacten"]] == ["Marijke", "Fenna", "Alie"]
    bilal.get_by_role("button", name=re.compile(TITEL)).tap()
    expect(bilal.get_by_text("Sjoukje Hoekstra is 84")).to_be_visible()
    draws_on_phone(bilal, ("Gerrit", "andere familie"))
    expect(bilal.locator(".ec-naam", has_text="Gerrit")).to_be_visible()
    beamer = trainer.page.get_by_role("link", name="Op de beamer: de tekeningen over elkaar")
    with trainer.page.expect_popup() as screen:
        beamer.click()
    expect(screen.value.get_by_role("img").first).to_be_visible()
    assert wrong == trainer.wrong == []
