"""Two ready exercises: a short one with nothing to fill in, and one in which the hard part comes again."""

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst, Telefoon, Trainer
from tests.browser.prent import looks


def chooses(trainer: Trainer, oefening: str, says: str, plan: str) -> None:
    """Before anything stands ready the page tells what kind of exercise it is and how long it takes."""
    page = trainer.page
    trainer.prepares()
    page.get_by_label("Oefening", exact=True).select_option(oefening)
    expect(page.get_by_text(says)).to_be_visible()
    expect(page.get_by_label("Plan van de dag").locator("option:checked")).to_have_text(plan)


def phones(trainer: Trainer) -> tuple[Telefoon, Telefoon, Telefoon]:
    """Who will be the player, the naaste and an observer."""
    code = trainer.opens_door()
    meeting = trainer.meeting
    return meeting.phone(code, "Ans"), meeting.phone(code, "Joop", raad=True), meeting.phone(code, "Bilal")


def test_a_team_practises_for_half_an_hour_and_fills_in_nothing(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer()
    chooses(
        trainer,
        "Kort oefengesprek",
        "Eén ronde, voor in een teamoverleg.",
        "Ons voorstel: 33 minuten: 1 tafel, 1 ronde",
    )
    expect(trainer.page.get_by_text("1 persoon speelt één keer. Wie niet speelt, kijkt mee.")).to_be_visible()
    looks(trainer.page, "kort-kiezen")
    trainer.opens_session(oefening="Kort oefengesprek")
    speler, naaste, kijker = everybody = phones(trainer)
    screen = trainer.projector()
    for title, first, second, third in (
        ("Voorbereiden", "U voert straks het gesprek", "U speelt straks de naaste", "U kijkt straks mee"),
        ("Het gesprek", "Leg uw telefoon weg", "Leg uw telefoon weg", "Kijk en luister mee"),
        ("Uit de rol", "Even stil", "Stap rustig uit uw rol", "Even stil"),
        ("De speler kijkt terug", "U mag als eerste", "De speler vertelt", "De speler vertelt"),
        ("De naaste kijkt terug", "De naaste vertelt", "Nu bent u aan de beurt", "De naaste vertelt"),
        ("De meekijkers kijken terug",) + ("De meekijkers vertellen",) * 2 + ("Nu bent u aan de beurt",),
        ("Wat neemt u mee?", *["Wat neemt u mee?"] * 3),
    ):
        trainer.goes_on_to(title)
        for phone, heading in zip(everybody, (first, second, third), strict=True):
            phone.shows(heading)
            assert phone.page.locator("main textarea, main input, main select").count() == 0
        if title == "Het gesprek":
            trainer.press("Gesprek beginnen")
            expect(naaste.page.get_by_role("button", name="Stop het gesprek")).to_be_visible()
            looks(kijker.page, "kort-meekijken")
            trainer.press("Gesprek stoppen")
        if title == "De naaste kijkt terug":
            looks(naaste.page, "kort-naaste")
            looks(screen, "kort-scherm")
    looks(speler.page, "kort-oogst")


def test_the_hard_part_comes_again_and_everybody_says_what_was_different(zaal: Bijeenkomst) -> None:
    trainer = zaal.trainer()
    name = "Oefengesprek met een tweede kans"
    chooses(
        trainer,
        name,
        "Drie rondes, dus drie mensen spelen.",
        "Ons voorstel: 2 uur en 25 minuten: 1 tafel, 3 rondes",
    )
    looks(trainer.page, "drie-kiezen")
    trainer.opens_session(oefening=name)
    speler, naaste, kijker = phones(trainer)
    trainer.goes_on_to("Voorbereiden")
    trainer.goes_on_to("Het gesprek")
    trainer.press("Gesprek beginnen")
    kijker.taps(0)
    trainer.press("Gesprek stoppen")
    trainer.goes_on_to("Het moeilijke stukje")
    speler.shows("U mag als eerste")
    looks(speler.page, "drie-stukje")
    looks(trainer.page, "drie-stukje-begeleider")
    trainer.press("Alleen het moeilijke stukje")
    speler.shows("Leg uw telefoon weg")
    trainer.press("Moeilijke stukje beginnen")
    kijker.taps(0)
    trainer.press("Gesprek stoppen")
    trainer.goes_on_to("Wat was er anders?")
    naaste.shows("Na de speler bent u aan de beurt")
    expect(kijker.page.get_by_label("Wat het deed")).to_be_visible()
    looks(kijker.page, "drie-anders")
    trainer.goes_on_to("Uit de rol")
    naaste.shows("Stap rustig uit uw rol")
    trainer.goes_on_to("De tijdlijn")
    trainer.press("Nog een ronde")
    expect(trainer.page.locator("[aria-current=step]")).to_have_text("Voorbereiden")
