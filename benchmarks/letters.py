"""Measurement `letters`: somebody writes a case while thirty phones tap; when is a letter answered."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from benchmarks.group import Group, our_server
from benchmarks.measured_page import a_browser, a_visitor
from benchmarks.plain_voila import PlainVoila
from benchmarks.spread import Spread
from benchmarks.table import Figures

PHONES: Final = 30
LETTERS: Final = 40
PAUSE: Final = 150
"""Typed for each repeat, by real keys, so many ms after the answer to the one before: a quick typist."""
TOO_LONG: Final = "x" * 130
"""A title of so many letters is told to be too long, and how long it is: that is the answer."""
PLAIN: Final = Path(__file__).with_name("letters.ipynb")

# In the page: from the letter in the field until the frame after the one that draws its answer.
ANSWERED: Final = """place => { window.answered = new Promise((done, failed) => {
  const field = document.activeElement;
  field.addEventListener('input', () => {
    const began = performance.now(), wanted = `${field.value.length} tekens`;
    const look = () => {
      if (!document.querySelector(place)?.textContent.includes(wanted)) return false;
      watcher.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
      return true;
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
    setTimeout(() => look() || failed(new Error('no answer to: ' + wanted)), 10_000);
  }, { once: true });
}); }"""


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows letter-p50 and letter-p95: browser, kernel (all mistakes of the case), desk, disk, and back."""
    step("letters: both servers start")
    server = our_server(folder / "letters")
    found: dict[str, list[Spread]] = {"ours": [], "peer": []}
    try:
        group = Group(server)
        group.join(PHONES + 2)
        group.play()
        group.menigte.ask("open", True)
        try:
            with PlainVoila(folder / "letters-voila", PLAIN) as voila, a_browser() as browser:
                context = a_visitor(browser)
                context.add_cookies(server.cookies(server.sign_in()))
                ours, peer = context.new_page(), a_visitor(browser).new_page()
                begin_a_copy(ours, server.address)
                peer.goto(voila.address + "/")
                peer.locator("input").fill(TOO_LONG)
                for number in range(repeats):
                    step(f"letters: {number + 1} of {repeats}")
                    for who, page, place in (
                        ("ours", ours, ".sz-veld-titel .sz-veldfout"),
                        ("peer", peer, ".stand"),
                    ):
                        group.tap(12)
                        found[who].append(Spread.of(typed(page, place)))
                        group.taps()
        finally:
            group.close()
    finally:
        server.stop()
    for side, who in ((figures.ours, "ours"), (figures.peer, "peer")):
        side["letter-p50"] = Spread.of(one.median for one in found[who])
        side["letter-p95"] = Spread.of(one.percentile(95) for one in found[who])


def begin_a_copy(page: Any, address: str) -> None:
    """The form with the largest part of a case: a copy of a shipped one, with a title that is too long."""
    page.goto(f"{address}/werkplaats/scenario_maken")
    page.get_by_label("Een kopie van").select_option("De chauffeur")
    page.get_by_role("button", name="Kopie maken").click()
    page.get_by_label("Hoe heet het gesprek?").fill(TOO_LONG)
    page.locator(".sz-veld-titel .sz-veldfout", has_text=f"{len(TOO_LONG)} tekens").wait_for()


def typed(page: Any, place: str) -> list[float]:
    """The milliseconds of each letter."""
    page.bring_to_front()
    page.locator("input[type=text]").first.focus()
    page.keyboard.press("End")
    found = []
    for _ in range(LETTERS):
        page.evaluate(ANSWERED, place)
        page.keyboard.press("x")
        found.append(float(page.evaluate("window.answered")))
        page.wait_for_timeout(PAUSE)
    return found
