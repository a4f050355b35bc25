"""What must fit together in a case: ids once, and every id that is named exists.

Works on the tree, not on the model, so that these mistakes come at once with all others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samenzorg_sim.content.explain import choose
from samenzorg_sim.content.node import Node, Problem, problem


def once(things: Iterable[Node], key: str = "id") -> Iterator[Problem]:
    """A problem for each thing whose `key` was used before."""
    seen: dict[str, int] = {}
    for thing in things:
        name = thing.text(key)
        node = thing.get(key)
        if name and node is not None:
            if name in seen:
                other = "een andere naam" if key == "naam" else "een ander id"
                yield problem(node, f"'{name}' staat ook op regel {seen[name]}. Kies hier {other}.")
            seen.setdefault(name, node.line)


def known(node: Node | None, noun: str, allowed: Iterable[str]) -> Iterator[Problem]:
    """A problem when this text is not one of these names."""
    names = list(allowed)
    if node is not None and isinstance(node.value, str) and node.value not in names:
        if names:
            yield problem(node, choose(node.value, noun, names))
        else:
            yield problem(node, f"'{node.value}' is geen {noun}. Er staat er nog geen in dit bestand.")


def check_scenario(root: Node) -> Iterator[Problem]:
    """Every cross-reference problem of a case."""
    for part in ("leerdoelen", "wat_helpt", "onderwerpen", "eindes", "antwoorden", "zinnen"):
        yield from once(root.items(part))
    cards = root.items("rollen", "observatoren")
    yield from once(cards)
    yield from once(point for card in cards for point in card.items("kijkpunten"))
    yield from once(root.items("rollen", "naaste", "houdt_achter"))
    subjects = root.items("onderwerpen")
    tells = [one for subject in subjects for one in subject.items("onthullingen")]
    yield from _conditions(root, tells)
    yield from once(tells)
    for renamed in (subjects, tells, *(root.items(part) for part in ("eindes", "antwoorden", "zinnen"))):
        yield from _renamed(renamed)
    yield from once(root.items("wandelingen"), "naam")
    titles = [subject.text("id") for subject in subjects]
    told = [one.text("id") for one in tells]
    for holder in (*root.items("wat_helpt"), *root.items("antwoorden"), *root.items("zinnen")):
        yield from known(holder.get("onderwerp"), "onderwerp", titles)
    yield from known(root.get("karakter", "begint_over"), "onderwerp", titles)
    for waits in (
        *(id_ for one in tells for id_ in one.items("eerst")),
        *(id_ for one in root.items("eindes") for id_ in one.items("verteld")),
    ):
        yield from known(waits, "onthulling", told)
    endings = [ending.text("id") for ending in root.items("eindes")]
    for walk in root.items("wandelingen"):
        yield from known(walk.get("einde"), "einde", endings)
        for turn in walk.items("beurten"):
            yield from known(turn.get("onderwerp"), "onderwerp", titles)


def _renamed(things: Iterable[Node]) -> Iterator[Problem]:
    """An id of before that something has now, or that two things had."""
    these = list(things)
    owners = {thing.text("id"): thing for thing in these}
    for thing in these:
        for old in thing.items("heette"):
            owner = owners.setdefault(str(old.value), thing)
            if owner.text("id") == old.value:
                yield problem(old, f"'{old.value}' is nu een id, op regel {owner.line}. Haal het hier weg.")
            elif owner is not thing:
                yield problem(
                    old, f"'{old.value}' staat ook bij '{owner.text('id')}'. Laat het bij één staan."
                )


def _conditions(root: Node, tells: Iterable[Node]) -> Iterator[Problem]:
    """A condition that asks nothing, and help that can be none."""
    states = [
        *(one.get("na") for one in (*tells, *root.items("antwoorden"))),
        *(one.get("als") for one in root.items("eindes")),
    ]
    for state in states:
        if state is not None and isinstance(state.value, dict) and not state.value:
            yield problem(state, "Hier staat niets. Zet er bijvoorbeeld {vertrouwen: 0.5} in.")
    for help_ in root.items("wat_helpt"):
        kind = help_.get("soort")
        if kind is not None and kind.value in ("advies", "overtuigen"):
            message = f"'{kind.value}' kan hier niet helpen: van duwen groeit geen vertrouwen."
            yield problem(kind, message)
