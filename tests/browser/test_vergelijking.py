"""Two observers hear something else; the trainer reads it first and opens it as a question to the group."""

import re

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks

NAMEN = ("Annelore", "Berendina", "Cornelis", "Dieuwertje", "Everhard")
VRAAG = re.compile(
    "Rond [0-9]+:[0-9]{2} hoorde één van u 'Herhaalt wat Kees zegt', één niet. Wat gebeurde er?"
)


def test_the_trainer_opens_it_for_everybody_and_shuts_it_again(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer()
    trainer.opens_session()
    code = trainer.opens_door()
    ans, bea, *_, els = (zaal.phone(code, naam) for naam in NAMEN)
    joop = zaal.phone(code, "Joachim", raad=True)
    screen = trainer.projector()
    for title in ("Voorbereiden", "Het gesprek"):
        trainer.goes_on_to(title)
    trainer.press("Gesprek beginnen")
    assert {bea.taps(0), els.taps(0)} == {"Open vraag"}
    assert bea.taps(1) == "Herhaalt wat Kees zegt"
    for phone in (bea, els):
        expect(phone.page.get_by_text("Alles is verstuurd")).to_be_visible()
    trainer.press("Gesprek stoppen")
    for title in ("Uit de rol", "De speler kijkt terug", "De naaste kijkt terug"):
        trainer.goes_on_to(title)
    trainer.goes_on_to("De meekijkers kijken terug")
    trainer.goes_on_to("De tijdlijn")
    trainer.press("Laat de speler kijken op de telefoon")
    question = trainer.page.get_by_role("button", name="Vergelijking openen voor de groep")
    ans.page.get_by_role("button", name="De groep mag dit ook zien").click()
    assert question.count() == 0 or not question.is_visible()
    trainer.press("Tijdlijn openen voor de groep")
    expect(trainer.page.get_by_role("heading", name="Hoorden de meekijkers hetzelfde?")).to_be_visible()
    group: tuple[Page, ...] = (screen, ans.page, bea.page, els.page, joop.page)
    for page in group:
        expect(page.locator(".sz-tijdlijn")).to_be_visible()
        assert page.get_by_text(VRAAG).count() == 0
    trainer.page.get_by_text("Eerst zelf lezen").click()
    expect(trainer.page.get_by_text(VRAAG)).to_be_visible()
    looks(trainer.page, "vergelijking-dicht")
    trainer.press("Vergelijking openen voor de groep")
    for page in group:
        expect(page.get_by_text(VRAAG)).to_be_visible()
        shown = page.locator("[data-deel=vergelijking]").inner_text()
        assert [naam for naam in (*NAMEN, "Joachim") if naam in shown] == []
    looks(trainer.page, "vergelijking-open")
    looks(screen, "vergelijking-scherm")
    looks(bea.page, "vergelijking-telefoon")
    trainer.press("Vergelijking weer sluiten")
    for page in group:
        expect(page.get_by_text(VRAAG)).to_have_count(0)
