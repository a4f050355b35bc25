"""Measurement `notebook`: the trainer's real page with eight people, beside plain Voilà's counter."""

import asyncio
import os
import signal
import time
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from benchmarks.group import Group, our_server
from benchmarks.measured_page import COUNTER, HOME, TRAINER, Load, Screen, a_browser, a_visitor, load
from benchmarks.plain_voila import PlainVoila
from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.server.kernels.forker_link import ForkerLink
from tests.running_server import RunningServer

#: Pieces of the page as it comes in, and the moment each tells of.
_PIECES = {b"<main": "first byte", b"data-kernel": "kernel answers", b"data-model": "cells executed"}


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows notebook-cold, -warm, -wire and -requests, home-cold and -warm, and where the time goes."""
    step("notebook: both servers start")
    server = our_server(folder / "notebook")
    loads: dict[str, list[Load]] = {
        f"{who} {when}": [] for who in ("ours", "home", "peer") for when in ("cold", "warm")
    }
    try:
        group = Group(server)
        group.join(8)
        group.play()
        group.close()
        page = f"{server.address}/werkplaats/oefengesprek?sessie={group.sessie}"
        with PlainVoila(folder / "notebook-voila") as voila, a_browser() as browser:
            cold_and_warm(browser, page, TRAINER, server)  # the browser's own first page costs more
            for number in range(repeats):
                step(f"notebook: {number + 1} of {repeats}")
                for who, address, screen, door in (
                    ("ours", page, TRAINER, server),
                    ("home", f"{server.address}/werkplaats/start", HOME, server),
                    ("peer", voila.address + "/", COUNTER, None),
                ):
                    cold, warm = cold_and_warm(browser, address, screen, door)
                    loads[f"{who} cold"].append(cold)
                    loads[f"{who} warm"].append(warm)
            step("notebook: where the time goes")
            bare = [fetch_in_pieces(server, page) for _ in range(repeats)]
    finally:
        server.stop()
    for side, seen in ((figures.ours, "ours"), (figures.peer, "peer")):
        side["notebook-cold"] = Spread.of(it.seconds for it in loads[f"{seen} cold"])
        side["notebook-warm"] = Spread.of(it.seconds for it in loads[f"{seen} warm"])
        side["notebook-wire"] = Spread.of(it.kilobytes for it in loads[f"{seen} cold"])
        side["notebook-requests"] = Spread.of(it.requests for it in loads[f"{seen} cold"])
    for when in ("cold", "warm"):
        figures.ours[f"home-{when}"] = Spread.of(it.seconds for it in loads[f"home {when}"])
    for name, way in loads.items():
        figures.steps[name.replace("peer", "plain Voilà")] = spreads(it.steps for it in way)
    figures.steps["ours, no browser"] = spreads(bare)
    imports, forks = asyncio.run(fork_times(folder, repeats))
    figures.notes.append(
        f"Kernels: the forker imports everything once in {imports:.0f} ms; a fork then takes"
        f" {forks.text(1)} ms."
    )
    sockets = Spread.of(it.socket_kilobytes for it in loads["ours cold"])
    figures.notes.append(
        f"Trainer's page: of what came over the wire {sockets.text(0)} kB is the widgets' state over the"
        f" websocket, uncompressed, in {loads['ours cold'][0].frames} messages."
    )


def cold_and_warm(
    browser: Any, address: str, screen: Screen, door: RunningServer | None
) -> tuple[Load, Load]:
    """Somebody who was never here, and comes back once."""
    context = a_visitor(browser)
    try:
        if door is not None:
            context.add_cookies(door.cookies(door.sign_in()))
        return load(context, address, screen), load(context, address, screen)
    finally:
        context.close()


def fetch_in_pieces(server: RunningServer, page: str) -> dict[str, float]:
    """When each piece of the page comes in without a browser that takes its share of the processor."""
    steps: dict[str, float] = {}
    with closing(server.sign_in()) as visitor:
        began = time.monotonic()
        with visitor.stream("GET", page) as answer:
            for piece in answer.iter_raw():
                now = (time.monotonic() - began) * 1000
                for part, name in _PIECES.items():
                    if part in piece:
                        steps.setdefault(name, now)
        steps["page whole"] = (time.monotonic() - began) * 1000
    return steps


async def fork_times(folder: Path, repeats: int) -> tuple[float, Spread]:
    """Milliseconds until a new forker has imported everything, and those of each fork after the first."""
    link, times = ForkerLink(), []
    if not link.possible():
        return 0.0, Spread.of([0.0])
    began = time.monotonic()
    link.start()
    try:
        for number in range(repeats + 1):
            if number:
                began = time.monotonic()
            # A kernel whose connection file is not there ends at once: only the fork is of interest here.
            forked = await link.fork(str(folder / "none.json"), {}, str(folder))
            times.append((time.monotonic() - began) * 1000)
            forked_ended(forked)
    finally:
        link.stop()
    return times[0], Spread.of(times[1:])


def forked_ended(forked: Any) -> None:
    """Let go of a kernel that was forked for its time only."""
    with suppress(ProcessLookupError):
        signal.pidfd_send_signal(forked.pidfd, signal.SIGKILL)
    os.close(forked.pidfd)


def spreads(all_steps: Iterable[dict[str, float]]) -> dict[str, Spread]:
    """The steps of several loads, by name, in the order in which they happen."""
    seen = list(all_steps)
    names = {name for steps in seen for name in steps}
    found = {name: Spread.of(steps[name] for steps in seen if name in steps) for name in names}
    return dict(sorted(found.items(), key=lambda item: item[1].median))
