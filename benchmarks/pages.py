"""Measurement `pages`: thirty real browser pages of phones tap, and then all see a time-out."""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.group import Group, our_server
from benchmarks.measured_page import a_browser, a_visitor
from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.journal.sqlite import SqliteStore

#: Pages that tap, each in a context of its own: cookie, storage and cache of one phone.
PAGES = 30
#: Seconds of each repeat.
_SECONDS = 8
_SCRIPT = Path(__file__).with_name("pages.js").read_text("utf-8")


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows pages-p50, pages-p95, pages-everyone and pages-lost."""
    step("pages: a session with 32 people")
    server = our_server(folder / "pages")
    taps: list[list[float]] = []
    everyone: list[float] = []
    try:
        group = Group(server)
        group.join(PAGES + 2)
        group.play()
        group.close()
        spel, desk = group.observers[0]["spel"], group.begeleider.desk
        with a_browser() as browser:
            pages = [opened(browser, group, phone) for phone in group.observers]
            for number in range(repeats):
                step(f"pages: {PAGES} tap for {_SECONDS} seconds ({number + 1} of {repeats})")
                for page in pages:
                    page.evaluate(_SCRIPT, _SECONDS)
                taps.append([ms for page in pages for ms in page.evaluate("() => window.found")])
                sent = time.time() * 1000
                desk.doe(group.sessie, soort="time_out", spel=spel)
                everyone.append(max(page.evaluate("() => window.still") for page in pages) - sent)
                desk.doe(group.sessie, soort="hervat", spel=spel)
                for page in pages:
                    page.wait_for_selector("main .tik:not([disabled])")
    finally:
        server.stop()
    figures.ours["pages-p50"] = Spread.of(Spread.of(ms).percentile(50) for ms in taps)
    figures.ours["pages-p95"] = Spread.of(Spread.of(ms).percentile(95) for ms in taps)
    figures.ours["pages-everyone"] = Spread.of(everyone)
    shown = sum(len(ms) for ms in taps)
    figures.ours["pages-lost"] = Spread.of([abs(shown - recorded(server.data / "journal.db", group.sessie))])


def opened(browser: Any, group: Group, phone: dict[str, Any]) -> Any:
    """The page of this phone, with its stream open."""
    context = a_visitor(browser, phone=True)
    value = phone["koekjes"]["samenzorg_apparaat"].strip('"')
    context.add_cookies([{"name": "samenzorg_apparaat", "value": value, "url": group.door + "/meedoen"}])
    page = context.new_page()
    with page.expect_response("**/meedoen/stroom"):
        page.goto(group.door + "/meedoen")
    return page


def recorded(journal: Path, sessie: str) -> int:
    """How many different taps the journal holds."""
    store = SqliteStore(journal)
    try:
        found = [json.loads(row.payload) for row in store.read(sessie) if row.name == "gesprek.tag_added"]
    finally:
        store.close()
    return len({payload["tag"] for payload in found})
