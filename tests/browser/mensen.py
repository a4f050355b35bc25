"""People in a browser: a trainer at her laptop, phones, a projector; each does what a person would do."""

import re
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Request, expect

from tests.browser_ready import PATIENCE
from tests.running_server import RunningServer


class Bijeenkomst:
    """Everybody in one room, on one server."""

    def __init__(self, chromium: Browser, server: RunningServer) -> None:
        self.chromium, self.server = chromium, server
        self.foreign: list[str] = []
        self._contexts: list[BrowserContext] = []

    def context(self, **how: object) -> BrowserContext:
        """A browser of its own, with nothing in it; what asks for another machine is remembered."""
        context = self.chromium.new_context(locale="nl-NL", **how)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        context.on("request", self._watch)
        self._contexts.append(context)
        return context

    def _watch(self, request: Request) -> None:
        place = urlsplit(request.url)
        own = place.hostname in ("127.0.0.1", self.server.phones) and place.port == self.server.port
        if place.scheme not in ("data", "blob", "about") and not own:
            self.foreign.append(request.url)

    def trainer(self, **how: object) -> "Trainer":
        """A trainer who signs in with the link that the program printed."""
        how = {"viewport": {"width": 1366, "height": 768}, **how}
        return Trainer(self, self.context(**how))

    def phone(self, code: str, naam: str, raad: bool = False, **how: object) -> "Telefoon":
        """Somebody scans the square and gives a name."""
        how = {"viewport": {"width": 360, "height": 740}, "has_touch": True, **how}
        page = self.context(**how).new_page()
        page.goto(f"http://{self.server.phones}:{self.server.port}/meedoen#{code}")
        page.get_by_label("Uw naam").fill(naam)
        if raad:
            page.get_by_label(re.compile("raad")).check()
        page.get_by_role("button", name="Meedoen").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Welkom")
        return Telefoon(page, naam)

    def close(self) -> None:
        for context in self._contexts:
            context.close()
        assert self.foreign == []


class Trainer:
    """A trainer at her laptop."""

    def __init__(self, meeting: Bijeenkomst, context: BrowserContext) -> None:
        self.meeting, self.context = meeting, context
        self.page = context.new_page()
        self.page.goto(meeting.server.new_link())
        self.page.wait_for_url("**/werkplaats/start")
        # Its first kernel starts now, and the page may load itself anew.
        self.page.locator("body[data-klaar='1']").wait_for()

    def prepares(self) -> None:
        """Open the form of the home page, unless it is open."""
        if not self.page.get_by_label("Naam van de groep").is_visible():
            self.press("Oefengesprek voorbereiden")

    def opens_session(self, groep: str = "Team Linde", oefening: str = "") -> None:
        """Get a session ready, of another exercise than the first when that is named, and go there."""
        self.prepares()
        if oefening:
            self.page.get_by_label("Oefening", exact=True).select_option(oefening)
        self.page.get_by_label("Naam van de groep").fill(groep)
        self.press(re.compile("^(Oefengesprek|Bijeenkomst) klaarzetten$"))
        self.page.wait_for_url("**/werkplaats/oefengesprek?sessie=s_*")
        expect(self.page.get_by_role("heading", name=re.compile("^De groep"))).to_be_visible()

    def opens_door(self) -> str:
        """Let phones in; the code."""
        self.press("Telefoons toelaten")
        return self.page.locator(".sz-code").inner_text().replace(" ", "")

    @property
    def sessie(self) -> str:
        found = re.search(r"sessie=(s_\w+)", self.page.url)
        assert found
        return found[1]

    def projector(self) -> Page:
        """The projector, in a window of its own: a page behind another one is drawn once a second."""
        mine = self.context.storage_state()
        context = self.meeting.context(viewport={"width": 1920, "height": 1080}, storage_state=mine)
        page = context.new_page()
        page.goto(f"{self.meeting.server.address}/meedoen/scherm/{self.sessie}")
        return page

    def colleague(self) -> Page:
        """A colleague with a laptop of her own leads along, by the link that the trainer gives her."""
        self.press("Een collega leidt mee")
        self.press("Collega leidt mee: link maken")
        link = self.page.get_by_text("De link werkt één keer.").locator("xpath=following::code[1]")
        page = self.meeting.context(viewport={"width": 1366, "height": 768}).new_page()
        page.goto(link.inner_text())
        page.wait_for_url(f"**/werkplaats/oefengesprek?sessie={self.sessie}")
        expect(page.get_by_role("heading", name=re.compile("^De groep"))).to_be_visible()
        self.press("Een collega leidt mee")
        return page

    def press(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("button", name=name).click()

    def goes_on_to(self, title: str) -> None:
        """Lead the group into the next phase, which is called so."""
        self.press(f"Verder: {title}")
        expect(self.page.locator("[aria-current=step]")).to_have_text(title)


class Telefoon:
    """Somebody's phone."""

    def __init__(self, page: Page, naam: str) -> None:
        self.page, self.naam = page, naam

    @property
    def main(self) -> str:
        return self.page.inner_text("main")

    def shows(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(heading)

    def taps(self, knop: int) -> str:
        """Tap the first (0) or second (1) big button; what it says."""
        button = self.page.locator("button.tik").nth(knop)
        words = button.locator("span").first.inner_text()
        button.click()
        return words
