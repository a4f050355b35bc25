"""What must fit together about places to fill in: each is described, each is used, no example is too long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from samenzorg_sim.content.document import Document
from samenzorg_sim.content.invulplek import PLEK, filled_text, rounds
from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.scenario_references import known, once
from samenzorg_sim.content.validate import validate

PART: Final = "invulplekken"


def check_invulplekken(root: Node) -> Iterator[Problem]:
    """Ids once, every place in a text is one that is described, and each that is described is used."""
    plekken = root.items(PART)
    yield from once(plekken)
    names = {one.text("id"): one for one in plekken}
    used: set[str] = set()
    for name, part in root.fields().items():
        for text in _texts(part):
            places = PLEK.findall(str(text.value))
            if places and name == PART:
                yield problem(text, "Hier kan geen invulplek in staan. Haal de accolades weg.")
                continue
            used.update(places)
            for place in places:
                yield from known(replace(text, value=place), "invulplek", names)
    for name, one in names.items():
        if name and name not in used:
            yield problem(
                one.get("id") or one, f"In geen enkele tekst staat {{{name}}}. Zet het erin, of haal dit weg."
            )


def check_filled(root: Node, document: Document, scenario: Scenario) -> Iterator[Problem]:
    """What no longer fits once the examples are in their places, such as a title that grows too long."""
    for words in rounds(scenario.invulplekken):
        for one in validate(_filled(root, words), document, Scenario)[1]:
            shown = ", ".join(f"{{{plek}}} is '{what}'" for plek, what in words.items())
            yield replace(one, message=f"{one.message}\nZo ingevuld: {shown}.")


def _filled(node: Node, woorden: Mapping[str, str]) -> Node:
    """The document with words in its places, on the same lines."""
    if isinstance(node.value, str):
        return replace(node, value=filled_text(node.value, woorden))
    if isinstance(node.value, tuple):
        return replace(node, value=tuple(_filled(one, woorden) for one in node.value))
    if node.value is None:
        return node
    return replace(node, value={key: _filled(one, woorden) for key, one in node.value.items()})


def _texts(node: Node) -> Iterator[Node]:
    if isinstance(node.value, str):
        yield node
    elif isinstance(node.value, tuple):
        for one in node.value:
            yield from _texts(one)
    elif node.value is not None:
        for one in node.value.values():
            yield from _texts(one)
