"""Reads one content file: a case or a werkvorm, or every mistake in it."""

from __future__ import annotations

from pathlib import Path

from samenzorg_sim.content.document import read_document
from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.node import Node, Problem
from samenzorg_sim.content.places import shown
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.scenario_references import check_scenario
from samenzorg_sim.content.trail import trail_of
from samenzorg_sim.content.validate import validate
from samenzorg_sim.content.voorbeeldgesprek_references import check_voorbeeldgesprek
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.content.werkvorm_references import check_werkvorm

WERKVORM_FOLDERS = ("oefengesprek", "intervisie", "dialoog")
"""The folders of `exercises/` that hold werkvormen."""


def read_content(path: Path) -> tuple[Scenario | Werkvorm | None, tuple[Mistake, ...]]:
    """The case or werkvorm in this file, or None and all its mistakes in order of line; never raises."""
    document = read_document(path)
    root = document.root
    if root is None:
        return None, _mistakes(path, root, document.problems)
    content: Scenario | Werkvorm | None
    if kind_of(path, root) is Scenario:
        content, problems = validate(root, document, Scenario)
        references = (*check_scenario(root), *check_voorbeeldgesprek(root))
    else:
        content, problems = validate(root, document, Werkvorm)
        references = tuple(check_werkvorm(root))
    found = _mistakes(path, root, (*document.problems, *problems, *references))
    return (None if found else content), found


def kind_of(path: Path, root: Node) -> type[Scenario] | type[Werkvorm]:
    """What this file is: by its place, else by the fields in it."""
    if path.name == "scenario.yaml":
        return Scenario
    folder = path.absolute().parent
    if folder.name in WERKVORM_FOLDERS and folder.parent.name == "exercises":
        return Werkvorm
    keys = set(root.fields())
    own = len(keys & set(Werkvorm.model_fields)), len(keys & set(Scenario.model_fields))
    return Werkvorm if own[0] > own[1] else Scenario


def _mistakes(path: Path, root: Node | None, problems: tuple[Problem, ...]) -> tuple[Mistake, ...]:
    name = shown(path)
    found = [
        Mistake(name, one.line, trail_of(root, one.path) if root else (), one.found, one.message)
        for one in problems
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda mistake: (mistake.line, mistake.trail)))
