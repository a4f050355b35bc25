"""A training day from one page: hours, a part put ready and found back, the day on paper; the real talk."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE


def day(page: Page) -> Iterator[str]:
    """From an empty day to its first meeting, and back."""
    first = page.locator(".sz-dag__deel").first
    expect(first).to_contain_text("09:30 – 09:50")
    expect(page.locator(".sz-dag__deel").last).to_contain_text("11:45 – 12:00")
    page.get_by_label("Hoe laat begint u?").select_option("13:00")
    expect(first).to_contain_text("13:00 – 13:20")
    page.get_by_text("Wat u ervan leert, per functie").click()
    expect(page.get_by_role("heading", name="Leidinggevende")).to_be_visible()
    yield "dag"
    page.get_by_label("Naam van de groep").fill("team Wilg")
    page.get_by_label("Naam van de groep").press("Tab")
    part = page.locator(".sz-dag__deel", has_text="Eén kort oefengesprek")
    part.get_by_role("button", name="Klaarzetten").click()
    expect(part.get_by_role("link", name="Openen")).to_be_visible()
    expect(page.get_by_role("button", name="Klaarzetten")).to_have_count(2)
    yield "klaar"


def test_a_day_is_led_from_one_page(zaal: Bijeenkomst) -> None:
    page = zaal.trainer(viewport=WIDE).page
    page.goto(f"{zaal.server.address}/werkplaats/programma?sessie=programma-eerste-bijeenkomst")
    assert wrong_in(page, "programma", day(page)) == []

    page.reload()
    expect(page.get_by_label("Naam van de groep")).to_have_value("team Wilg")
    part = page.locator(".sz-dag__deel", has_text="Eén kort oefengesprek")
    with page.expect_popup() as sheet:
        page.get_by_role("link", name="De dag op papier").click()
    expect(sheet.value.get_by_role("heading", name="Wat u ervan kunt leren")).to_be_visible()
    sheet.value.wait_for_load_state()
    assert sheet.value.pdf(format="A4").count(b"/Type /Page\n") == 2
    part.get_by_role("link", name="Openen").click()
    expect(page.get_by_text("De chauffeur").first).to_be_visible()

    page.goto(f"{zaal.server.address}/werkplaats/programma?sessie=programma-oefendag")
    page.get_by_label("Naam van de groep").fill("team Populier")  # others' meetings of today are not ours
    page.get_by_label("Naam van de groep").press("Tab")
    for titel in ("OMA blijft thuis", "Oefengesprekken", "Samen een ecogram tekenen"):
        page.locator(".sz-dag__deel", has_text=titel).get_by_role("button", name="Klaarzetten").click()
        expect(
            page.locator(".sz-dag__deel", has_text=titel).get_by_role("link", name="Openen")
        ).to_be_visible()


def test_what_to_hold_on_to_in_a_real_talk(zaal: Bijeenkomst) -> None:
    def talk(page: Page) -> Iterator[str]:
        page.get_by_text("De onderwerpen bekijken").first.click()
        expect(page.get_by_role("heading", name="Eerst: ").first).to_be_visible()
        yield "leidraden"

    page = zaal.trainer(viewport=WIDE).page
    page.goto(f"{zaal.server.address}/werkplaats/samenzorggesprek")
    assert wrong_in(page, "samenzorggesprek", talk(page)) == []
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Open de leidraad").first.click()
    expect(opened.value.get_by_role("heading", name="Wat spreken we af?")).to_be_visible()
