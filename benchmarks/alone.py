"""Measurement `alone`: somebody practises alone and types; how long until the answer is on the page."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from benchmarks.group import our_server
from benchmarks.measured_page import a_browser, a_visitor
from benchmarks.spread import Spread
from benchmarks.table import Figures

TALKS: Final = 3
"""Talks for each repeat; the first one of all does not count."""

TYPED: Final = (
    "Hoe gaat het met u?",
    "Wat fijn dat u er bijna elke zondag bent.",
    "Hoe is dat voor u, dat uw moeder hier woont?",
    "Wat deden u en uw moeder vroeger graag samen?",
    "Wat mooi dat u zo trouw langskomt.",
    "Vertelt u eens, hoe was dat?",
    "Hoe voelt dat voor u?",
    "Komt u elke week?",
    "Wat mist u het meest?",
)
"""Turns that are understood without a question."""

# In the page: write the words, press Enter, and wait for the frame after the one that draws the answer.
TURN: Final = """words => new Promise((done, failed) => {
  const many = () => document.querySelectorAll('.sz-praten .sz-beurt--u').length;
  const field = document.querySelector('.sz-spreekveld textarea'), before = many();
  field.value = words;
  const began = performance.now();
  const look = () => {
    if (many() === before) return;
    watcher.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, { childList: true, subtree: true });
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  setTimeout(() => failed(new Error('no answer to: ' + words)), 10_000);
})"""


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows turn-p50 and turn-p95: browser, kernel (recognising), desk, disk, and back to the screen."""
    step("alone: the server starts")
    server = our_server(folder / "alone")
    try:
        with a_browser() as browser:
            context = a_visitor(browser)
            context.add_cookies(server.cookies(server.sign_in()))
            page = context.new_page()
            talk(page, server.address)
            rounds = []
            for number in range(repeats):
                step(f"alone: {number + 1} of {repeats}")
                turns = [one for _ in range(TALKS) for one in talk(page, server.address)]
                rounds.append(Spread.of(turns))
    finally:
        server.stop()
    figures.ours["turn-p50"] = Spread.of(each.median for each in rounds)
    figures.ours["turn-p95"] = Spread.of(each.percentile(95) for each in rounds)


def talk(page: Any, address: str) -> list[float]:
    """The milliseconds of each turn of a new talk; ends early when the naaste leaves."""
    page.goto(f"{address}/werkplaats/alleen_oefenen")
    page.get_by_role("button", name="Begin een gesprek met Kees").click()
    page.get_by_role("button", name="Zelf typen").click()
    page.get_by_label("Wat zegt u?").wait_for()
    times = []
    for words in TYPED:
        if not page.get_by_label("Wat zegt u?").is_visible():
            break
        times.append(float(page.evaluate(TURN, words)))
    return times
