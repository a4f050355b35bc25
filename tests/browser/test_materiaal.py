"""A trainer fills in the real Schijf van Vijf: found, copied, written without YAML, on screen and paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks


@pytest.fixture
def page(eigen_zaal: Bijeenkomst) -> Page:
    return eigen_zaal.trainer(viewport={"width": 1280, "height": 800}).page


def test_the_schijf_van_vijf_of_ones_own_organisation(page: Page, eigen_zaal: Bijeenkomst) -> None:
    there = f"{eigen_zaal.server.address}/werkplaats/materiaal"
    page.goto(there)
    page.get_by_label("Zoek op een woord").fill("schijf van vijf")
    page.get_by_role("link", name="Kijken in vijf vakken", exact=True).click()
    expect(page.get_by_text("Dit is meegeleverd en blijft zoals het is.")).to_be_visible()
    looks(page, "materiaal-ding")
    page.get_by_role("button", name="Eigen versie maken", exact=True).click()
    page.get_by_label("Hoe heet de lijst?").fill("Onze vijf vakken")
    page.wait_for_url("**/werkplaats/materiaal?sessie=k_*")
    looks(page, "materiaal-formulier")
    page.get_by_role("button", name="Volgende stap").click()
    page.get_by_label("Hoe heet dit onderdeel?").first.fill("Zelf doen")
    expect(page.get_by_text("Alles is ingevuld. U kunt het bewaren.")).to_be_visible()
    # What was typed and can be taken back is there after the page was loaded anew.
    page.reload()
    page.get_by_label("Ga naar").select_option("2. De onderdelen")
    first = page.get_by_label("Hoe heet dit onderdeel?").first
    expect(first).to_have_value("Zelf doen")
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(first).to_have_value("De bewoner zelf")
    page.get_by_role("button", name="Opnieuw doen").click()
    expect(first).to_have_value("Zelf doen")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_text("Bewaard. Dit staat nu bij de andere.")).to_be_visible()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Op papier bekijken").click()
    expect(opened.value.get_by_role("heading", name="Zelf doen")).to_be_visible()
    expect(opened.value.get_by_text("Dit is een werkversie.")).to_be_visible()
    opened.value.close()
    page.goto(f"{there}?sessie=leeslijst-onze-vijf-vakken")
    page.get_by_role("button", name="Weghalen", exact=True).click()
    expect(page.get_by_role("heading", name="Weggehaald")).to_be_visible()
    page.get_by_label("Wat zoekt u?").select_option("Lijst bij een tekening")
    looks(page, "materiaal-lijst")
    page.get_by_role("button", name="Terughalen").click()
    expect(page.get_by_role("link", name="Onze vijf vakken", exact=True)).to_be_visible()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Alle bronnen printen").click()
    expect(opened.value.get_by_role("heading", name="Waar alles vandaan komt")).to_be_visible()
    expect(opened.value.get_by_text("Onze vijf vakken")).to_be_visible()
    looks(opened.value, "materiaal-papier")
