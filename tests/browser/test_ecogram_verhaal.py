"""A story read, drawn, laid beside itself, talked about, and drawn again a quarter later."""

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks
from tests.browser.tekenaar import Tekenaar

TITEL = "Meer mensen dan u denkt"


def test_a_story_from_reading_to_a_quarter_later(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer(viewport={"width": 1280, "height": 800})
    page = trainer.page
    page.get_by_role("link", name="Ecogram tekenen").click()
    expect(page.get_by_role("button", name=TITEL)).to_be_visible()
    looks(page, "ecogram-verhalen")
    page.get_by_role("button", name=TITEL).click()
    page.wait_for_url("**/werkplaats/ecogram?sessie=e_*")
    expect(page.get_by_text(f"Lees eerst: {TITEL}")).to_be_visible()
    expect(page.get_by_text("Sjoukje Hoekstra is 84")).to_be_visible()
    tekenaar = Tekenaar(page, zaal.server)
    tekenaar.adds(("Marijke", "andere familie"), ("de kat", "andere familie"))
    tekenaar.contact("Marijke").locator(".ec-raak").click()
    tekenaar.paneel.get_by_label("dun", exact=True).check()
    tekenaar.comes_to_hold("Marijke", lijn="dun")
    first = page.url
    page.get_by_role("button", name="Tekening is klaar").click()
    expect(page.get_by_role("heading", name="Uw tekening naast het verhaal")).to_be_focused()
    expect(page.get_by_role("heading", name="Staat niet in het verhaal: hoe kwam u erop?")).to_be_visible()
    expect(page.get_by_text("de kat.", exact=True)).to_be_visible()
    page.get_by_text("De stukjes om nog eens te lezen").click()
    expect(page.get_by_role("heading", name="Fenna")).to_be_visible()
    page.get_by_text("Wat u anders tekende dan de schrijver").click()
    expect(page.get_by_role("row", name="Marijke De lijn dun steunend")).to_be_visible()
    page.get_by_text("Vier rollen van een naaste").click()
    expect(page.get_by_text("De vier rollen en de vier werkwoorden")).to_be_visible()
    looks(page, "ecogram-naast-het-verhaal")
    page.get_by_role("button", name="Een kwartaal later tekenen").click()
    expect(page).not_to_have_url(first)
    expect(page.get_by_text(f"Lees eerst: {TITEL}: een kwartaal later")).to_be_visible()
    expect(tekenaar.contact("Marijke")).to_be_visible()
    expect(page.get_by_text("De twee tekeningen zijn gelijk.")).to_be_visible()
    tekenaar.contact("Marijke").locator(".ec-raak").click()
    tekenaar.paneel.get_by_label("steunend", exact=True).check()
    expect(page.get_by_text("Marijke: de lijn was dun en is nu steunend.")).to_be_visible()
    page.get_by_role("button", name="De vorige tekening erbij").click()
    before = page.get_by_role("img", name="Ecogram van mevrouw Hoekstra, met eromheen: Marijke, de kat.")
    expect(before).to_be_visible()
    with page.expect_download() as got:
        page.get_by_role("button", name="Beide op één blad (PDF)").click()
    assert got.value.suggested_filename == "ecogram-naast-elkaar.pdf"
    looks(page, "ecogram-een-kwartaal-later")
    page.goto(first)
    expect(page.get_by_text("Hier kunt u alleen kijken.")).to_be_visible()
    page.get_by_role("button", name="Verder tekenen").click()
    expect(page.get_by_role("button", name="Iemand erbij")).to_be_visible()
    expect(page.get_by_role("heading", name="Uw tekening naast het verhaal")).to_be_hidden()
    assert tekenaar.wrong == []


def test_a_drawing_of_ones_own_goes_on_a_quarter_later(zaal: Bijeenkomst) -> None:
    tekenaar = Tekenaar.at_work(zaal, viewport={"width": 1280, "height": 800})
    page, first = tekenaar.page, tekenaar.page.url
    tekenaar.adds(("Riet", "andere familie"))
    expect(page.get_by_role("button", name="Een kwartaal later tekenen")).to_be_hidden()
    page.get_by_role("button", name="Tekening is klaar").click()
    page.get_by_role("button", name="Een kwartaal later tekenen").click()
    expect(page).not_to_have_url(first)
    expect(page.get_by_text("De twee tekeningen zijn gelijk.")).to_be_visible()
    tekenaar.adds(("Kees", "vrienden"))
    expect(page.get_by_text("Erbij gekomen: Kees.")).to_be_visible()
    assert tekenaar.wrong == []
