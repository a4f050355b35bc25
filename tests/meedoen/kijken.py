"""Looking at a state as a reviewer does: axe in light and dark, 200 % text, and a picture of each.

With SAMENZORG_PRENTEN=<folder> the pictures are kept there, to be looked at.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from samenzorg_sim.meedoen import koekje
from samenzorg_sim.meedoen.koekje import Bezig, Koekjes
from tests.axe import ALL, CONTRAST, axe

PRENTEN = os.environ.get("SAMENZORG_PRENTEN")

# A name, who looks (a phone, somebody who joins, "scherm", nobody) and where.
State = tuple[str, str | Bezig | None, str]

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "locale": "nl-NL"}
# A session and a name → the device of who joined, and her open page.
NewPhone = Callable[..., tuple[str, Page]]


def enter(context: BrowserContext, huis: Any, who: str | Bezig | None) -> None:
    koekjes = Koekjes(huis.secret)
    context.clear_cookies()
    context.set_extra_http_headers({"X-Trainer": "ja"} if who == "scherm" else {})
    cookies = {}
    if isinstance(who, Bezig):
        cookies = {koekje.BEZIG: koekjes.sign_bezig(who)}
    elif who and who != "scherm":
        cookies = {koekje.APPARAAT: koekjes.sign(koekje.APPARAAT, who)}
    context.add_cookies(
        [{"name": name, "value": value, "url": huis.url + "/meedoen"} for name, value in cookies.items()]
    )


def wrong_in(huis: Any, chromium: Browser, states: Iterator[State]) -> list[str]:
    """Everything wrong with these states, on a phone and on the projector."""
    phone = chromium.new_context(**PHONE)
    wide = chromium.new_context(viewport={"width": 1920, "height": 1080})
    pages = {"phone": phone.new_page(), "wide": wide.new_page()}
    wrong: list[str] = []
    for name, who, path in states:
        page = pages["wide" if who == "scherm" else "phone"]
        enter(page.context, huis, who)
        wrong += _wrong_with(page, huis.url + "/meedoen" + path, name, projector=who == "scherm")
    phone.close()
    wide.close()
    return wrong


def _wrong_with(page: Page, address: str, name: str, *, projector: bool) -> list[str]:
    wrong: list[str] = []
    page.goto(address)
    page.evaluate("document.fonts.ready")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        wrong += [f"{name} {scheme}: {one}" for one in axe(page, ALL if scheme == "light" else CONTRAST)]
        if PRENTEN:
            page.screenshot(path=Path(PRENTEN) / f"{name}-{scheme}.png", full_page=True)
    page.emulate_media(color_scheme="light")
    if not projector:
        page.evaluate("document.documentElement.style.fontSize = '225%'")
    over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if over > 0:
        wrong.append(f"{name}: {over} px too wide at 200 %")
    below = page.evaluate("document.documentElement.scrollHeight - innerHeight") if projector else 0
    if below > 0:
        wrong.append(f"{name}: {below} px below the edge of the projector")
    if PRENTEN and not projector:
        page.screenshot(path=Path(PRENTEN) / f"{name}-200.png", full_page=True)
    if found := re.search(r"Traceback|\{\{|None|Undefined", page.inner_text("body")):
        wrong.append(f"{name}: {found[0]}")
    return wrong
