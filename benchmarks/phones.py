"""Measurement `phones`: 8, 65 and 500 phones tap as for `samenzorg loadtest`; a bare server beside it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from benchmarks.plain_voila import PlainVoila
from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.loadtest.eigen_server import free_port
from samenzorg_sim.loadtest.geheugen import share_mb
from samenzorg_sim.loadtest.lijn import Plek
from samenzorg_sim.loadtest.menigte import Menigte
from samenzorg_sim.loadtest.meting import WEG, Meting, processor_s, spread
from samenzorg_sim.loadtest.meting import measure as load_test
from samenzorg_sim.loadtest.zaal import Zaalopdracht
from samenzorg_sim.server.doors.crowd import allow_more_files

#: Phones that tap, and what stands behind the names of their rows.
CROWDS = {8: "-8", 65: "", 500: "-500"}
#: Seconds for each repeat: in four of five everybody taps.
_SECONDS = 5
#: Kernels of the other peer that are enough to know what one costs.
_PEER_VISITS = 3


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows tap-*, everyone-p95, phone-memory*, lost and doubled."""
    allow_more_files()
    found: dict[int, Meting] = {}
    for phones, name in CROWDS.items():
        found[phones] = load_test(phones, repeats * _SECONDS, _teller(step, phones))
        step(f"phones: {phones} at a server that keeps nothing")
        bare = tap_bare(phones, repeats * _SECONDS)
        for side, taps in ((figures.ours, found[phones].scherm_ms), (figures.peer, bare["scherm_ms"])):
            side[f"tap{name}-p50"] = Spread.of([Spread.of(taps).percentile(50)])
            side[f"tap{name}-p95"] = Spread.of([Spread.of(taps).percentile(95)])
        if name != "-8":
            figures.ours[f"phone-memory{name}"] = Spread.of([found[phones].mb_per_phone])
        if name == "":
            figures.ours["tap-cpu"] = Spread.of([found[phones].cpu_ms * 1000])
            figures.peer["tap-cpu"] = Spread.of([bare["cpu_ms"] * 1000])
            for side, all_ms in ((figures.ours, found[phones].allen_ms), (figures.peer, bare["allen_ms"])):
                side["everyone-p95"] = Spread.of([Spread.of(all_ms).percentile(95)])
        figures.notes.append(_note(found[phones]))
    figures.ours["lost"] = Spread.of([sum(one.lost for one in found.values())])
    figures.ours["doubled"] = Spread.of([sum(one.doubled for one in found.values())])
    step("phones: plain Voilà beside it")
    with PlainVoila(folder / "phones-voila") as peer:
        start = share_mb([psutil.Process(peer.process.pid), *peer.kernels()])
        for _ in range(_PEER_VISITS):
            peer.fetch()
        end = share_mb([psutil.Process(peer.process.pid), *peer.kernels()])
        figures.peer["phone-memory"] = Spread.of([(end - start) / _PEER_VISITS])


def _teller(step: Callable[[str], None], phones: int) -> Callable[[str, float], None]:
    return lambda what, _done: step(f"phones: {phones}: {what}")


def _note(found: Meting) -> str:
    answers = Spread.of(found.antwoord_ms)
    return (
        f"{found.phones} phones in {found.zalen} halls: told of {found.taps} taps, acknowledged after p50"
        f" {answers.percentile(50):.0f} ms, p95 {answers.percentile(95):.0f} ms; never shown:"
        f" {found.ongezien}."
        f" After kill -9 the journal holds {found.recorded} taps. (Durability itself: tests/journal traces"
        f" the sync.)"
    )


def tap_bare(phones: int, seconds: int) -> dict[str, Any]:
    """The same phones, in halls of the same size, at the server that keeps nothing."""
    halls, found = spread(phones), dict[str, Any]()
    port = free_port()
    command = [sys.executable, "-m", "benchmarks.bare_phones", str(port)]
    here = Path(__file__).parents[1]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=here) as server:
        try:
            assert server.stdout is not None
            server.stdout.readline()
            menigte, plek = Menigte(), Plek("127.0.0.1", port)
            try:
                for nummer, count in enumerate(halls):
                    menigte.add(Zaalopdracht(f"s_{nummer}", str(nummer), nummer, plek, plek, "", ""))
                    menigte.ask("erbij", [nummer, count + WEG])
                menigte.ask("kijk", True)
                menigte.ask("open", True)
                process = psutil.Process(server.pid)
                worked = processor_s(process)
                found = menigte.ask("tik", seconds)
                found["cpu_ms"] = (processor_s(process) - worked) * 1000 / len(found["scherm_ms"])
            finally:
                menigte.close()
        finally:
            server.kill()
    return found
