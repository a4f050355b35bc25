"""The same exercise in a group: three phones; the answers open together."""

import re

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks

# Nobody scrolls a projector.
FITS = "document.documentElement.scrollHeight <= innerHeight"


def test_a_group_answers_and_talks(zaal: Bijeenkomst) -> None:
    """Nobody reads an answer before all have answered; then everybody reads them, and what to talk about."""
    trainer = zaal.trainer()
    trainer.page.goto(f"{zaal.server.address}/werkplaats/oefenbladen?sessie=mag-dit-eigenlijk-wel")
    trainer.press("Klaarzetten voor een groep")
    trainer.page.wait_for_url("**/werkplaats/oefengesprek?sessie=s_*")
    expect(trainer.page.get_by_role("heading", name=re.compile("^De groep"))).to_be_visible()
    code = trainer.opens_door()
    annelore, joachim = (zaal.phone(code, naam) for naam in ("Annelore", "Joachim"))
    berend = zaal.phone(code, "Berend")
    expect(annelore.page.get_by_text("Dit is geen juridisch advies.")).to_be_visible()
    screen = trainer.projector()
    expect(screen.get_by_role("heading", name="Mag dit eigenlijk wel?", level=1)).to_be_visible()
    trainer.goes_on_to("Vraag 1")
    expect(screen.get_by_text("C. Ja, natuurlijk. Begint u vanavond maar.")).to_be_visible()
    screen.wait_for_function(FITS)
    looks(screen, "oefenblad-samen-vraag")
    looks(annelore.page, "oefenblad-samen-vraag-telefoon")
    annelore.page.get_by_role("button", name="Nee, dat moet een medewerker doen.").click()
    expect(annelore.page.get_by_text("We wachten op de anderen.")).to_be_visible()
    expect(screen.get_by_text("C. Ja, natuurlijk. Begint u vanavond maar.")).to_be_visible()
    berend.page.get_by_role("button", name="Ja, natuurlijk. Begint u vanavond maar.").click()
    joachim.page.get_by_role("button", name="Ja, natuurlijk. Begint u vanavond maar.").click()
    for page in (screen, annelore.page):
        chosen = page.locator("[data-deel^='vraag-op-naar-bed']").first
        expect(chosen).to_contain_text("Nee, dat moet een medewerker doen.")
        expect(chosen).to_contain_text("2 keer Ja, natuurlijk. Begint u vanavond maar.")
    looks(screen, "oefenblad-samen-antwoorden")
    trainer.goes_on_to("Praten over vraag 1")
    for page in (screen, annelore.page):
        heading = "Wie stelde u deze vraag weleens? Wat zei u toen?"
        expect(page.get_by_role("heading", name=heading, level=1)).to_be_visible()
        expect(page.get_by_text("Dit past goed. Er is geen wet die een naaste verbiedt")).to_be_visible()
        expect(page.get_by_text("Nagekeken: november 2026")).to_be_visible()
    screen.wait_for_function(FITS)
    looks(screen, "oefenblad-samen-praten")
    looks(joachim.page, "oefenblad-samen-praten-telefoon")
    looks(trainer.page, "oefenblad-samen-begeleider")
