"""The policy check as a project leader does it: two functions fill in, and look at it together."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from samenzorg_sim.balie.client import BalieClient
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE

VISIE = "Staat samenwerken met naasten in onze visie, onze missie en ons beleid?"
DELEN = 6


def checked(page: Page) -> Iterator[str]:
    """From nothing to an action."""
    page.get_by_role("button", name="Beginnen").click()
    expect(page.get_by_label("Iemand erbij: welke functie?")).to_be_visible()
    yield "leeg"
    for functie, antwoord in (("verzorgende", "Nee"), ("teamleider", "Ja")):
        page.get_by_label("Iemand erbij: welke functie?").fill(functie)
        page.get_by_role("button", name="Erbij zetten").click()
        page.get_by_label(VISIE).select_option(antwoord)
        page.get_by_label("Waar ziet u dat aan?").first.fill("Dat stond in het jaarplan van dit jaar")
        if functie == "verzorgende":
            yield "invullen"
        for number in range(2, DELEN + 1):
            page.get_by_role("button", name="Opslaan en verder").click()
            expect(page.get_by_text(f"Onderdeel {number} van {DELEN}.")).to_be_visible()
        page.get_by_role("button", name="Opslaan en klaar").click()
        expect(page.get_by_label("Laat zien")).to_be_visible()
        if functie == "verzorgende":
            page.get_by_role("button", name="Invullen", exact=True).click()
    expect(
        page.get_by_text("Hier verschilt u. Praat hierover. teamleider: ja; verzorgende: nee.")
    ).to_be_visible()
    page.get_by_text("Waar mensen dat aan zien (2)").click()
    page.get_by_role("button", name="Een actie van maken").first.click()
    expect(page.get_by_label("Wat gaat er gebeuren?")).to_be_visible()
    yield "naast-elkaar"
    page.get_by_role("button", name="Delen en opnieuw").click()
    expect(page.get_by_role("button", name="Opnieuw invullen")).to_be_visible()
    yield "opnieuw"


def test_a_check_is_easy_to_fill_in_and_to_look_at(zaal: Bijeenkomst, client: BalieClient) -> None:
    page = zaal.trainer(viewport=WIDE).page
    page.goto(f"{zaal.server.address}/werkplaats/beleidscheck")
    assert wrong_in(page, "beleidscheck", checked(page)) == []
    for name, head in (
        ("De vragen, om op papier in te vullen", "Hoe staat het bij ons met samenwerken met naasten?"),
        ("De antwoorden naast elkaar", "De antwoorden naast elkaar"),
    ):
        with page.expect_popup() as sheet:
            page.get_by_role("link", name=name).click()
        expect(sheet.value.get_by_role("heading", name=head)).to_be_visible()
        sheet.value.close()
    for one in client.overzicht()["beleidschecks"]:
        client.doe(one["id"], soort="wis_check")
