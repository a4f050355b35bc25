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


def test_the_browsers_way_back_closes_what_was_opened_in_place(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer()
    page = trainer.page
    begin = page.get_by_role("heading", name="Wat wilt u doen?")
    for leave in (page.go_back, lambda: trainer.press("Terug naar het begin")):
        trainer.press("Printen")
        expect(page.get_by_role("heading", name="Printen")).to_be_focused()
        leave()
        expect(begin).to_be_visible()
        expect(page.get_by_role("button", name="Printen")).to_be_focused()
    assert page.url.endswith("/werkplaats/start")
    page.get_by_role("link", name="Logboek").click()
    page.wait_for_url("**/werkplaats/logboek")
    page.go_back()
    page.wait_for_url("**/werkplaats/start")
    expect(begin).to_be_visible()
