"""Measurement `rhythm`: a year of the example of the page about rhythm, beside the same told to SimPy."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.rhythm_in_simpy import play_year
from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.ritme.jaar import simulate
from samenzorg_sim.ritme.plan import plan_of

EXAMPLE: Final = "ritme-voorbeeld"
YEARS: Final = 10_000
PEERS_YEARS: Final = 20


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Row rhythm-year: ten thousand years of ours and some of the peer's in turn, per year."""
    plan = plan_of(load_library([shipped_folder()])[0].ritmes[EXAMPLE])
    ours, peer = [], []
    for number in range(repeats):
        step(f"rhythm: {number + 1} of {repeats}")
        began = time.perf_counter()
        simulate(plan, YEARS, number)
        ours.append((time.perf_counter() - began) / YEARS * 1e6)
        began = time.perf_counter()
        for seed in range(PEERS_YEARS):
            play_year(plan, seed)
        peer.append((time.perf_counter() - began) / PEERS_YEARS * 1e6)
    figures.ours["rhythm-year"] = Spread.of(ours)
    figures.peer["rhythm-year"] = Spread.of(peer)
    figures.notes.append(
        f"Rhythm: {YEARS:,} years of 68 people in {Spread.of(ours).median * YEARS / 1e6:.1f} s."
    )
