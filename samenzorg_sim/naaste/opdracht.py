"""What the command `samenzorg simulate` does: find the scenario, play with a progress bar, print."""

import json
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

from rich.console import Console
from rich.progress import Progress, TimeRemainingColumn

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.journal import Refused
from samenzorg_sim.naaste.simulate import side_by_side
from samenzorg_sim.naaste.uitkomst import TOESTANDEN, Uitkomst

LANG = 400_000
"""From so many talks on, a progress bar is shown."""

Played = dict[str, Uitkomst]
"""What came of each way."""


def play_ways(scenario: Scenario, ways: Sequence[str], plays: int, seed: int) -> Played:
    """Play these ways beside each other; Ctrl-C gives what is done by then. Raises `Refused`."""
    ways = list(dict.fromkeys(ways))
    found: tuple[Uitkomst, ...] = ()
    long = plays * len(ways) >= LANG
    # The bar goes to stderr, so that what is printed stays clean for programs.
    columns = (*Progress.get_default_columns()[:-1], TimeRemainingColumn())
    console = Console(stderr=True)
    with (
        _stop_asked() as stopped,
        Progress(*columns, console=console, transient=True, disable=not long) as bar,
    ):
        task = bar.add_task("Gesprekken naspelen", total=plays)
        for found in side_by_side(scenario, ways, plays, seed):
            bar.update(task, completed=found[0].plays)
            if stopped.is_set():
                break
    return dict(zip(ways, found, strict=True))


def find_scenario(name: str, own: Path) -> Scenario:
    """The scenario with this id (shipped, or in the organisation's `own`) or in this file or folder.

    Raises `Refused`.
    """
    path = Path(name)
    if path.is_dir():
        path = path / "scenario.yaml"
    if path.suffix == ".yaml":
        content, mistakes = read_content(path)
        if isinstance(content, Scenario):
            return content
        raise Refused(
            "niet-te-spelen", "\n\n".join(map(str, mistakes)) or f"{name} is geen situatie om te spelen."
        )
    library, _ = load_library([shipped_folder(), *([own] if own.is_dir() else [])])
    if name in library.scenarios:
        return library.scenarios[name]
    known = ", ".join(name for name, scenario in library.scenarios.items() if scenario.antwoorden)
    raise Refused("niet-te-spelen", f"'{name[:40]}' kennen wij niet. Kies uit: {known}, of noem een bestand.")


@contextmanager
def _stop_asked() -> Iterator[Event]:
    """Ctrl-C asks to stop, between two pieces of work; a second one breaks off as usual."""
    asked = Event()

    def ask(*_: Any) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def as_json(played: Played) -> str:
    """One way: its outcome. More: the outcomes by name."""
    plain = {way: found.plain() for way, found in played.items()}
    return json.dumps(plain if len(plain) > 1 else next(iter(plain.values())), ensure_ascii=False, indent=1)


def named(way: str) -> str:
    """What a way of going about it is called; a user's own list is just that."""
    return way if way in list(Aanpak) else "eigen lijst"


def as_text(scenario: Scenario, played: Played, asked: int) -> str:
    """For people; `asked` talks were asked for of each way."""
    done = next(iter(played.values())).plays
    stopped = [f"U stopte. Klaar zijn {done} van de {asked} gesprekken.", ""] if done < asked else []
    parts = [part for way, found in played.items() for part in _one(scenario, way, found)]
    return "\n".join([*stopped, *parts, "Dit is een oefenmodel. Het voorspelt niet wat een mens doet."])


def _one(scenario: Scenario, way: str, found: Uitkomst) -> list[str]:
    plain, whole = found.plain(), max(1, found.plays)
    lines = [
        f"{scenario.titel}, {named(way)}: {found.plays} gesprekken, {plain['plays_per_second']} per seconde.",
        "",
        "Hoe het afloopt",
    ]
    lines += [f"  {number / whole:6.1%}  {name}" for name, number in plain["endings"].items()]
    lines += ["", "Hoe het de naaste vergaat (0 is niets, 1 is alles; gemiddeld, en bij de meesten tussen)"]
    for name in TOESTANDEN:
        one = plain["state"][name]
        lines.append(f"  {name:<10}  {one['mean']:.2f}   {one['p10']:.2f} – {one['p90']:.2f}")
    lines += ["", "Wat er verteld wordt"]
    lines += [f"  {share:6.1%}  {name}" for name, share in plain["told"].items()]
    return [*lines, ""]
