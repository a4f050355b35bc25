"""The page of actions as somebody with many of them sees it, on a laptop and on a phone."""

from collections.abc import Iterator
from datetime import timedelta

from playwright.sync_api import Page, expect

from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.dag import today
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE

WIE = ("teamleider Linde", "welzijn", "")
SOORTEN = ("dialoog", "kwartaal", "beleidscheck", "bijeenkomst")


def a_year(client: BalieClient) -> None:
    """What twelve meetings left to do."""
    begin = today()
    for n in range(36):
        client.acties.add(
            f"Wat er na bijeenkomst {n // 3 + 1} gebeurt, punt {n % 3 + 1}",
            wie=WIE[n % 3],
            wanneer=begin + timedelta(days=10 * n - 40) if n % 7 else None,
            thema=("tijd", "taal")[n % 2],
            soort=SOORTEN[n % 4],
            titel="Voorjaar",
        )


def looked_at(page: Page) -> Iterator[str]:
    """The list, one action opened, and a new one."""
    expect(page.get_by_role("button", name="Bijwerken")).to_have_count(25)
    expect(page.get_by_role("heading", name="Te laat")).to_be_visible()
    yield "lijst"
    page.get_by_role("button", name="Bijwerken").first.click()
    page.get_by_label("Wat is er gebeurd?").select_option("Het wordt later")
    expect(page.get_by_label("Waarom wordt het later?")).to_be_visible()
    yield "later"
    page.get_by_label("Bij elkaar").select_option("per functie of team")
    expect(page.get_by_role("heading", name="welzijn (12)")).to_be_visible()
    page.get_by_role("button", name="Een actie opschrijven").click()
    expect(page.get_by_label("Thema. Mag leeg blijven.").first).to_be_visible()
    yield "nieuw"


def test_after_twelve_meetings_it_still_reads_easily(zaal: Bijeenkomst, client: BalieClient) -> None:
    a_year(client)
    page = zaal.trainer(viewport=WIDE).page
    page.goto(f"{zaal.server.address}/werkplaats/acties")
    assert wrong_in(page, "acties", looked_at(page)) == []
    with page.expect_popup() as sheet:
        page.get_by_role("link", name="Op papier (A4)").click()
    expect(sheet.value.get_by_role("heading", name="Onze acties")).to_be_visible()
    with page.expect_download() as file:
        page.get_by_role("link", name="Als Excel-bestand").click()
    assert file.value.suggested_filename.startswith("acties-")
