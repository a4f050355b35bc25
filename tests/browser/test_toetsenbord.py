"""The trainer's whole part with the keyboard alone: Tab, Enter, arrows and letters."""

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.running_server import wait_until

# More stops than any screen has: reaching this means that something cannot be reached.
MOST_TABS = 80
NAMED = "it => (it.labels?.[0]?.textContent || it.getAttribute('aria-label') || it.textContent || '').trim()"
FOCUSED = f"({NAMED})(document.activeElement)"
THERE = f"""name => [...document.querySelectorAll('a, button, input, select, summary, textarea, [tabindex]')]
  .some(it => it.checkVisibility() && ({NAMED})(it).startsWith(name))"""
VISIBLE = """() => { const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 }"""


class Toetsenbord:
    """Somebody who cannot use a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def goes_to(self, name: str) -> None:
        """Tab until what has the focus is called so, once it is there; the focus can be seen."""
        wait_until(lambda: self.page.evaluate(THERE, name), f"{name!r} on the page")
        for _ in range(MOST_TABS):
            if self.page.evaluate(FOCUSED).startswith(name):
                assert self.page.evaluate(VISIBLE), name
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{name!r} cannot be reached with the keyboard")

    def waits_for(self, name: str) -> None:
        expect(self.page.get_by_role("button", name=name, exact=True)).to_be_visible()

    def presses(self, name: str) -> None:
        self.goes_to(name)
        self.page.keyboard.press("Enter")

    def types(self, name: str, text: str) -> None:
        self.goes_to(name)
        self.page.keyboard.type(text)
        self.page.keyboard.press("Tab")

    def chooses(self, name: str, option: str) -> None:
        """Type the first letters of an option."""
        self.goes_to(name)
        self.page.keyboard.type(option)
        expect(self.page.locator("select:focus option:checked")).to_have_text(option)

    def adds(self, *namen: str) -> None:
        """People without a phone."""
        for naam in namen:
            self.types("Naam", naam)
            self.presses("Toevoegen zonder telefoon")
            expect(self.page.locator("b", has_text=naam)).to_be_visible()

    def opens_the_time_line(self) -> None:
        """First who played, on this screen; then everybody."""
        self.presses("Laat de speler hier kijken")
        self.presses("De speler zegt: het mag open")
        self.presses("Tijdlijn openen voor de groep")
        expect(self.page.get_by_role("heading", name="De tijdlijn is open")).to_be_visible()

    def goes_on_to(self, title: str) -> None:
        self.presses(f"Verder: {title}")
        expect(self.page.locator("[aria-current=step]")).to_have_text(title)


def test_the_trainers_part_by_keyboard(bijeenkomst: Bijeenkomst) -> None:
    trainer = bijeenkomst.trainer()
    page = trainer.page
    keys = Toetsenbord(page)
    expect(page.get_by_role("button", name="Oefengesprek voorbereiden")).to_be_visible()
    keys.presses("Printen")
    expect(page.get_by_role("heading", name="Printen")).to_be_focused()
    keys.presses("Terug naar het begin")
    expect(page.get_by_role("button", name="Printen")).to_be_focused()
    keys.presses("Oefengesprek voorbereiden")
    expect(page.get_by_role("button", name="Oefengesprek klaarzetten")).to_be_visible()
    keys.types("Naam van de groep", "Team Linde")
    keys.presses("Oefengesprek klaarzetten")
    expect(page.get_by_role("button", name="Telefoons toelaten")).to_be_visible()
    keys.presses("Telefoons toelaten")
    expect(page.locator(".sz-code")).to_be_visible()
    keys.presses("Iemand zonder telefoon toevoegen")
    keys.adds("Ans", "Bilal", "Corrie")
    keys.goes_on_to("Voorbereiden")
    keys.goes_to("Rol van Corrie")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Rol van Bilal")).to_have_value("Meekijker")
    keys.goes_on_to("Het gesprek")
    keys.presses("Gesprek beginnen")
    expect(page.get_by_role("button", name="Time-out")).to_be_visible()
    keys.presses("Time-out")
    expect(page.get_by_role("button", name="Verder met het gesprek")).to_be_visible()
    keys.presses("Verder met het gesprek")
    expect(page.get_by_role("button", name="Time-out")).to_be_visible()
    keys.presses("Gesprek stoppen")
    expect(page.get_by_role("button", name="Toch verder")).to_be_visible()
    for title in ("Uit de rol", "De speler kijkt terug", "De naaste kijkt terug"):
        keys.goes_on_to(title)
    keys.goes_on_to("De meekijkers kijken terug")
    keys.goes_on_to("De tijdlijn")
    keys.opens_the_time_line()
    keys.goes_on_to("Wat neemt u mee?")
    keys.types("Wat spreekt u af?", "Kees bellen")
    keys.presses("Afspraak opschrijven")
    expect(page.get_by_role("button", name="Weghalen")).to_be_visible()
    keys.presses("Bijeenkomst afsluiten")
    expect(page.get_by_role("button", name="Toch weer openen")).to_be_visible()
