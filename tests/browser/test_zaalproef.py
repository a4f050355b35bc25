"""The day before: a trainer tries whether a phone reaches the laptop. Pictures with SAMENZORG_PRENTEN."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst, axe

PRENTEN = os.environ.get("SAMENZORG_PRENTEN")
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 360, "height": 740}


def look_at(page: Page, name: str) -> None:
    if PRENTEN:
        page.screenshot(path=Path(PRENTEN) / f"zaalproef-{name}.png", full_page=True)
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(
    ("scheme", "viewport"),
    [("light", WIDE), ("dark", WIDE), ("light", NARROW)],
    ids=["licht", "donker", "smal"],
)
def test_a_trainer_sees_at_once_that_a_phone_reached_the_laptop(
    bijeenkomst: Bijeenkomst, scheme: str, viewport: dict[str, int]
) -> None:
    name = f"{viewport['width']}-{scheme}"
    trainer = bijeenkomst.trainer(color_scheme=scheme, viewport=viewport)
    expect(trainer.page.get_by_role("heading", name="Werkt het in deze zaal?")).to_be_visible()
    look_at(trainer.page, f"{name}-1-voor")
    trainer.press("Proberen met een telefoon")
    expect(trainer.page.get_by_text("Er heeft nog geen telefoon deze laptop bereikt.")).to_be_visible()
    look_at(trainer.page, f"{name}-2-bezig")
    kort = trainer.page.locator(".sz-zaalproef .sz-adres").inner_text()
    assert kort == f"127.0.0.2:{bijeenkomst.server.port}"
    context = bijeenkomst.context(viewport=NARROW, has_touch=True, color_scheme=scheme)
    phone = context.new_page()
    phone.goto(f"http://{kort}")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Ja, het werkt")
    look_at(phone, f"{name}-3-telefoon")
    seen = re.compile(r"^1 telefoon bereikte deze laptop, om \d\d\.\d\d uur\. Het werkt in deze zaal\.$")
    expect(trainer.page.get_by_text(seen)).to_be_visible()
    look_at(trainer.page, f"{name}-4-bereikt")
    trainer.press("Klaar met proberen")
    expect(trainer.page.get_by_text("De deur voor telefoons is weer dicht.")).to_be_visible()
    look_at(trainer.page, f"{name}-5-klaar")


def test_after_a_while_without_a_phone_the_page_says_what_to_try(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer()
    trainer.press("Proberen met een telefoon")
    advice = trainer.page.get_by_role("heading", name="Nog geen telefoon? Probeer dit, in deze volgorde:")
    expect(advice).to_be_visible(timeout=30_000)
    look_at(trainer.page, "raad")
