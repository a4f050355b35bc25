"""What the parts of a list of questions may not say together."""

from __future__ import annotations

from collections.abc import Iterable

from samenzorg_sim.content.node import Node, Problem
from samenzorg_sim.content.scenario_references import once


def check_vragenlijst(root: Node) -> Iterable[Problem]:
    """A problem for each id used twice: of a part, or of a question or a choice in the whole list."""
    parts = root.items("delen")
    questions = [one for part in parts for one in part.items("vragen")]
    choices = [one for part in parts for one in part.items("keuzes")]
    return (*once(parts), *once(questions), *once(choices))
