"""Measurement `canvas`: a large ecogram under the hand, beside one bare circle in the same page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, Final

from benchmarks.group import our_server
from benchmarks.measured_page import a_browser, a_visitor
from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.balie.client import BalieClient
from samenzorg_sim.ecogram.contact import Lijn, Richting, Soort, Steun
from samenzorg_sim.ecogram.groep import GROEPEN
from tests.running_server import RunningServer

MANY: Final = 150
"""So many contacts, each with a note, and half as many ties among them."""
PAUSE: Final = 40
"""Milliseconds between two steps: a quick hand."""
SCRIPT: Final = Path(__file__).with_name("canvas_page.js").read_text("utf-8")
PEER: Final = "#los-rondje"
UNDO, REDO = ".ec-balk .ec-knop:nth-child(3)", ".ec-balk .ec-knop:nth-child(4)"
RELATIE: Final = "Wie is dit? Zoals dochter of oude buurman"


@dataclass(frozen=True)
class Kind:
    """A kind of interaction: the event that is timed, and how a hand makes it, on ours and on the peer."""

    event: str
    ours: Callable[[Any], None]
    peer: Callable[[Any], None]


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows canvas-*: from the event until the frame after the one that shows it; p95 of each repeat."""
    step("canvas: the server starts")
    server = our_server(folder / "canvas")
    ours: dict[str, list[float]] = {name: [] for name in KINDS}
    peer: dict[str, list[float]] = {name: [] for name in KINDS}
    undone: list[float] = []
    try:
        drawing = a_large_drawing(server)
        with a_browser() as browser:
            page = opened(browser, server, drawing)
            for kind in KINDS.values():  # the first of each costs more
                timed(page, kind.event, kind.ours)
            for number in range(repeats):
                step(f"canvas: {number + 1} of {repeats}")
                for name, kind in KINDS.items():
                    ours[name].append(Spread.of(timed(page, kind.event, kind.ours)).percentile(95))
                    peer[name].append(Spread.of(timed(page, kind.event, kind.peer)).percentile(95))
                undone += page.evaluate("() => window.teruggenomen.splice(0)")
    finally:
        server.stop()
    figures.ours |= {f"canvas-{name}": Spread.of(values) for name, values in ours.items()}
    figures.peer |= {f"canvas-{name}": Spread.of(values) for name, values in peer.items()}
    back = Spread.of(undone)
    figures.notes.append(
        f"Canvas: what was taken back stood in the drawing again after {back.median:.0f} ms"
        f" (p95 {back.percentile(95):.0f}): through kernel, desk and disk, and back."
    )


def timed(page: Any, event: str, make: Callable[[Any], None]) -> list[float]:
    """Milliseconds of each event of this kind while a hand makes them."""
    page.evaluate("soort => window.meet(soort)", event)
    make(page)
    page.wait_for_timeout(500)
    found: list[float] = page.evaluate("() => window.gemeten.splice(0)")
    return found


def opened(browser: Any, server: RunningServer, drawing: str) -> Any:
    """The notebook's page with the drawing in it, and the peer in a corner."""
    context = a_visitor(browser)
    context.add_cookies(server.cookies(server.sign_in()))
    page = context.new_page()
    page.goto(f"{server.address}/werkplaats/ecogram?sessie={drawing}")
    page.wait_for_function(f"() => document.querySelectorAll('.ec-contact').length === {MANY + 1}")
    page.evaluate(SCRIPT)
    return page


def a_large_drawing(server: RunningServer) -> str:
    """A drawing as a file would bring it; the same each time."""
    with server.desk() as told:
        desk = BalieClient(server.address, told.headers["Authorization"].partition(" ")[2], "")
        drawing = str(desk.doe(None, soort="teken")["sessie"])
        desk.doe(drawing, soort="neem_over", tekening=large())
    return drawing


def large() -> dict[str, Any]:
    """The drawing, as docs/formats/ecogram.md has it."""
    chance = Random(5)
    people: list[dict[str, Any]] = [
        {
            "id": f"n{number}",
            "naam": f"Naam {number}",
            "relatie": chance.choice(("dochter", "buurman", "vriendin van vroeger")),
            "groep": chance.choice(list(GROEPEN)),
            "soort": chance.choices(list(Soort), (12, 2, 1))[0],
            "lijn": chance.choice(list(Lijn)),
            "spanning": chance.random() < 0.15,
            "richting": chance.choice(list(Richting)),
            "steun": [chance.choice(list(Steun))],
            "notitie": "Belt op zondag, en komt als het mooi weer is. " * 4,
        }
        for number in range(MANY)
    ]
    ties = [{"een": one["id"], "ander": other["id"]} for one, other in pairwise(people)][::2]
    return {"versie": 1, "client": "mevrouw De Wit", "contacten": people, "banden": ties}


def spot(page: Any, what: str) -> tuple[float, float]:
    """The middle of something on screen."""
    page.locator(what).first.scroll_into_view_if_needed()
    box = page.locator(what).first.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def person(number: int) -> str:
    """The circle of one contact."""
    return f".ec-contact:not(.ec-client):nth-of-type({number}) .ec-raak"


def drag(what: str) -> Callable[[Any], None]:
    """Twenty-four steps, there and back, so that nobody ends at the edge."""

    def make(page: Any) -> None:
        x, y = spot(page, what)
        page.mouse.move(x, y)
        page.mouse.down()
        for number in range(24):
            by = min(number, 24 - number) * 5
            page.mouse.move(x + by, y + by / 2)
            page.wait_for_timeout(PAUSE)
        page.mouse.up()

    return make


def press(what: str, chosen: bool) -> Callable[[Any], None]:
    """Twenty arrows, to and fro."""

    def make(page: Any) -> None:
        if chosen:
            page.mouse.click(*spot(page, what))
        page.evaluate("what => document.querySelector(what).closest('g, svg').focus()", what)
        for number in range(20):
            page.keyboard.press("ArrowLeft" if number % 2 else "ArrowRight")
            page.wait_for_timeout(PAUSE)
        if chosen:
            page.wait_for_timeout(800)
            page.keyboard.press("Escape")

    return make


def choose(page: Any) -> None:
    """Twenty people, one after the other."""
    for number in range(1, 21):
        page.mouse.click(*spot(page, person(number * 7)))
        page.wait_for_timeout(3 * PAUSE)


def click(times: int, *what: str) -> Callable[[Any], None]:
    """Clicks on these in turn, as somebody makes who looks in between."""

    def make(page: Any) -> None:
        for number in range(times):
            page.mouse.click(*spot(page, what[number % len(what)]))
            page.wait_for_timeout(5 * PAUSE)

    return make


def write(what: str) -> Callable[[Any], None]:
    """Twenty letters, in the field of who is chosen or in the peer's."""

    def make(page: Any) -> None:
        if what == RELATIE:
            page.mouse.click(*spot(page, person(40)))
        field = page.get_by_label(what) if what == RELATIE else page.locator(what)
        field.fill("")
        field.press_sequentially("dochter van de buren", delay=PAUSE)
        field.blur()

    return make


def wheel(what: str) -> Callable[[Any], None]:
    """Ten notches in, ten out."""

    def make(page: Any) -> None:
        page.mouse.move(*spot(page, what))
        page.keyboard.down("Control")
        for number in range(20):
            page.mouse.wheel(0, -60 if number < 10 else 60)
            page.wait_for_timeout(PAUSE)
        page.keyboard.up("Control")

    return make


KINDS: Final[Mapping[str, Kind]] = {
    "drag": Kind("pointermove", drag(person(9)), drag(PEER)),
    "keys": Kind("keydown", press(person(60), chosen=True), press(PEER, chosen=False)),
    "choose": Kind("pointerup", choose, click(20, PEER)),
    "type": Kind("input", write(RELATIE), write("#los-veld")),
    "zoom": Kind("wheel", wheel(".ec-client"), wheel(PEER)),
    "undo": Kind("click", click(10, UNDO, REDO), click(10, PEER)),
}
"""By the last part of their rows' names."""
