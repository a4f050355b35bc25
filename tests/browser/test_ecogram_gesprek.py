"""From a drawing to a talk with somebody of it, and back to draw what was heard."""

import re

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks
from tests.browser.tekenaar import Tekenaar

ZIN = "Er is niets aan de hand. Mevrouw De Wit vertelde over u, en daarom bel ik."


def test_an_own_network_offers_no_talk(zaal: Bijeenkomst) -> None:
    """It stays on its own device: nothing on that page takes somebody of it to a talk."""
    before = zaal.server.desk().get("/balie/overzicht").json()["alleen"]["gesprekken"]
    context = zaal.context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{zaal.server.address}/meedoen/eigen-netwerk")
    page.get_by_label("Raad eens").fill("8")
    page.get_by_role("button", name="Verder").click()
    own = Tekenaar(page, zaal.server)
    page.get_by_role("button", name="Iemand erbij").click()
    own.form.get_by_label("Hoe heet die?").fill("Jo")
    own.form.get_by_role("button", name="vrienden", exact=True).click()
    own.form.get_by_role("button", name="Klaar").click()
    own.paneel.get_by_text("Wat doet en wil die?").click()
    own.paneel.get_by_role("group", name="Wat zou die willen doen?").get_by_label("wandelen").check()
    expect(own.contact("Jo")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("gesprek", re.IGNORECASE))).to_have_count(0)
    assert page.locator("a[href*=alleen_oefenen], a[href*=werkplaats]").count() == 0
    assert zaal.server.desk().get("/balie/overzicht").json()["alleen"]["gesprekken"] == before


def test_somebody_of_the_drawing_is_rung_and_what_was_heard_is_drawn(zaal: Bijeenkomst) -> None:
    tekenaar = Tekenaar.at_work(zaal, viewport={"width": 1280, "height": 800})
    page, drawing = tekenaar.page, tekenaar.page.url
    expect(page.get_by_role("heading", name="Een gesprek oefenen")).to_be_hidden()
    tekenaar.adds(("Fenna", "andere familie"), ("de wijkzorg", "zorgverleners"))
    tekenaar.contact("Fenna").locator(".ec-raak").click()
    tekenaar.paneel.get_by_text("Wat doet en wil die?").click()
    tekenaar.paneel.get_by_role("group", name="Wat zou die willen doen?").get_by_label("wandelen").check()
    tekenaar.comes_to_hold("Fenna", wil=[{"id": "wandelen", "naam": "wandelen"}])
    page.keyboard.press("Escape")

    who = page.get_by_label("Met wie wilt u oefenen?")
    expect(who.locator("option")).to_have_text(["Kies iemand …", "Fenna"])
    who.select_option("Fenna")
    expect(page.get_by_role("heading", name="Dit weet u uit het ecogram")).to_be_visible()
    facts = page.locator(".sz-ecogram-feiten")
    expect(facts.get_by_label("In het midden")).to_have_value("mevrouw De Wit")
    expect(facts.get_by_label("Wat die zou willen")).to_have_value("wandelen")
    expect(facts.get_by_label("Relatie")).to_have_value("")
    facts.get_by_label("Relatie").fill("kleindochter")
    looks(page, "ecogram-gesprek-kiezen")
    page.get_by_role("button", name="Gesprek beginnen").click()

    page.wait_for_url("**/werkplaats/alleen_oefenen?sessie=n_*")
    expect(page.get_by_text("Hallo, met Fenna. U belt over mevrouw De Wit?").first).to_be_visible()
    expect(page.get_by_text("kleindochter", exact=True)).to_be_visible()
    looks(page, "ecogram-gesprek-begin")
    page.get_by_role("button", name=ZIN).click()
    expect(page.locator(".sz-praten .sz-beurt--u")).to_have_count(1)
    expect(page.get_by_text("kleindochter", exact=True)).to_be_hidden()
    page.get_by_role("button", name="Gesprek afronden").click()
    expect(page.get_by_role("heading", name="Teken wat u hoorde")).to_be_visible()
    looks(page, "ecogram-gesprek-klaar")
    page.get_by_role("link", name="Terug naar het ecogram").click()
    page.wait_for_url(drawing)
    expect(page.get_by_role("button", name="Iemand erbij")).to_be_visible()
    assert tekenaar.wrong == []
