"""Measurement `visitors`: what eight people on notebook pages cost the machine, each after a first click."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psutil

from benchmarks.group import Group, our_server
from benchmarks.measured_page import COUNTER, TRAINER, a_browser, a_visitor, load
from benchmarks.plain_voila import PlainVoila
from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.loadtest.geheugen import share_mb

VISITORS = 8


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Row visitor-memory. One round of eight visits a side: memory varies little from run to run."""
    step("visitors: eight on our trainer's page")
    server = our_server(folder / "visitors")
    try:
        group = Group(server)
        group.join(8)
        group.play()
        group.close()
        page = f"{server.address}/werkplaats/oefengesprek?sessie={group.sessie}"
        with a_browser() as browser, ExitStack() as open_pages:
            for _ in range(VISITORS):
                context = _enter(open_pages, browser)
                context.add_cookies(server.cookies(server.sign_in()))
                load(context, page, TRAINER, leave=False)
            family = server.family()
            figures.ours["visitor-memory"] = Spread.of([share_mb(family) / VISITORS])
            assert server.process is not None
            ours = share_mb([psutil.Process(server.process.pid)])
            kernels = len(family) - 1
    finally:
        server.stop()
    step("visitors: eight on plain Voilà's counter")
    with PlainVoila(folder / "visitors-voila") as voila, a_browser() as browser, ExitStack() as open_pages:
        started = set(voila.kernels())  # of the visit that showed that it runs
        for _ in range(VISITORS):
            load(_enter(open_pages, browser), voila.address + "/", COUNTER, leave=False)
        used = [kernel for kernel in voila.kernels() if kernel not in started]
        figures.peer["visitor-memory"] = Spread.of([share_mb(used) / VISITORS])
        peer = share_mb([psutil.Process(voila.process.pid)])
    figures.notes.append(
        f"Visitors: {kernels} kernels of ours and their forker; {len(used)} of plain Voilà. The server"
        f" itself takes {ours:.0f} MB beside {peer:.0f} MB."
    )


def _enter(open_pages: ExitStack, browser: Any) -> Any:
    context = a_visitor(browser)
    open_pages.callback(context.close)
    return context
