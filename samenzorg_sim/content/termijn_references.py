"""What must fit together in a script in writing: days at every step, nothing for people in one room."""

from __future__ import annotations

from collections.abc import Iterator

from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.werkvorm import Onderdeel

_IN_THE_ROOM = (Onderdeel.WEGLEGGEN, Onderdeel.GROEPJE, Onderdeel.ECOGRAM)
"""Parts of a screen for people who are together."""


def check_days(root: Node) -> Iterator[Problem]:
    """Every problem of a script with days, and of keys that only such a script has."""
    phases = root.items("fasen")
    days = [phase for phase in phases if phase.get("dagen") is not None]
    if not days:
        yield from _only_in_writing(root)
        return
    for phase in phases:
        if phase not in days:
            text = "Hier ontbreekt 'dagen', en bij een andere fase staat het wel. Een oefening is helemaal"
            yield problem(phase, f"{text}\nschriftelijk, of helemaal niet: zet er 'dagen: 4' bij.")
        yield from _together(phase)
    for question in phases[-1].items("schrijfvragen"):
        late = question.get("alsnog")
        if late is not None and _yes(question, "alsnog"):
            yield problem(late, "Na de laatste fase komt er geen volgende om het alsnog te schrijven.")


def _only_in_writing(root: Node) -> Iterator[Problem]:
    """Keys that mean nothing where people are together."""
    questions = [question for phase in root.items("fasen") for question in phase.items("schrijfvragen")]
    for owner, key in ((root, "wie_schreef"), *((question, "alsnog") for question in questions)):
        node = owner.get(key)
        if node is not None and _yes(owner, key):
            text = f"'{key}' hoort bij een schriftelijke oefening."
            yield problem(node, f"{text} Zet bij elke fase 'dagen', of haal dit weg.")


def _together(phase: Node) -> Iterator[Problem]:
    """Nobody plays, talks in a subgroup or puts her phone away by letter; nobody is out of the room."""
    for key in ("spel", "groepjes"):
        node = phase.get(key)
        if node is not None and (key == "groepjes" or _yes(phase, key)):
            yield problem(
                node, f"'{key}' kan alleen als mensen bij elkaar zijn. Haal '{key}' of 'dagen' weg."
            )
    for screen in phase.fields("schermen").values():
        place = screen.get("kring")
        if place is not None:
            yield problem(place, "Wie thuis schrijft, zit niet in een kring. Haal 'kring' weg.")
        for part in screen.items("onderdelen"):
            if part.text() in _IN_THE_ROOM:
                yield problem(part, f"'{part.value}' is voor mensen die bij elkaar zijn. Haal dit weg.")


def _yes(node: Node, key: str) -> bool:
    return node.text(key) in ("ja", "true")
