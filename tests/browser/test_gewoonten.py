"""A trainer with a nervous finger: a double press is one press, and the next step comes in sight."""

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst


def test_a_double_press_does_not_do_the_opposite(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer()
    trainer.opens_session()
    page = trainer.page
    trainer.press("Iemand zonder telefoon toevoegen")
    for naam in ("Ans", "Bilal", "Corrie"):
        page.get_by_label("Naam", exact=True).fill(naam)
        trainer.press("Toevoegen zonder telefoon")
        expect(page.locator("b", has_text=naam)).to_be_visible()
    page.get_by_role("button", name="Verder: Voorbereiden").dblclick()
    expect(page.get_by_role("button", name="Verder: Het gesprek")).to_be_visible()
    expect(page.locator("[aria-current=step]")).to_have_text("Voorbereiden")
    expect(page.locator("nav[data-stap]")).to_be_in_viewport()
    trainer.press("Verder: Het gesprek")
    page.get_by_role("button", name="Gesprek beginnen").dblclick(delay=20)
    expect(page.get_by_role("button", name="Gesprek stoppen")).to_be_visible()
    expect(page.get_by_role("button", name="Time-out")).to_be_visible()
    page.get_by_role("button", name="Gesprek stoppen").dblclick(delay=20)
    expect(page.get_by_role("button", name="Toch verder met het gesprek")).to_be_visible()
    expect(page.get_by_role("heading", name="Het gesprek is gestopt")).to_be_visible()
