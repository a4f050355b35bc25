"""Ans keeps a secret in her logboek on a real network address; where it might lie, and in which shapes."""

import base64
import re
from dataclasses import dataclass, field
from itertools import pairwise
from urllib.parse import quote

import psutil
import pytest
from playwright.sync_api import Browser, BrowserContext, Request, Route, expect

from tests.browser.schrijver import Schrijver
from tests.running_server import RunningServer
from tests.veiligheid.groep import Groep

GEHEIM, GEDEELD = "KlaproosAchterDeSchuur", "ZonnebloemVoorIedereen"
PHONE = {"viewport": {"width": 360, "height": 740}, "locale": "nl-NL"}


def lan_address() -> str:
    """An address of this machine on its network, where a browser sees no secure context."""
    found = [
        one.address
        for many in psutil.net_if_addrs().values()
        for one in many
        if one.family.name == "AF_INET" and not one.address.startswith("127.")
    ]
    if not found:
        pytest.skip("this machine has no network address")
    return found[0]


@dataclass
class Verhaal:
    """A server on a real network address, a group, and Ans who writes on her phone there."""

    server: RunningServer
    browser: Browser
    sent: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def phone(self, naam: str = "") -> Schrijver:
        """A browser; everything that it sends is written down. With a name it takes part in the meeting."""
        context = self.browser.new_context(**PHONE)  # type: ignore[arg-type]
        self.contexts.append(context)
        context.on("request", self._note)
        if naam:
            page = context.new_page()
            page.goto(f"{self.lan}/meedoen#{self.groep.code}")
            page.get_by_label("Uw naam").fill(naam)
            page.get_by_role("button", name="Meedoen").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("Welkom", timeout=60_000)
            page.close()
        return Schrijver(context, self.lan)

    def _note(self, request: Request) -> None:
        body = (request.post_data_buffer or b"").decode("latin-1")
        self.sent.append("\n".join([request.url, *map(str, request.all_headers().items()), body]))

    @property
    def lan(self) -> str:
        return f"http://{self.server.phones}:{self.server.port}"

    def begins(self) -> None:
        self.groep = Groep(self.server)
        self.ans, self.bea = self.phone("Ans"), self.phone("Bea")
        page = self.ans.page
        assert page.evaluate("isSecureContext") is False
        expect(page.locator("#onbeveiligd")).to_contain_text(
            "Dit netwerk is niet beveiligd (http): lezen wat u bewaart kan niemand, maar wie meeluistert kan "
            "het wissen, en wie dit netwerk overneemt kan deze pagina vervangen en uw code afkijken."
        )
        self.ans.writes(f"Eerst: {GEHEIM}", soort="Korthagen")
        page.locator("#vragen textarea").nth(2).fill(f"De kern: {GEHEIM}")
        page.get_by_text("Hoort dit bij een gesprek").click()
        page.locator("#bij-soort").select_option("gesprek")
        page.locator("#bij-naam").fill(f"bij {GEHEIM}")
        self.ans.gets_a_code()
        self.ans.copies_a_word()
        page.locator("#mag-code").check()
        self.ans.press("Ik heb de code. Bewaar mijn tekst")
        self.ans.shows("Uw logboek")
        self.ans.writes(f"Nog een {GEHEIM}")
        self.ans.keeps()
        self.ans.reads(f"Nog een {GEHEIM}")
        self.ans.press("Veranderen")
        page.locator("#vragen textarea").fill(f"Anders: {GEHEIM}")
        self.ans.keeps()
        self.ans.opens()  # the phone remembers the code: it opens by itself
        self.ans.shows("Uw logboek")
        self.ans.reads(f"Anders: {GEHEIM}")
        self.ans.press("Een kopie delen")
        expect(page.locator("#gemerkt mark")).to_have_text(GEHEIM)
        page.locator("#kopie").fill(f"Dit mag iedereen weten: {GEDEELD}")
        page.get_by_label("De groep").check()
        expect(page.locator("#scherm-delen .onbeveiligd")).to_have_text(
            "Dit netwerk is niet beveiligd (http): wie meeluistert, kan deze kopie lezen."
        )
        page.route("**/logboek/doe", lose_the_answer_to_sharing)
        self.ans.press("Deel deze kopie")
        self.ans.says_wrong(re.compile("^Er is geen verbinding. Misschien is de kopie toch gedeeld."))
        page.unroute("**/logboek/doe")
        self.ans.press("Terug", exact=True)
        self.ans.press("Neem terug")
        expect(page.locator("#delingen")).to_be_empty(timeout=60_000)
        self.ans.press("Een kopie delen")
        page.locator("#kopie").fill(f"Dit mag iedereen weten: {GEDEELD}")
        page.get_by_label("De groep").check()
        self.ans.press("Deel deze kopie")
        expect(page.locator("#delingen")).to_contain_text(
            "Een kopie is gedeeld met de groep van ‘Oefengesprek"
        )


def lose_the_answer_to_sharing(route: Route) -> None:
    """The server does it, and nobody hears so."""
    if '"deel"' not in (route.request.post_data or ""):
        return route.continue_()
    route.fetch()
    return route.abort()


def shapes(secret: str) -> list[bytes]:
    """How words may lie somewhere: plain, in wide letters, in base64 at any place, hex, in an address."""
    plain = secret.encode()
    # What surrounds it in base64 differs; the middle of each of the three ways to lie does not.
    in_base64 = [base64.b64encode(b"x" * shift + plain)[4:-4] for shift in range(3)]
    wide = secret.encode("utf-16-le")
    others = [plain.hex().encode(), quote(secret).encode(), plain[::-1]]
    return [plain, plain.lower(), wide, wide[::-1], *in_base64, *others]


def holds(where: bytes, secret: str) -> bool:
    return any(shape in where for shape in shapes(secret))


def in_a_row(code: list[str]) -> re.Pattern[bytes]:
    """Two words of the code next to each other, with anything between: each by itself is in the list."""
    pairs = [f"{one}[^a-z]{{0,6}}{two}" for one, two in pairwise(code)]
    return re.compile("|".join(pairs).encode(), re.IGNORECASE)
