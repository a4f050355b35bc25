"""Reads one content file, of whatever kind it is: what was written there, or every mistake in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from samenzorg_sim.content.document import Document, read_document
from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.content.ecogram_references import check_ecogram
from samenzorg_sim.content.ervaring import Ervaringsverhaal
from samenzorg_sim.content.ervaring_references import check_ervaring
from samenzorg_sim.content.gespreksleidraad import Gespreksleidraad
from samenzorg_sim.content.invulplek_references import check_filled, check_invulplekken
from samenzorg_sim.content.leeslijst import Leeslijst
from samenzorg_sim.content.mistake import Mistake
from samenzorg_sim.content.node import Node, Problem, node_of
from samenzorg_sim.content.oefenblad import Oefenblad
from samenzorg_sim.content.oefenblad_references import check_oefenblad
from samenzorg_sim.content.places import shown
from samenzorg_sim.content.programma import Programma
from samenzorg_sim.content.programma_references import check_programma
from samenzorg_sim.content.ritme import Ritme
from samenzorg_sim.content.ritme_references import check_ritme
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.scenario_references import check_scenario, once
from samenzorg_sim.content.trail import trail_of
from samenzorg_sim.content.validate import validate
from samenzorg_sim.content.voorbeeldgesprek_references import check_voorbeeldgesprek
from samenzorg_sim.content.vragenlijst import Vragenlijst
from samenzorg_sim.content.vragenlijst_references import check_vragenlijst
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.content.werkvorm_references import check_werkvorm

Kind = (
    Scenario
    | Werkvorm
    | EcogramCasus
    | Leeslijst
    | Oefenblad
    | Gespreksleidraad
    | Programma
    | Vragenlijst
    | Ervaringsverhaal
    | Ritme
)

FOLDERS: Mapping[str, type[Kind]] = {
    "oefengesprek": Werkvorm,
    "intervisie": Werkvorm,
    "dialoog": Werkvorm,
    "netwerk": Werkvorm,
    "ecogram": EcogramCasus,
    "leeslijst": Leeslijst,
    "gesprek": Oefenblad,
    "gespreksleidraad": Gespreksleidraad,
    "programma": Programma,
    "kwartaal": Vragenlijst,
    "beleidscheck": Vragenlijst,
    "ervaring": Ervaringsverhaal,
    "ritme": Ritme,
}
"""The folders of `exercises/`, and what is in them."""
GESPREKKEN: Final = "scenarios"
VAKKEN: Mapping[str, type[Kind]] = {
    GESPREKKEN: Scenario,
    **{folder: kind for folder, kind in FOLDERS.items() if kind is not Ervaringsverhaal},
}
"""The folders with what anybody may copy and change, and what is in them; a true story is no such thing."""


def read_content(path: Path) -> tuple[Kind | None, tuple[Mistake, ...]]:
    """What a trainer wrote in this file, or None and all its mistakes in order of line; never raises."""
    document = read_document(path)
    root = document.root
    if root is None:
        return None, _mistakes(path, root, document.problems)
    content, problems = judge(document, root, kind_of(path, root))
    return content, _mistakes(path, root, problems)


def judge(document: Document, root: Node, kind: type[Kind]) -> tuple[Kind | None, tuple[Problem, ...]]:
    """What this tree says, or None and every problem in it: for a form as for a file."""
    content, problems = validate(root, document, kind)
    problems = (*document.problems, *problems, *_REFERENCES[kind](root))
    if isinstance(content, Scenario) and not problems:
        problems = tuple(check_filled(root, document, content))
    return (None if problems else content), problems


def read_tree(
    plain: Mapping[str, object], kind: type[Kind] = Scenario
) -> tuple[Kind | None, tuple[Problem, ...]]:
    """What is written down as texts, lists and maps; the problems are those of its file."""
    root = node_of(plain)
    return judge(Document(root, ()), root, kind)


def kind_of(path: Path, root: Node) -> type[Kind]:
    """What this file is: by its place, else by the fields in it."""
    if path.name == "scenario.yaml":
        return Scenario
    folder = path.absolute().parent
    if folder.name in FOLDERS and folder.parent.name == "exercises":
        return FOLDERS[folder.name]
    keys = set(root.fields())
    return max(_REFERENCES, key=lambda kind: len(keys & set(kind.model_fields)))


def _check_case(root: Node) -> Iterable[Problem]:
    return (*check_scenario(root), *check_voorbeeldgesprek(root), *check_invulplekken(root))


_REFERENCES: Mapping[type[Kind], Callable[[Node], Iterable[Problem]]] = {
    Scenario: _check_case,
    Werkvorm: check_werkvorm,
    EcogramCasus: check_ecogram,
    Leeslijst: lambda root: once(root.items("punten")),
    Oefenblad: check_oefenblad,
    Gespreksleidraad: lambda root: once(root.items("themas")),
    Programma: check_programma,
    Vragenlijst: check_vragenlijst,
    Ervaringsverhaal: check_ervaring,
    Ritme: check_ritme,
}


def _mistakes(path: Path, root: Node | None, problems: tuple[Problem, ...]) -> tuple[Mistake, ...]:
    name = shown(path)
    found = [
        Mistake(name, one.line, trail_of(root, one.path) if root else (), one.found, one.message)
        for one in problems
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda mistake: (mistake.line, mistake.trail)))
