"""Somebody who writes in her logboek, in a browser; does what a person would do."""

import re

from playwright.sync_api import BrowserContext, Page, expect

PATIENCE = 60_000  # ms: making the keys takes a while on a busy machine


class Schrijver:
    """One page of the logboek."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, f"{address}/meedoen/logboek"
        context.set_default_timeout(PATIENCE)
        self.page: Page = context.new_page()
        self.woorden: list[str] = []
        self.opens()

    def opens(self) -> None:
        """Load the page anew."""
        self.page.goto(self.address)
        self.page.locator("body[data-klaar='1']").wait_for()

    @property
    def scherm(self) -> str:
        """Which screen shows."""
        return str(self.page.locator(".scherm:not([hidden])").get_attribute("id")).removeprefix("scherm-")

    def shows(self, heading: str) -> None:
        expect(self.page.locator(".scherm:not([hidden]) h1")).to_have_text(heading, timeout=PATIENCE)

    def press(self, name: str | re.Pattern[str], *, exact: bool = False) -> None:
        self.page.locator(".scherm:not([hidden])").get_by_role("button", name=name, exact=exact).first.click()

    def writes(self, *texts: str, soort: str = "Vrij schrijven") -> None:
        """Begin a piece and fill in its questions."""
        self.page.locator(".scherm:not([hidden]) .soorten").get_by_role("button", name=soort).click()
        self.shows(soort)
        for field, text in zip(self.page.locator("#vragen textarea").all(), texts, strict=False):
            field.fill(text)

    def keeps(self) -> None:
        """Keep what stands there, in a logboek that is open."""
        self.press("Hier bewaren")
        self.shows("Uw logboek")

    def gets_a_code(self) -> list[str]:
        """From writing to the six words on the screen."""
        self.press("Hier bewaren")
        self.shows("Voordat u hier iets bewaart")
        self.press(re.compile("^Ik begrijp het"))
        self.shows("Dit is uw code")
        self.woorden = self.page.locator("#woorden li").all_inner_texts()
        return self.woorden

    def copies_a_word(self) -> None:
        """Type the word that is asked."""
        asked = self.page.locator("#controle-vraag").inner_text()
        found = re.fullmatch("Typ woord ([1-6]) over", asked)
        assert found
        self.page.locator("#controle").fill(self.woorden[int(found[1]) - 1])

    def keeps_first(self, *texts: str, soort: str = "Vrij schrijven", onthoud: bool = False) -> list[str]:
        """Write and keep a first piece; gives the code."""
        self.writes(*texts, soort=soort)
        self.gets_a_code()
        self.copies_a_word()
        if onthoud:
            self.page.locator("#mag-code").check()
        self.press("Ik heb de code. Bewaar mijn tekst")
        self.shows("Uw logboek")
        return self.woorden

    def unlocks(self, code: str, *, wait: bool = True) -> None:
        """Open the logboek with a code as somebody typed it."""
        if self.scherm != "openen":
            self.press("Mijn logboek openen")
        self.page.locator("#zes").fill(code)
        self.press("Openen", exact=True)
        if wait:
            self.shows("Uw logboek")

    def reads(self, text: str) -> None:
        """Open the piece in the list that says this."""
        self.page.locator("#stukken button, #doelen button").filter(has_text=text).first.click()
        expect(self.page.locator("#scherm-stuk")).to_be_visible()

    @property
    def stukken(self) -> list[str]:
        """The pieces in the list, goals first."""
        return [
            one.inner_text() for one in self.page.locator("#doelen li, #stukken li").all() if one.is_visible()
        ]

    def says_wrong(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.locator(".scherm:not([hidden]) .fout")).to_have_text(text, timeout=PATIENCE)
