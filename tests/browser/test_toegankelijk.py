"""The workbench in every named state, looked at in every way (see `prent`)."""

import re
from collections.abc import Iterator

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst, Trainer
from tests.browser.prent import NARROW, wrong_in, wrong_with
from tests.werkvorm.oefening import shipped

WIDE = {"width": 1366, "height": 768}


def states(trainer: Trainer) -> Iterator[str]:
    """A meeting with one phone, stopping at each state of the trainer's screens."""
    page = trainer.page
    expect(page.get_by_role("button", name="Oefengesprek voorbereiden")).to_be_visible()
    yield "start-leeg"
    for tegel in ("Intervisie", "Printen", "Een collega uitnodigen"):
        trainer.press(tegel)
        expect(page.get_by_role("heading", name=tegel)).to_be_focused()
        if tegel == "Intervisie":
            trainer.press("Intervisie voorbereiden")
            expect(page.get_by_role("button", name="Intervisie klaarzetten")).to_be_visible()
        if tegel == "Een collega uitnodigen":
            trainer.press("Link maken")
            expect(page.get_by_text("Geef deze link aan uw collega")).to_be_visible()
        yield f"start-{tegel.lower().replace(' ', '-')}"
        trainer.press("Terug naar het begin")
        expect(page.get_by_role("heading", name="Wat wilt u doen?")).to_be_visible()
    trainer.press("Oefengesprek voorbereiden")
    expect(page.get_by_role("button", name="Oefengesprek klaarzetten")).to_be_visible()
    page.get_by_label("Hoeveel deelnemers verwacht u?").fill("4")
    page.get_by_label("Hoeveel deelnemers verwacht u?").blur()
    trainer.press("Minuten per stap aanpassen")
    yield "start-met-meldingen"
    trainer.press("Terug naar het begin")
    expect(page.get_by_role("heading", name="Wat wilt u doen?")).to_be_visible()
    trainer.opens_session()
    yield "welkom-deur-dicht"
    code = trainer.opens_door()
    page.get_by_text("Werkt het niet?").click()
    yield "welkom-deur-open"
    trainer.press("Iemand zonder telefoon toevoegen")
    trainer.press("Toevoegen zonder telefoon")
    expect(page.get_by_text("Vul een naam in.")).to_be_visible()
    yield "welkom-naam-ontbreekt"
    for naam in ("Ans", "Bilal"):
        page.get_by_label("Naam", exact=True).fill(naam)
        trainer.press("Toevoegen zonder telefoon")
        expect(page.locator("b", has_text=naam)).to_be_visible()
    phone = trainer.meeting.phone(code, "Corrie")
    trainer.goes_on_to("Voorbereiden")
    page.locator("summary", has_text="naaste").first.click()
    yield "voorbereiden"
    trainer.goes_on_to("Het gesprek")
    yield "spelen-nog-niet"
    trainer.press("Gesprek beginnen")
    expect(page.get_by_role("button", name="Time-out")).to_be_visible()
    phone.taps(0)
    yield "spelen"
    trainer.press("Time-out")
    expect(page.get_by_role("button", name="Verder met het gesprek")).to_be_visible()
    yield "time-out"
    trainer.press("Gesprek stoppen")
    expect(page.get_by_role("button", name="Toch verder")).to_be_visible()
    yield "gestopt"
    for title in (
        "Uit de rol",
        "De speler kijkt terug",
        "De naaste kijkt terug",
        "De meekijkers kijken terug",
    ):
        trainer.goes_on_to(title)
        yield title.lower().replace(" ", "-")
    phone.page.get_by_label("Wat ik zag of hoorde").fill("Kees keek op")
    phone.page.get_by_role("button", name="Bewaren", exact=True).click()
    page.get_by_text("Antwoorden lezen (1)").click()
    expect(page.get_by_text("Kees keek op")).to_be_visible()
    yield "de-meekijkers-lezen"
    trainer.goes_on_to("De tijdlijn")
    yield "tijdlijn-dicht"
    trainer.press("Laat de speler hier kijken")
    expect(page.locator(".sz-tijdlijn")).to_be_visible()
    yield "tijdlijn-speler-kijkt"
    trainer.press("De speler zegt: het mag open")
    trainer.press("Tijdlijn openen voor de groep")
    expect(page.get_by_role("heading", name="De tijdlijn is open")).to_be_visible()
    yield "tijdlijn-open"
    trainer.goes_on_to("Wat neemt u mee?")
    phone.page.get_by_label("Dit neem ik mee").fill("Rustig wachten op een antwoord")
    phone.page.get_by_role("button", name="Bewaren", exact=True).click()
    page.get_by_text("Leerpunten lezen (1)").click()
    expect(page.get_by_text("Rustig wachten op een antwoord")).to_be_visible()
    yield "oogst-leeg"
    page.get_by_label("Wat spreekt u af?").fill("Kees bellen over het busje")
    trainer.press("Afspraak opschrijven")
    expect(page.get_by_role("button", name="Weghalen")).to_be_visible()
    yield "oogst"
    trainer.press("Bijeenkomst afsluiten")
    expect(page.get_by_role("button", name="Toch weer openen")).to_be_visible()
    yield "afgesloten"
    page.get_by_role("link", name="Samenzorg").click()
    expect(page.get_by_text("Er loopt nu niets.")).to_be_visible()
    yield "start-niets-bezig"
    trainer.press("Alle bijeenkomsten (1)")
    expect(page.get_by_text("Afgesloten (1)")).to_be_visible()
    yield "start-met-sessies"


def test_nothing_is_wrong_in_any_state(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer(viewport=WIDE)
    steps: set[str] = set()

    def noting_steps() -> Iterator[str]:
        for state in states(trainer):
            steps.update(trainer.page.locator("[aria-current=step]").all_inner_texts())
            yield state

    assert wrong_in(trainer.page, "werkplaats", noting_steps()) == []
    script = shipped().werkvormen["oefengesprek-standaard"]
    assert steps == {fase.titel for fase in script.fasen}, "a step of the shipped exercise has no state here"


def test_nothing_is_wrong_with_the_pages_for_who_is_not_in(zaal: Bijeenkomst) -> None:
    page = zaal.context(viewport=NARROW).new_page()
    wrong = []
    for name, path in (
        ("thuis", "/"),
        ("inloggen", "/in"),
        ("verlopen", "/in#x"),
        ("onbekend", "/bestaat-niet"),
    ):
        page.goto("about:blank")
        page.goto(zaal.server.address + path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        if path == "/in#x":
            expect(page.get_by_text(re.compile("werkt niet|verlopen|al gebruikt"))).to_be_visible()
        wrong += wrong_with(page, f"buiten-{name}")
    assert wrong == []
