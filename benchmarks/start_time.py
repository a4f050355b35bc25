"""Measurement `start`: from the command until the first page is there, whole, beside plain `voila`."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import psutil

from benchmarks.plain_voila import PlainVoila, wait_for_port
from benchmarks.spread import Spread
from benchmarks.table import Figures
from tests.running_server import free_port

_START = (sys.executable, "-m", "samenzorg_sim.cli", "start", "--no-browser")


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows start and start-door: ours and the peer's in turn, each in a new folder."""
    ours, door, peer, work = [], [], [], []
    for number in range(repeats):
        step(f"start: {number + 1} of {repeats}")
        page, first, cpu = ours_from_the_command(folder / f"start-{number}")
        ours.append(page)
        door.append(first)
        work.append(cpu)
        with PlainVoila(folder / f"start-voila-{number}") as voila:
            peer.append(voila.seconds_to_page)
    figures.ours["start"] = Spread.of(ours)
    figures.ours["start-door"] = Spread.of(door)
    figures.peer["start"] = Spread.of(peer)
    figures.notes.append(
        f"Start: {Spread.of(work).text(2)} s of processor time in server and forker until the page was whole;"
        " a busy machine makes the wait longer, not this."
    )


def ours_from_the_command(folder: Path) -> tuple[float, float, float]:
    """Seconds until the trainer's home page is whole, until phones get an answer, and of processor time."""
    folder.mkdir(parents=True)
    port, output = free_port(), folder / "output.txt"
    began = time.monotonic()
    with output.open("w") as out:
        process = subprocess.Popen(
            [*_START, f"--port={port}", f"--data={folder / 'data'}"],
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    try:
        wait_for_port(port, process)
        address = f"http://127.0.0.1:{port}"
        with httpx.Client(base_url=address, timeout=60) as trainer:
            trainer.get("/meedoen").raise_for_status()
            first = time.monotonic() - began
            while not (link := re.search(r"http://\S+/in#(\S+)", output.read_text("utf-8"))):
                time.sleep(0.005)
            trainer.post("/in", json={"geheim": link[1]}).raise_for_status()
            page = trainer.get("/werkplaats/start").raise_for_status().text
            whole = time.monotonic() - began
            cpu = processor_time(psutil.Process(process.pid))
        if "data-model" not in page:
            raise RuntimeError("the home page came without its widgets")
        return whole, first, cpu
    except RuntimeError as failed:
        raise RuntimeError(f"{failed}: {output.read_text('utf-8')[-500:]}") from failed
    finally:
        process.terminate()
        process.wait(20)


def processor_time(server: psutil.Process) -> float:
    """Seconds of processor time that the server, its forker and its kernels have used."""
    times = [process.cpu_times() for process in (server, *server.children(recursive=True))]
    return float(sum(it.user + it.system for it in times))
