"""What a programma's parts may not say together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario_references import once


def check_programma(root: Node) -> Iterable[Problem]:
    """A problem for each part that is two things, and for an id used twice."""
    parts = root.items("onderdelen")
    return (*once(parts), *_two_things(parts))


def _two_things(parts: Iterable[Node]) -> Iterator[Problem]:
    for part in parts:
        werkvorm, scenario = part.get("werkvorm"), part.get("scenario")
        if scenario is not None and werkvorm is None:
            yield problem(scenario, "Bij een casus hoort een werkvorm. Zet er een regel met 'werkvorm:' bij.")
        if werkvorm is not None and part.text("pauze") in ("ja", "true"):
            yield problem(werkvorm, "In een pauze past geen werkvorm. Haal één van de twee weg.")
