"""A group draws in a meeting, by each of the three scripts: trainer, projector, phones, and one without."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.mensen import Bijeenkomst, Telefoon, Trainer
from tests.browser.prent import looks
from tests.running_server import bytes_in

NAMEN = ("Annelore", "Berendina", "Cornelis")


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


def joined(
    zaal: Bijeenkomst, oefening: str, groep: str, raad: str = ""
) -> tuple[Trainer, Page, list[Telefoon]]:
    """A meeting with a projector and three phones, perhaps one of the client council.

    The door may be open from the meeting before.
    """
    trainer = zaal.trainer()
    trainer.opens_session(groep, oefening=oefening)
    opens = trainer.page.get_by_role("button", name="Telefoons toelaten")
    expect(opens.or_(trainer.page.locator(".sz-code")).first).to_be_visible()
    if opens.is_visible():
        opens.click()
    code = trainer.page.locator(".sz-code").inner_text().replace(" ", "")
    return trainer, trainer.projector(), [zaal.phone(code, naam, raad=naam == raad) for naam in NAMEN]


def prent(screen: Page, *words: str) -> None:
    """The picture on the screen says all of this, and nothing of who drew."""
    shown = screen.get_by_role("img", name=re.compile("tekeningen over elkaar"))
    for word in words:
        expect(shown).to_have_attribute("aria-label", re.compile(re.escape(word)))
    said = f"{shown.get_attribute('aria-label')}{shown.text_content()}"
    assert [naam for naam in NAMEN if naam in said] == [], "nobody reads who drew what"


@pytest.mark.timeout(400)
def test_a_story_together_over_each_other_and_beside_the_story(zaal: Bijeenkomst) -> None:
    trainer, screen, (ans, bea, cor) = joined(zaal, "Samen een ecogram tekenen", "Team Linde")
    expect(trainer.page.get_by_text("Het verhaal om voor te lezen")).to_be_visible()
    expect(trainer.page.locator("details[open] p").first).to_be_visible()
    looks(trainer.page, "voorlezen-begeleider")
    trainer.goes_on_to("Eerst zelf denken")
    trainer.goes_on_to("Samen tekenen")
    ans.shows("Teken wie er belangrijk zijn")
    looks(ans.page, "tekenen-begin")
    # Two in one drawing: both see both.
    begins(ans)
    bea.page.get_by_role("link", name="Teken mee met Annelore").click()
    draws(ans.page, "Zus Wil")
    expect(drawn(bea.page, "Zus Wil")).to_be_visible()
    draws(bea.page, "Een neef")
    expect(drawn(ans.page, "Een neef")).to_be_visible()
    looks(bea.page, "tekenen-samen")
    # Without a connection one just goes on; it arrives once, and in the other's drawing too.
    bea.page.context.set_offline(True)
    draws(bea.page, "Nicht Truus")
    expect(bea.page.get_by_text("Geen verbinding. Teken gewoon door.")).to_be_visible()
    expect(drawn(ans.page, "Nicht Truus")).to_have_count(0)
    bea.page.context.set_offline(False)
    expect(drawn(ans.page, "Nicht Truus")).to_have_count(1)
    begins(cor)
    draws(cor.page, "Zus Wil")
    # Who has no phone draws on the trainer's laptop.
    with trainer.page.expect_popup() as opened:
        trainer.press("Teken met wie geen telefoon heeft")
        trainer.page.get_by_role("link", name="Tekening van de begeleider").click()
    laptop = opened.value
    draws(laptop, "Een neef")
    expect(laptop.get_by_text("De groep tekent mee")).to_be_visible()
    laptop.close()
    expect(trainer.page.get_by_text("3 namen")).to_be_visible()
    looks(trainer.page, "tekenen-begeleider")

    over = trainer.page.get_by_role("button", name="Leg de tekeningen over elkaar op de beamer")
    expect(over).to_be_hidden()
    expect(trainer.page.get_by_text("geen verbinding"), "who draws is there").to_have_count(0)
    trainer.goes_on_to("De tekeningen over elkaar")
    expect(ans.page.get_by_text("De groep is een stap verder.")).to_be_visible()
    expect(screen.get_by_text("Straks leggen we de tekeningen hier over elkaar.")).to_be_visible()
    looks(screen, "dicht-scherm")
    trainer.press("Leg de tekeningen over elkaar op de beamer")
    prent(screen, "3 tekeningen over elkaar. Een neef in 2, Zus Wil in 2, Nicht Truus in 1.")
    looks(screen, "over-elkaar-scherm")
    looks(trainer.page, "over-elkaar-begeleider")
    trainer.press("Leg de voorbeeldtekening ernaast")
    prent(screen, "Nog bij niemand:", "Staat niet in het verhaal: Een neef, Zus Wil, Nicht Truus.")
    looks(screen, "voorbeeld-scherm")
    looks(trainer.page, "voorbeeld-begeleider")
    # It comes in the report, and the drawings close with the day.
    report = trainer.context.new_page()
    report.goto(f"{zaal.server.address}/balie/sessies/{trainer.sessie}/meenemen/verslag.html")
    expect(report.get_by_role("heading", name="Onze 3 tekeningen over elkaar")).to_be_visible()
    prent(report, "3 tekeningen over elkaar.")
    looks(report, "verslag")
    trainer.press("Tekeningen weer dicht")
    expect(screen.get_by_text("Straks leggen we de tekeningen hier over elkaar.")).to_be_visible()


@pytest.mark.timeout(400)
def test_after_a_conversation_the_group_draws_what_it_heard(zaal: Bijeenkomst) -> None:
    oefening = "Oefengesprek, en teken wat u hoorde"
    trainer, screen, (ans, bea, cor) = joined(zaal, oefening, "Team Wilg", raad="Cornelis")
    trainer.goes_on_to("Voorbereiden")
    trainer.goes_on_to("Het gesprek")
    trainer.press("Gesprek beginnen")
    trainer.press("Gesprek stoppen")
    trainer.goes_on_to("Uit de rol")
    trainer.goes_on_to("Teken wat u hoorde")
    cor.shows("U kijkt straks mee")
    for phone in (ans, bea):
        begins(phone)
        draws(phone.page, "De buurman")
    draws(ans.page, "Een dochter")
    trainer.goes_on_to("De tekeningen over elkaar")
    trainer.press("Leg de tekeningen over elkaar op de beamer")
    prent(screen, "2 tekeningen over elkaar. De buurman in 2, Een dochter in 1.")
    assert trainer.page.get_by_role("button", name="Leg de voorbeeldtekening ernaast").is_hidden()
    looks(screen, "gehoord-scherm")


@pytest.mark.timeout(400)
def test_ones_own_network_leaves_no_trace(zaal: Bijeenkomst) -> None:
    trainer, screen, phones = joined(zaal, "Uw eigen netwerk tekenen", "Team Es")
    trainer.goes_on_to("Raden en tekenen")
    sent: list[str] = []
    for phone in phones:
        phone.page.get_by_role("link", name="Naar uw eigen netwerk").click()
        phone.page.get_by_label("Raad eens: hoeveel mensen zijn belangrijk voor u?").fill("3")
        phone.page.on("request", lambda request: sent.append(request.url))
        phone.page.get_by_role("button", name="Verder").click()
        draws(phone.page, "Geheime Greet")
    assert sent == [], "nothing leaves the phone"
    expect(trainer.page.get_by_role("heading", name="Tekeningen", exact=True)).to_have_count(0)
    assert "Greet" not in screen.inner_text("body") + trainer.page.inner_text("body")
    kept = bytes_in(zaal.server.data)
    assert kept, "there is something to look in"
    assert [file for file, held in kept.items() if b"Geheime Greet" in held] == []
    looks(phones[0].page, "eigen-getekend")
    phones[0].page.get_by_role("link", name="Terug naar de bijeenkomst").click()
    phones[0].shows("Raad eerst, teken dan")


def test_a_phone_of_another_session_sees_nothing_of_a_drawing(zaal: Bijeenkomst) -> None:
    mine, _, (ans, *_) = joined(zaal, "Samen een ecogram tekenen", "Team Iep")
    _, _, (stranger, *_) = joined(zaal, "Samen een ecogram tekenen", "Team Eik")
    mine.goes_on_to("Eerst zelf denken")
    mine.goes_on_to("Samen tekenen")
    begins(ans)
    answer = stranger.page.goto(ans.page.url)
    assert answer is not None
    assert answer.status == 404
    assert stranger.page.locator("#doek").count() == 0
