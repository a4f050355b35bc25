"""Measurement `talks`: a twelve-turn conversation with the simulated naaste, beside an equivalent ink story.

The peer is inkjs, an engine for stories with choices, state and chance. It is measured only: it comes from
npm into a folder that is thrown away, and needs Node.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import turns_of
from samenzorg_sim.naaste.simulate import grow
from samenzorg_sim.naaste.spelen import play, worpen
from samenzorg_sim.naaste.wet import make_wet

HERE: Final = Path(__file__).parent
REFERENCE: Final = "de-chauffeur"
INKJS: Final = "inkjs@2.4.0"
SECONDS: Final = 1.5
"""So long each of the three plays at a time."""


class NoInkjs(Exception):
    """The peer cannot be had here; says why."""


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows talks-many and talks-one: ours and inkjs in turn, all three on one core, all by listening."""
    scenario = load_library([shipped_folder()])[0].scenarios[REFERENCE]
    step("talks: getting inkjs")
    peer: Path | None = None
    try:
        peer = install_inkjs(folder / "inkjs")
    except NoInkjs as none:
        figures.notes.append(f"Talks: inkjs was not measured, {none}.")
    many, one, ink = [], [], []
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})  # a child inherits it
    try:
        for number in range(repeats):
            step(f"talks: {number + 1} of {repeats}")
            many.append(many_at_once(scenario))
            one.append(one_by_one(scenario))
            if peer is not None:
                ink.append(in_ink(peer))
    finally:
        os.sched_setaffinity(0, cores)
    figures.ours |= {"talks-many": Spread.of(many), "talks-one": Spread.of(one)}
    if ink:
        figures.peer |= {"talks-many": Spread.of(ink), "talks-one": Spread.of(ink)}
    figures.notes.append(f"Talks: {1e6 / Spread.of(many).median:,.0f} a second on one core, many at once.")


def many_at_once(scenario: Scenario) -> float:
    """Microseconds for each talk, as `samenzorg simulate` plays them."""
    talks = grow(scenario, Aanpak.LUISTEREN, 10**9, 1)
    next(talks)
    began, done = time.perf_counter(), 0
    while (spent := time.perf_counter() - began) < SECONDS:
        done = next(talks).plays
    return spent / done * 1e6


def one_by_one(scenario: Scenario) -> float:
    """Microseconds for each talk, one after the other with its words, as who practises alone plays one."""
    wet = make_wet(scenario)
    turns = turns_of(Aanpak.LUISTEREN, tuple(wet.onderwerpen))
    began, done = time.perf_counter(), 0
    while (spent := time.perf_counter() - began) < SECONDS:
        play(wet, turns, worpen(done))
        done += 1
    return spent / done * 1e6


def in_ink(folder: Path) -> float:
    """Microseconds for each talk, by inkjs, after warming up."""
    command = ["node", str(HERE / "inkjs_talks.cjs"), str(folder), str(HERE / "talk.ink"), str(SECONDS)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return float(told["seconds"] / told["talks"] * 1e6)


def install_inkjs(folder: Path) -> Path:
    """A folder with inkjs in it; raises NoInkjs."""
    npm = shutil.which("npm")
    if shutil.which("node") is None or npm is None:
        raise NoInkjs("there is no Node here")
    folder.mkdir(parents=True)
    (folder / "package.json").write_text("{}")
    done = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", INKJS],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NoInkjs(f"npm could not get {INKJS}")
    return folder
