"""A whole practice day by the keyboard alone, in a room without any phone."""

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.test_toetsenbord import Toetsenbord


def test_a_practice_day_by_keyboard(materiaal: None, bijeenkomst: Bijeenkomst) -> None:
    """Two tables, questions, a break, a second chance, and keeping: without a mouse and without a phone."""
    trainer = bijeenkomst.trainer()
    page = trainer.page
    keys = Toetsenbord(page)
    keys.chooses("Oefening", "Oefengesprek met vragen")
    keys.presses("Oefengesprek klaarzetten")
    keys.waits_for("Iemand zonder telefoon toevoegen")
    keys.presses("Iemand zonder telefoon toevoegen")
    keys.waits_for("Toevoegen zonder telefoon")
    for naam in ("Ans", "Bilal", "Corrie", "Dewi"):
        keys.types("Naam", naam)
        keys.presses("Toevoegen zonder telefoon")
        expect(page.locator("b", has_text=naam)).to_be_visible()
    keys.presses("Tweede tafel erbij")
    keys.waits_for("Tweede tafel erbij zetten")
    keys.presses("Tweede tafel erbij zetten")
    expect(page.get_by_label("Tafel van Dewi")).to_have_value("Tafel 2")
    keys.goes_to("Tafel van Dewi")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Tafel van Dewi")).to_have_value("Tafel 1")
    keys.presses("Samen verder: Voorbereiden")
    expect(page.get_by_role("heading", name="Tafel 2 De chauffeur")).to_be_visible()
    keys.presses("Tafel 2 weghalen")
    expect(page.get_by_role("heading", name="Tafel 2 De chauffeur")).to_have_count(0)
    keys.chooses("Van wie is dit antwoord?", "Bilal")
    keys.types("Antwoord", "Dat Kees even stil was")
    keys.presses("Antwoord opschrijven")
    expect(page.get_by_role("button", name="Nu openen")).to_be_visible()
    keys.presses("Nu openen")
    expect(page.get_by_text("Antwoorden lezen (1)")).to_be_visible()
    keys.presses("Antwoorden lezen (1)")
    expect(page.get_by_text("Dat Kees even stil was")).to_be_visible()
    keys.goes_on_to("Het gesprek")
    keys.presses("Gesprek beginnen")
    keys.waits_for("Gesprek stoppen")
    keys.presses("Gesprek stoppen")
    keys.waits_for("Alleen het moeilijke stukje")
    keys.presses("Alleen het moeilijke stukje")
    keys.waits_for("Moeilijke stukje beginnen")
    keys.presses("Moeilijke stukje beginnen")
    expect(page.get_by_role("heading", name="Het moeilijke stukje loopt")).to_be_visible()
    keys.presses("Gesprek stoppen")
    keys.waits_for("Toch verder met het gesprek")
    keys.presses("Tijd en pauze")
    keys.waits_for("Twee minuten erbij")
    keys.presses("Twee minuten erbij")
    expect(page.get_by_text("Ongeveer 10 minuten")).to_be_visible()
    keys.chooses("Hoe lang duurt de pauze?", "15 minuten")
    keys.presses("Pauze beginnen")
    expect(page.get_by_role("heading", name="Pauze")).to_be_visible()
    keys.presses("Pauze is klaar")
    keys.waits_for("Verder: Uit de rol")
    keys.goes_on_to("Uit de rol")
