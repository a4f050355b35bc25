"""The quarterly look in a real browser: a team, its sheet, an action that comes back, the page, and paper."""

import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from samenzorg_sim.dag import today
from samenzorg_sim.journal import mint_id
from samenzorg_sim.kwartaal.kwartaal import kwartaal_of
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE

VORIG = kwartaal_of(today()).vorige
DIT = VORIG.volgende


def leaves(page: Page, label: str, words: str) -> None:
    """Type, and go on to the next field: that is when it is kept."""
    page.get_by_label(label, exact=True).fill(words)
    page.get_by_label(label, exact=True).press("Tab")


def chooses(page: Page, lijst: Path) -> None:
    """A list from the computer."""
    with page.expect_file_chooser() as asked:
        page.get_by_role("button", name="Lijst kiezen").click()
    asked.value.set_files(lijst)


def sheet(page: Page) -> Iterator[str]:
    """From no team at all to a sheet that is handed in."""
    expect(page.get_by_role("heading", name="Uw team")).to_be_visible()
    expect(page.get_by_text("Er zijn nog geen teams.")).to_be_visible()
    yield "begin"
    page.get_by_label("Naam van het team").fill("Team Linde")
    page.get_by_role("button", name="Team beginnen").click()
    page.wait_for_url("**/werkplaats/kwartaal?sessie=j_*")
    expect(page.get_by_label("Welk kwartaal?")).to_have_value(VORIG.naam)
    expect(page.get_by_text("Van eerdere kwartalen staat niets open.")).to_be_visible()
    expect(
        page.get_by_text("Er is niets ingevuld. Dat is iets anders dan: er was geen gesprek.")
    ).to_be_visible()
    yield "leeg blad"
    leaves(page, "Hoeveel bewoners heeft het team?", "22")
    expect(page.get_by_text("Bij hoeveel bewoners er een gesprek was, is niet ingevuld.")).to_be_visible()
    leaves(page, "Bij hoeveel van hen was er een gesprek?", "14")
    expect(page.get_by_text("Bij 14 van de 22 bewoners was er een gesprek, bij 8 niet.")).to_be_visible()
    leaves(page, "Van hoeveel gesprekken is er een verslag?", "15")
    expect(page.get_by_text("Er staan meer verslagen dan bewoners met een gesprek.")).to_be_visible()
    yield "te veel verslagen"
    leaves(page, "Van hoeveel gesprekken is er een verslag?", "11")
    expect(page.get_by_text("Van 11 is er een verslag, van 3 niet.")).to_be_visible()
    page.get_by_label("Er is te weinig tijd voor een gesprek").check()
    undo = page.get_by_role("button", name="Ongedaan maken: iets aankruisen")
    expect(undo).to_be_visible()
    hinder = "Waar liep u of uw team tegenaan? Geef een voorbeeld, zonder namen."
    leaves(page, hinder, "Het rooster van de avonddienst.")
    expect(page.get_by_role("button", name="Ongedaan maken: een antwoord opschrijven")).to_be_visible()
    page.get_by_label("Wat gaan we doen?", exact=True).fill("Twee vaste uren per week")
    page.get_by_label("Wie? (functie of team)").fill("teamleider")
    page.get_by_role("button", name="Actie opschrijven").click()
    expect(page.get_by_text("Twee vaste uren per week – teamleider")).to_be_visible()
    page.get_by_role("button", name="Inleveren", exact=True).click()
    expect(page.get_by_role("button", name="Terughalen", exact=True)).to_be_visible()
    yield "ingevuld"


def test_a_quarter_is_talked_about_and_its_action_comes_back(eigen_zaal: Bijeenkomst, tmp_path: Path) -> None:
    page = eigen_zaal.trainer(viewport=WIDE).page
    page.goto(f"{eigen_zaal.server.address}/werkplaats/kwartaal")
    assert wrong_in(page, "kwartaal", sheet(page)) == []

    page.reload()  # the quarter after: what was agreed stands on top
    expect(page.get_by_label("Welk kwartaal?")).to_have_value(DIT.naam)
    expect(page.get_by_text("Twee vaste uren per week")).to_be_visible()
    page.get_by_role("button", name="Gedaan", exact=True).click()
    expect(page.get_by_text("Twee vaste uren per week – gedaan")).to_be_visible()
    expect(page.get_by_text("Van eerdere kwartalen staat niets open.")).to_be_visible()

    page.get_by_label("Welk kwartaal?").select_option(VORIG.naam)
    expect(page.get_by_label("Waar liep u of uw team tegenaan?")).to_have_value(
        "Het rooster van de avonddienst."
    )
    paper = page.get_by_role("link", name="Dit blad op papier")
    expect(paper).to_have_attribute("href", re.compile(f"/{VORIG.id}/blad.html$"))
    with page.expect_popup() as opened:
        paper.click()
    expect(opened.value.get_by_text("Het rooster van de avonddienst.")).to_be_visible()
    expect(
        opened.value.get_by_text("Bij 14 van de 22 bewoners was er een gesprek, bij 8 niet.")
    ).to_be_visible()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Leeg blad op papier").click()
    opened.value.wait_for_load_state()  # a page that is still coming cannot be printed
    assert opened.value.pdf(format="A4").count(b"/Type /Page\n") <= 2

    lijst = tmp_path / "lijst.csv"
    lijst.write_text(f"nummer;gesprek;verslag\n12;{DIT.begin:%d-%m-%Y};ja\n12;;\n")
    page.get_by_label("Welk kwartaal?").select_option(DIT.naam)
    chooses(page, lijst)
    expect(
        page.get_by_text("Rij 3, kolom 'nummer': '12' staat ook in rij 2. Zet elke bewoner op één rij.")
    ).to_be_visible()
    lijst.write_text(f"nummer;gesprek;verslag\n12;{DIT.begin:%d-%m-%Y};ja\n14;;\n")
    chooses(page, lijst)
    page.get_by_role("button", name="Deze aantallen overnemen").click()
    expect(page.get_by_label("Hoeveel bewoners heeft het team?")).to_have_value("2")


def test_the_page_for_the_management_team_is_made_once(eigen_zaal: Bijeenkomst) -> None:
    desk = eigen_zaal.server.desk()

    def do(stream: str | None, **order: object) -> str:
        asked = {"sessie": stream, "command_id": mint_id("c"), "age_ms": 0}
        answer = desk.post("/balie/opdracht", json=asked | {"opdracht": order})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["sessie"])

    for naam, gehouden in (("Team Beuk", 13), ("Team Eik", 2), ("Team Es", 15)):
        team = do(None, soort="kwartaalteam", naam=naam)
        do(team, soort="aantallen", kwartaal=VORIG.id, clienten=20, gehouden=gehouden)
        do(team, soort="lever_in", kwartaal=VORIG.id, aan=True)

    def makes(page: Page) -> Iterator[str]:
        page.get_by_role("button", name="Bladzijde maken").click()
        expect(page.get_by_text("Een team dat later inlevert, komt er niet meer bij.")).to_be_visible()
        yield "zeker weten"
        page.get_by_role("button", name="Ja, maak hem nu").click()
        expect(page.get_by_role("heading", name=f"Samenwerken met naasten, {VORIG.naam}")).to_be_visible()
        expect(page.get_by_role("row", name="Team Eik 20 weggelaten")).to_be_visible()
        yield "bladzijde"

    page = eigen_zaal.trainer(viewport=WIDE).page
    page.goto(f"{eigen_zaal.server.address}/werkplaats/kwartaal")
    assert wrong_in(page, "bladzijde", makes(page)) == []
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Op papier").click()
    expect(opened.value.get_by_text("weggelaten", exact=True).first).to_be_visible()
    opened.value.wait_for_load_state()  # a page that is still coming cannot be printed
    assert opened.value.pdf(format="A4").count(b"/Type /Page\n") == 1
    page.get_by_role("link", name="Kwartaalgesprek").click()
    expect(page.get_by_role("link", name=f"Bladzijde {VORIG.naam}")).to_be_visible()
    expect(page.get_by_role("button", name="Bladzijde maken")).to_be_hidden()
