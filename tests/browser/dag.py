"""A practice day with many people: a table among others, and what somebody does on a phone."""

import re
from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from tests.browser.mensen import Bijeenkomst, Telefoon

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}


class Tafel:
    """One of several tables, as somebody leads it on a laptop."""

    def __init__(self, page: Page, nummer: int) -> None:
        self.page = page
        steps = page.get_by_role("navigation", name=f"Stappen van tafel {nummer}")
        self.page = page
        self.box = page.locator(".sz-tafel", has=steps)

    def press(self, name: str | re.Pattern[str]) -> None:
        self.box.get_by_role("button", name=name).click()

    def says(self, words: str | re.Pattern[str]) -> None:
        expect(self.box.get_by_text(words).first).to_be_visible()

    def at(self, title: str) -> None:
        expect(self.box.locator("[aria-current=step]")).to_have_text(title)

    def goes_on_to(self, *titles: str) -> None:
        for title in titles:
            self.press(f"Verder: {title}")
            self.at(title)

    def begins(self, words: str = "Gesprek beginnen") -> None:
        self.press(words)
        expect(self.box.get_by_role("button", name="Time-out")).to_be_visible()


def join(meeting: Bijeenkomst, code: str, *names: str, raad: bool = False) -> dict[str, Telefoon]:
    """Everybody scans the square at the same moment."""
    phones: dict[str, Telefoon] = {}
    for naam in names:
        page = meeting.context(**PHONE).new_page()
        where = f"http://{meeting.server.phones}:{meeting.server.port}/meedoen#{code}"
        page.goto(where, wait_until="commit")
        phones[naam] = Telefoon(page, naam)
    for naam, phone in phones.items():
        phone.page.get_by_label("Uw naam").fill(naam)
        if raad:
            phone.page.get_by_label(re.compile("raad")).check()
        phone.page.get_by_role("button", name="Meedoen").click(no_wait_after=True)
    for phone in phones.values():
        expect(phone.page.get_by_text(re.compile("^U bent "))).to_be_visible()
    return phones


def question(phone: Telefoon, vraag: str) -> Locator:
    """A written question on a phone."""
    return phone.page.get_by_role("region", name=vraag)


def writes(phone: Telefoon, vraag: str, *delen: str) -> None:
    """Answer a question in words."""
    form = question(phone, vraag)
    for place, text in enumerate(delen):
        form.get_by_role("textbox").nth(place).fill(text)
    keep = form.get_by_role("button", name="Bewaren", exact=True)
    keep.click()
    expect(keep).to_have_count(0)


def chooses(phone: Telefoon, vraag: str, *stappen: int) -> None:
    """Answer a question on a scale, part by part."""
    for place, stap in enumerate(stappen):
        step = (
            question(phone, vraag).locator(".schaal").nth(place).get_by_role("button", name=f"{stap} van 5")
        )
        step.click()
        expect(step).to_have_attribute("aria-pressed", "true")


def taps(phone: Telefoon, knop: str, times: int = 1) -> None:
    """Hear something so many times."""
    button = phone.page.locator("button.tik", has_text=knop)
    expect(button).to_be_enabled()
    for _ in range(times):
        button.click()
    expect(phone.page.get_by_text("Alles is verstuurd")).to_be_visible()


def nowhere(words: Iterable[str], pages: Iterable[Page]) -> None:
    """None of these pages holds these words, not even hidden."""
    for page in pages:
        held = page.content()
        assert [word for word in words if word in held] == [], page.url
