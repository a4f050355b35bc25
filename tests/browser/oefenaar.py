"""Somebody who practises alone in a browser, with the mouse or the keyboard."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst

GERUST = "Er is niets aan de hand met uw moeder. Ik wilde u gewoon eens spreken."
OPEN_VRAAG = "Hoe is dat voor u, dat uw moeder hier woont?"


class Oefenaar:
    """At the page for practising alone; `how` is the browser's."""

    def __init__(self, meeting: Bijeenkomst, **how: object) -> None:
        self.page: Page = meeting.trainer(**how).page
        self.page.get_by_role("link", name="Alleen oefenen").click()
        self.page.wait_for_url("**/werkplaats/alleen_oefenen")
        expect(self.page.get_by_role("button", name="Begin een gesprek met Kees")).to_be_visible()

    def press(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("button", name=name, exact=isinstance(name, str)).click()

    def begins(self) -> None:
        self.press("Begin een gesprek met Kees")
        expect(self.page.get_by_text("U wilde mij spreken?").first).to_be_visible()
        self.page.wait_for_url("**/alleen_oefenen?sessie=n_*")

    def types(self, words: str) -> None:
        self.page.get_by_label("Wat zegt u?").fill(words)
        self.page.keyboard.press("Enter")

    def said(self, many: int) -> None:
        """So many turns stand in the talk."""
        expect(self.page.locator(".sz-praten .sz-beurt--u")).to_have_count(many)

    def ends(self) -> None:
        self.press("Gesprek afronden")
        expect(self.page.get_by_role("heading", name="Hoe het afliep")).to_be_visible()


def states(oefenaar: Oefenaar) -> Iterator[str]:
    """A talk that stops at each state of the page."""
    page = oefenaar.page
    yield "kiezen"
    oefenaar.begins()
    page.get_by_text("Waar gaat dit gesprek over?").click()
    yield "begin"
    oefenaar.press(GERUST)
    oefenaar.said(1)
    yield "gekozen"
    oefenaar.press("Zelf typen")
    oefenaar.types(OPEN_VRAAG)
    oefenaar.said(2)
    expect(page.get_by_text("Wij hoorden:")).to_be_visible()
    yield "verstaan"
    oefenaar.press("Dat klopt niet")
    expect(page.get_by_label("Wat voor zin is het?")).to_be_visible()
    yield "verbeteren"
    oefenaar.press("Laat maar")
    oefenaar.types("Kom je vaak hier?")
    expect(page.get_by_text("Bedoelde u dit als")).to_be_visible()
    yield "gevraagd"
    page.locator(".sz-verstaan button:visible").first.click()
    oefenaar.said(3)
    oefenaar.types("How are you doing today my dear friend?")
    expect(page.get_by_text("Dit verstaan wij niet.")).to_be_visible()
    yield "niet-verstaan"
    oefenaar.press("Ik zeg het anders")
    oefenaar.types("😀")
    expect(page.get_by_text("Hier staan geen woorden in.")).to_be_visible()
    yield "geen-woorden"
    oefenaar.ends()
    page.get_by_text("Verklap wat het was").first.click()
    yield "terugkijken"
    oefenaar.press("Wat als bij beurt 2?")
    expect(page.get_by_role("heading", name="Wat als?")).to_be_visible()
    page.get_by_text("Zoals het eerst ging").click()
    yield "wat-als"
    oefenaar.press("Een zin kiezen")
    page.locator(".sz-zin:visible").nth(1).click()
    oefenaar.said(2)
    oefenaar.ends()
    expect(page.get_by_role("heading", name="Naast elkaar")).to_be_visible()
    yield "naast-elkaar"
    page.get_by_label("Naam van dit gesprek").fill("Eerst gerust")
    oefenaar.press("Gesprek bewaren")
    expect(page.get_by_text("Bewaard als")).to_be_visible()
    oefenaar.press("Gesprek weggooien")
    yield "weggooien"
    page.get_by_role("link", name="Alleen oefenen").click()
    expect(page.get_by_role("heading", name="Uw bewaarde gesprekken")).to_be_visible()
    yield "lijst"
