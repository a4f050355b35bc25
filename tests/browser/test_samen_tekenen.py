"""A group draws a story: two phones in one drawing, another beside them, and all of it over each other."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.mensen import Bijeenkomst, Telefoon
from tests.browser.prent import looks

NAMEN = ("Annelore", "Berendina", "Cornelis", "Dieuwertje")


def draws(page: Page, *namen: str) -> None:
    """Somebody after the other, by name and group only."""
    page.get_by_role("button", name="Iemand erbij").click()
    form = page.get_by_role("group", name="Iemand erbij")
    for naam in namen:
        form.get_by_label("Hoe heet die?").fill(naam)
        form.get_by_role("button", name="andere familie", exact=True).click()
    form.get_by_role("button", name="Klaar").click()
    for naam in namen:
        expect(drawn(page, naam)).to_be_visible()


def drawn(page: Page, naam: str) -> Locator:
    return page.locator(".ec-contact").filter(has=page.locator(f".ec-naam:text-is('{naam}')"))


def begins(phone: Telefoon) -> None:
    phone.page.get_by_role("button", name="Begin met tekenen").click()
    phone.page.wait_for_url("**/meedoen/tekening/e_*")
    expect(phone.page.get_by_role("button", name="Iemand erbij")).to_be_visible()


@pytest.mark.timeout(400)
def test_a_group_draws_and_lays_its_drawings_over_each_other(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer()
    trainer.opens_session(oefening="Samen een ecogram tekenen")
    code = trainer.opens_door()
    ans, bea, cor, _ = (zaal.phone(code, naam) for naam in NAMEN)
    screen = trainer.projector()
    trainer.goes_on_to("Eerst zelf denken")
    trainer.goes_on_to("Samen tekenen")
    ans.shows("Teken wie er belangrijk zijn")
    looks(ans.page, "tekenen-begin")
    begins(ans)
    bea.page.get_by_role("link", name="Teken mee met Annelore").click()
    draws(ans.page, "Zus Wil")
    expect(drawn(bea.page, "Zus Wil")).to_be_visible()
    draws(bea.page, "Een neef")
    expect(drawn(ans.page, "Een neef")).to_be_visible()
    looks(bea.page, "tekenen-samen")
    begins(cor)
    draws(cor.page, "Zus Wil")
    expect(trainer.page.get_by_role("link", name="Tekening van Annelore")).to_be_visible()
    expect(trainer.page.get_by_text("2 namen")).to_be_visible()
    looks(trainer.page, "tekenen-begeleider")

    assert trainer.page.get_by_text("geen verbinding").count() == 0, "who draws is there"
    trainer.goes_on_to("De tekeningen over elkaar")
    expect(ans.page.get_by_text("De groep is een stap verder.")).to_be_visible()
    expect(screen.get_by_text("De tekeningen zijn nog dicht.")).to_be_visible()
    trainer.press("Leg de tekeningen over elkaar op de beamer")
    expect(screen.get_by_role("heading", name="2 tekeningen over elkaar")).to_be_visible()
    expect(screen.locator(".sz-tekeningen li", has_text="Zus Wil")).to_contain_text("in 2 van de 2")
    expect(screen.locator(".sz-tekeningen li", has_text="Een neef")).to_contain_text("in 1 van de 2")
    shown = screen.locator(".sz-tekeningen").inner_text()
    assert [naam for naam in NAMEN if naam in shown] == [], "nobody reads who drew what"
    looks(screen, "over-elkaar-scherm")
    trainer.press("Leg de voorbeeldtekening ernaast")
    for heading in ("Staat wel in het verhaal", "Staat niet in het verhaal: hoe kwam u erop?"):
        expect(screen.get_by_role("heading", name=heading)).to_be_visible()
    expect(screen.get_by_text("Er zijn geen fouten.")).to_be_visible()
    looks(screen, "voorbeeld-scherm")
    looks(trainer.page, "voorbeeld-begeleider")
    trainer.press("Tekeningen weer dicht")
    expect(screen.get_by_text("De tekeningen zijn nog dicht.")).to_be_visible()


def test_a_phone_of_another_session_sees_nothing_of_a_drawing(zaal: Bijeenkomst) -> None:
    mine, theirs = zaal.trainer(), zaal.trainer()
    mine.opens_session(oefening="Samen een ecogram tekenen")
    theirs.opens_session("Team Wilg", oefening="Samen een ecogram tekenen")
    # The door is open already: the first test did that.
    codes = [t.page.locator(".sz-code").inner_text().replace(" ", "") for t in (mine, theirs)]
    ans, stranger = (zaal.phone(code, naam) for code, naam in zip(codes, NAMEN, strict=False))
    mine.goes_on_to("Eerst zelf denken")
    mine.goes_on_to("Samen tekenen")
    begins(ans)
    answer = stranger.page.goto(ans.page.url)
    assert answer is not None
    assert answer.status == 404
    assert stranger.page.locator("#doek").count() == 0
