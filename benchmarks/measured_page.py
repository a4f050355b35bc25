"""One page load in a real browser: from the start of the navigation until the first tap was answered."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.wire import Wire
from tests.browser_ready import FLAGS, find_chromium

_SCRIPT = Path(__file__).with_name("measured_page.js").read_text("utf-8")
#: Milliseconds a page may take before the measurement gives up.
PATIENCE = 40_000


@dataclass(frozen=True)
class Screen:
    """What to tap and how to see the answer: JavaScript functions `() => element` and `label => boolean`."""

    tap: str
    answered: str

    @property
    def script(self) -> str:
        """The script that looks on at every frame from the first moment of the page."""
        return f"({_SCRIPT})({self.tap}, {self.answered});"


_TAPPED = "() => document.querySelector('main [data-tag]') !== null"
#: Tapped at the first frame that shows the button: a plain form is posted where the script is not there yet.
PHONE_EARLY = Screen("() => document.querySelector('main .tik:not([disabled])')", _TAPPED)
#: Tapped at the first frame after the page's script has run.
PHONE = Screen(
    "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd > 0"
    " && document.querySelector('main .tik:not([disabled])')",
    _TAPPED,
)
_BUTTON = (
    "() => [...document.querySelectorAll('button')]"
    ".find(b => {names}.includes(b.textContent.trim()) && b.offsetParent)"
)
_TRAINER = _BUTTON.format(names=json.dumps(["Time-out", "Verder met het gesprek"]))
TRAINER = Screen(
    _TRAINER, f"label => {{ const b = ({_TRAINER})(); return b && b.textContent.trim() !== label; }}"
)
#: The home page: a tile opens its form.
HOME = Screen(
    _BUTTON.format(names=json.dumps(["Oefengesprek voorbereiden"])),
    f"() => !!({_BUTTON.format(names=json.dumps(['Oefengesprek klaarzetten']))})()",
)
COUNTER = Screen(
    _BUTTON.format(names=json.dumps(["Tel"])),
    "() => [...document.querySelectorAll('.widget-label, .jupyter-widgets')]"
    ".some(e => /^Stand [1-9]/.test(e.textContent.trim()))",
)


@dataclass(frozen=True)
class Load:
    """What one load took: `steps` in milliseconds since the navigation began; the rest the wire counted."""

    steps: dict[str, float]
    kilobytes: float
    requests: int
    refused: int
    socket_kilobytes: float
    frames: int

    @property
    def seconds(self) -> float:
        """Until the first tap was answered on screen."""
        return self.steps["answer on screen"] / 1000


@contextmanager
def a_browser() -> Iterator[Any]:
    """A Chromium to measure in; every visit gets its own context."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()


def a_visitor(browser: Any, *, phone: bool = False) -> Any:
    """A context with an empty cache: somebody who was never here."""
    size = {"width": 360, "height": 740} if phone else {"width": 1366, "height": 768}
    context = browser.new_context(viewport=size, has_touch=phone)
    context.set_default_timeout(PATIENCE)
    return context


def load(context: Any, address: str, screen: Screen, *, leave: bool = True) -> Load:
    """Open the address, tap at the first moment possible, wait for the answer and for a quiet network.

    With `leave` the page is left afterwards, as a visitor does, so that its kernel may end.
    """
    page = context.new_page()
    page.add_init_script(screen.script)
    wire = Wire(context.new_cdp_session(page))
    page.goto(address, wait_until="commit", timeout=PATIENCE)
    page.wait_for_function("() => window.gemeten && window.gemeten['answer on screen']", timeout=PATIENCE)
    wire.wait_until_still(page)
    steps = page.evaluate("() => window.gemeten")
    if leave:
        page.goto("about:blank")
        page.close()
    ordered = dict(sorted(steps.items(), key=lambda step: step[1]))
    return Load(
        ordered, wire.bytes / 1000, wire.requests, wire.refused, wire.socket_bytes / 1000, wire.frames
    )
