"""Measurement `phone`: an observer's page during play, cold, beside the counter in plain Voilà."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.group import Group, our_server
from benchmarks.measured_page import COUNTER, PHONE, PHONE_EARLY, Load, Screen, a_browser, a_visitor, load
from benchmarks.plain_voila import PlainVoila
from benchmarks.spread import Spread
from benchmarks.table import Figures

#: The player's and the naaste's phones lie away; the others may tap.
_AWAY = 2


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows phone-load, phone-early, phone-wire, phone-requests: ours and the peer's in turn."""
    step("phone: both servers start")
    server = our_server(folder / "phone")
    ours: list[Load] = []
    early: list[Load] = []
    peer: list[Load] = []
    try:
        group = Group(server)
        group.join(_AWAY + 2 * (repeats + 1))
        group.play()
        group.close()
        fresh = iter(group.observers)
        with PlainVoila(folder / "phone-voila") as voila, a_browser() as browser:
            _visit(browser, group, next(fresh), PHONE)  # the browser's own first page costs more
            _visit(browser, group, next(fresh), PHONE_EARLY)
            for number in range(repeats):
                step(f"phone: {number + 1} of {repeats}")
                ours.append(_visit(browser, group, next(fresh), PHONE))
                early.append(_visit(browser, group, next(fresh), PHONE_EARLY))
                peer.append(cold(browser, voila.address + "/"))
    finally:
        server.stop()
    figures.ours["phone-load"] = Spread.of(it.seconds for it in ours)
    figures.ours["phone-early"] = Spread.of(it.seconds for it in early)
    figures.ours["phone-wire"] = Spread.of(it.kilobytes for it in ours)
    figures.ours["phone-requests"] = Spread.of(it.requests for it in ours)
    figures.peer["phone-load"] = Spread.of(it.seconds for it in peer)
    figures.peer["phone-wire"] = Spread.of(it.kilobytes for it in peer)
    figures.peer["phone-requests"] = Spread.of(it.requests for it in peer)
    taps = Spread.of(it.steps["tap"] for it in ours).text(0)
    figures.notes.append(
        f"Phone page: the first tap was possible after {taps} ms. Of the peer's requests"
        f" {peer[0].refused} go to other machines; they were refused at once."
    )


def cold(browser: Any, address: str) -> Load:
    """The peer's page for somebody who was never there, on the same small screen."""
    context = a_visitor(browser, phone=True)
    try:
        return load(context, address, COUNTER)
    finally:
        context.close()


def _visit(browser: Any, group: Group, phone: dict[str, Any], screen: Screen) -> Load:
    """A phone that has tapped nothing yet, so that the first tap on its screen is the one of this visit."""
    context = a_visitor(browser, phone=True)
    value = phone["koekjes"]["samenzorg_apparaat"].strip('"')
    context.add_cookies([{"name": "samenzorg_apparaat", "value": value, "url": group.door + "/meedoen"}])
    try:
        return load(context, group.door + "/meedoen", screen)
    finally:
        context.close()
