"""The day before: a trainer tries whether a phone reaches the laptop."""

import re

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import NARROW, looks


def test_a_trainer_sees_at_once_that_a_phone_reached_the_laptop(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer()
    trainer.press("Werkt het in deze zaal?")
    expect(trainer.page.get_by_role("heading", name="Werkt het in deze zaal?")).to_be_visible()
    looks(trainer.page, "zaalproef-voor")
    trainer.press("Proberen met een telefoon")
    expect(trainer.page.get_by_text("Er heeft nog geen telefoon deze laptop bereikt.")).to_be_visible()
    looks(trainer.page, "zaalproef-bezig")
    kort = trainer.page.locator(".sz-zaalproef .sz-adres").inner_text()
    assert kort == f"127.0.0.2:{bijeenkomst.server.port}"
    context = bijeenkomst.context(viewport=NARROW, has_touch=True)
    phone = context.new_page()
    phone.goto(f"http://{kort}")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Ja, het werkt")
    looks(phone, "zaalproef-telefoon")
    seen = re.compile(r"^1 telefoon bereikte deze laptop, om \d\d\.\d\d uur\. Het werkt in deze zaal\.$")
    expect(trainer.page.get_by_text(seen)).to_be_visible()
    looks(trainer.page, "zaalproef-bereikt")
    trainer.press("Klaar met proberen")
    expect(trainer.page.get_by_text("De deur voor telefoons is weer dicht.")).to_be_visible()
    looks(trainer.page, "zaalproef-klaar")


def test_after_a_while_without_a_phone_the_page_says_what_to_try(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer()
    trainer.press("Werkt het in deze zaal?")
    trainer.press("Proberen met een telefoon")
    advice = trainer.page.get_by_role("heading", name="Nog geen telefoon? Probeer dit, in deze volgorde:")
    expect(advice).to_be_visible()
    looks(trainer.page, "zaalproef-raad")
