"""Two phones have the text to read, three others the same two buttons; they tap differently, and it opens."""

import re

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks

LEZERS, KIJKERS = ("Annelore", "Joachim"), ("Berendina", "Cornelis", "Dieuwertje")
VRAAG = re.compile("Rond [0-9]+:[0-9]{2} hoorde één van u 'Gesloten vraag', twee niet. Wat gebeurde er?")


def test_trainers_learn_to_observe_together(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer()
    trainer.opens_session(oefening="Samen leren kijken")
    code = trainer.opens_door()
    sam, henk = (zaal.phone(code, naam) for naam in LEZERS)
    watching = [zaal.phone(code, naam) for naam in KIJKERS]
    screen = trainer.projector()
    trainer.goes_on_to("Wie leest, wie kijkt")
    expect(sam.page.get_by_role("heading", name="U leest Samira voor")).to_be_visible()
    for phone in watching:
        expect(phone.page.get_by_role("heading", name="Twee soorten vragen")).to_be_visible()
    looks(sam.page, "samen-kaart")
    trainer.goes_on_to("Voorlezen")
    trainer.press("Gesprek beginnen")
    expect(henk.page.get_by_role("button", name="Stop het gesprek")).to_be_visible()
    expect(henk.page.locator(".sz-voorlezen__beurt--eigen")).to_have_count(15)
    looks(henk.page, "samen-voorlezen")
    for phone in watching:
        assert phone.taps(0) == "Open vraag"
    assert watching[0].taps(1) == "Gesloten vraag"
    for phone in watching:
        expect(phone.page.get_by_text("Alles is verstuurd")).to_be_visible()
    trainer.press("Gesprek stoppen")
    trainer.goes_on_to("Eerst zelf")
    trainer.goes_on_to("Naast elkaar")
    expect(screen.get_by_text("Vertel eerst wat u hoorde.")).to_be_visible()
    assert screen.get_by_text(VRAAG).count() == trainer.page.get_by_text(VRAAG).count() == 0
    trainer.press("Openen wat iedereen hoorde")
    for page in (screen, trainer.page):
        expect(page.get_by_text(VRAAG)).to_be_visible()
        row = page.locator(".sz-overeenkomst__rij", has_text="Open vraag")
        expect(row).to_contain_text("te weinig om iets te zeggen")
        shown = page.locator(".sz-samen").inner_text()
        assert [naam for naam in (*LEZERS, *KIJKERS) if naam in shown] == []
    looks(screen, "samen-scherm")
    looks(trainer.page, "samen-begeleider")
    trainer.goes_on_to("Wat de schrijver hoorde")
    assert screen.get_by_text("De schrijver hoorde:").count() == 0
    trainer.press("Het eerste stukje tonen")
    for number in range(2, 5):
        trainer.press("Volgend stukje")
        expect(screen.get_by_text(f"Stukje {number} van 15")).to_be_visible()
    expect(screen.get_by_text("Ongevraagd advies")).to_be_visible()
    expect(screen.get_by_text("Hier mag u twijfelen.")).to_be_visible()
    looks(screen, "sleutel-scherm")
    looks(trainer.page, "sleutel-begeleider")
    trainer.press("Vorig stukje")
    expect(screen.get_by_text("Stukje 3 van 15")).to_be_visible()
