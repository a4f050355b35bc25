"""A practice day on the trainer's page, state by state, looked at in every way (see `prent`)."""

from collections.abc import Iterator

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst, Trainer
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE


def states(trainer: Trainer) -> Iterator[str]:
    """A day with two tables and one phone, stopping at each state that an ordinary meeting does not have."""
    page = trainer.page
    trainer.prepares()
    page.get_by_label("Oefening", exact=True).select_option("Oefengesprek met vragen")
    trainer.opens_session()
    code = trainer.opens_door()
    trainer.press("Iemand zonder telefoon toevoegen")
    for naam, soort in (
        ("Ans", "Deelnemer"),
        ("ans", "Deelnemer"),
        ("Mevrouw Yildiz", "Lid van de cliëntenraad"),
    ):
        page.get_by_label("Naam", exact=True).fill(naam)
        page.get_by_label("Doet mee als").select_option(soort)
        trainer.press("Toevoegen zonder telefoon")
        expect(page.get_by_label("Naam", exact=True)).to_have_value("")
    phone = trainer.meeting.phone(code, "Corrie")
    trainer.press("Speelwensen opschrijven")
    expect(page.get_by_label("Wens van ans (2)")).to_be_visible()
    trainer.press("Leiden met uw telefoon")
    expect(page.get_by_role("img", name="QR-code om te leiden")).to_be_visible()
    trainer.press("Een collega leidt mee")
    trainer.press("Collega leidt mee: link maken")
    expect(page.get_by_text("De link werkt één keer.")).to_be_visible()
    yield "samen-leiden-en-wensen"
    for fold in ("Leiden met uw telefoon", "Een collega leidt mee", "Speelwensen opschrijven"):
        trainer.press(fold)
    trainer.press("Iemand zonder telefoon toevoegen")
    trainer.press("Tweede tafel erbij")
    expect(page.get_by_label("Casus voor de nieuwe tafel")).to_be_visible()
    yield "tweede-tafel"
    page.get_by_label("Casus voor de nieuwe tafel").select_option("Het busje")
    trainer.press("Tweede tafel erbij zetten")
    expect(page.get_by_label("Tafel van Corrie")).to_be_visible()
    yield "twee-tafels-welkom"
    trainer.press("Tafels veranderen")
    trainer.press("Samen verder: Voorbereiden")
    expect(page.get_by_label("Rol van Corrie")).to_be_visible()
    yield "twee-tafels-vragen"
    trainer.press("Tafels veranderen")
    trainer.press("Tafel 2 weghalen")
    expect(page.get_by_role("heading", name="Tafel 2")).to_have_count(0)
    page.get_by_label("Van wie is dit antwoord?").first.select_option("Ans")
    page.get_by_label("Antwoord", exact=True).first.fill("Dat Kees even stil was")
    trainer.page.get_by_role("button", name="Antwoord opschrijven").first.click()
    expect(page.get_by_role("button", name="Nu openen").first).to_be_visible()
    trainer.page.get_by_role("button", name="Nu openen").first.click()
    page.get_by_text("Antwoorden lezen (1)").click()
    expect(page.get_by_text("Dat Kees even stil was")).to_be_visible()
    yield "vraag-open"
    trainer.goes_on_to("Het gesprek")
    trainer.press("Gesprek beginnen")
    phone.taps(0)
    trainer.press("Gesprek stoppen")
    expect(page.get_by_role("button", name="Nog een keer, als tweede kans")).to_be_visible()
    trainer.press("Nog een keer, als tweede kans")
    expect(page.get_by_role("button", name="Tweede kans beginnen")).to_be_visible()
    yield "tweede-kans"
    trainer.press("Tweede kans beginnen")
    expect(page.get_by_role("heading", name="De tweede kans loopt")).to_be_visible()
    phone.taps(1)
    yield "tweede-kans-loopt"
    trainer.press("Gesprek stoppen")
    expect(page.get_by_text("speelde twee keer achter elkaar de naaste")).to_be_visible()
    yield "rust"
    trainer.press("Tijd en pauze")
    yield "gestopt-met-tijd"
    trainer.press("Pauze beginnen")
    expect(page.get_by_role("heading", name="Pauze")).to_be_visible()
    yield "pauze"
    trainer.press("Pauze is klaar")
    for title in ("Uit de rol", "De speler kijkt terug", "De naaste kijkt terug"):
        trainer.goes_on_to(title)
    trainer.goes_on_to("De meekijkers kijken terug")
    trainer.goes_on_to("De tijdlijn")
    trainer.press("Laat de speler hier kijken")
    trainer.press("Ans: mag bewaard worden")
    expect(page.get_by_text("Ans wil het bewaren.")).to_be_visible()
    yield "bewaren"
    trainer.goes_on_to("Wat neemt u mee?")
    expect(page.get_by_role("heading", name="Als u afsluit")).to_be_visible()
    yield "voor-het-afsluiten"


def test_nothing_is_wrong_on_a_practice_day(materiaal: None, bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer(viewport=WIDE)
    assert wrong_in(trainer.page, "dag", states(trainer)) == []
