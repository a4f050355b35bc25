"""What must fit together in an example conversation: two speakers, kinds in their place, and the time."""

from __future__ import annotations

from collections.abc import Iterator

from samenzorg_sim.content.explain import missing
from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario_references import once
from samenzorg_sim.content.voorbeeldgesprek import Spreker

_OF_THE_AUTHOR = ("soort", "seconde", "waarom")


def check_voorbeeldgesprek(root: Node) -> Iterator[Problem]:
    """Every problem of the example conversation of a case; none when it has no such conversation."""
    talk = root.get("voorbeeldgesprek")
    said = root.items("voorbeeldgesprek", "uitspraken")
    if talk is None or not said:
        return
    yield from once(said)
    speakers = {one.text("wie") for one in said}
    if len(said) > 1 and len(speakers) == 1 and speakers <= set(Spreker):
        yield problem(talk, "Er lezen twee mensen voor. Laat de zorgmedewerker en de naaste allebei praten.")
    latest = -1
    for one in said:
        yield from _kinds(one)
        second = one.get("seconde")
        if second is None or not str(second.value).isdecimal():
            continue
        if int(str(second.value)) <= latest:
            yield problem(second, f"Dit is niet later dan {latest}, hierboven. De tijd loopt door.")
        latest = max(latest, int(str(second.value)))


def _kinds(one: Node) -> Iterator[Problem]:
    """The author hears kinds in what the zorgmedewerker says, and in nothing else."""
    if one.text("wie") == Spreker.ZORGMEDEWERKER:
        for field in ("soort", "seconde"):
            if one.get(field) is None:
                yield Problem(one.path, one.line, "", missing(field))
    elif one.text("wie") == Spreker.NAASTE:
        for field in _OF_THE_AUTHOR:
            node = one.get(field)
            if node is not None:
                message = f"'{field}' hoort alleen bij de zorgmedewerker. Haal deze regel weg."
                yield problem(node, message)
