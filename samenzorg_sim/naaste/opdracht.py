"""What the command `samenzorg simulate` does: find the scenario, play with a progress bar, print."""

from pathlib import Path

from rich.console import Console
from rich.progress import Progress, TimeRemainingColumn

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.read import read_content
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import OnbekendeAanpak
from samenzorg_sim.naaste.simulate import simulate
from samenzorg_sim.naaste.uitkomst import TOESTANDEN, Uitkomst

LANG = 400_000
"""From so many talks on, a progress bar is shown."""


def run(scenario: str, aanpak: str, plays: int, seed: int, as_json: bool, own: Path) -> tuple[str, int]:
    """What to print, and the exit code. `scenario` is an id or a file; `own` the organisation's material."""
    found, why = _find(scenario, own)
    if found is None:
        return why, 1
    try:
        outcome = _played(found, aanpak, plays, seed)
    except OnbekendeAanpak as unknown:
        return unknown.melding, 1
    return (outcome.json() if as_json else _text(found, aanpak, outcome)), 0


def _find(name: str, own: Path) -> tuple[Scenario | None, str]:
    path = Path(name)
    if path.is_dir():
        path = path / "scenario.yaml"
    if path.suffix == ".yaml":
        content, mistakes = read_content(path)
        if isinstance(content, Scenario):
            return content, ""
        return None, "\n\n".join(map(str, mistakes)) or f"{name} is geen situatie om te spelen."
    library, _ = load_library([shipped_folder(), *([own] if own.is_dir() else [])])
    if name in library.scenarios:
        return library.scenarios[name], ""
    return None, f"'{name}' kennen wij niet. Kies uit: {', '.join(library.scenarios)}, of noem een bestand."


def _played(scenario: Scenario, aanpak: str, plays: int, seed: int) -> Uitkomst:
    if plays < LANG:
        return simulate(scenario, aanpak, plays, seed)
    # The bar goes to stderr, so that what is printed stays clean for programs.
    columns = (*Progress.get_default_columns()[:-1], TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(f"{plays} gesprekken", total=plays)
        return simulate(scenario, aanpak, plays, seed, lambda done: bar.update(task, completed=done))


def _text(scenario: Scenario, aanpak: str, found: Uitkomst) -> str:
    plain = found.plain()
    way = aanpak if aanpak in list(Aanpak) else "eigen lijst"
    lines = [
        f"{scenario.titel}, {way}: {found.plays} gesprekken, {plain['plays_per_second']} per seconde.",
        "",
    ]
    whole = max(1, found.plays)
    lines += ["Hoe het afloopt"]
    lines += [f"  {number / whole:6.1%}  {name}" for name, number in plain["endings"].items()]
    lines += ["", "Hoe het de naaste vergaat (0 is niets, 1 is alles; gemiddeld, en bij de meesten tussen)"]
    for name in TOESTANDEN:
        one = plain["state"][name]
        lines.append(f"  {name:<10}  {one['mean']:.2f}   {one['p10']:.2f} – {one['p90']:.2f}")
    lines += ["", "Wat er verteld wordt"]
    lines += [f"  {share:6.1%}  {name}" for name, share in plain["told"].items()]
    lines += ["", "Dit is een oefenmodel. Het voorspelt niet wat een mens doet."]
    return "\n".join(lines)
