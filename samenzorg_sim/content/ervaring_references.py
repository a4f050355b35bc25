"""What must fit together in a story: leave to use it, unless it is made up."""

from __future__ import annotations

from collections.abc import Iterator

from samenzorg_sim.content.node import Node, Problem, problem


def check_ervaring(root: Node) -> Iterator[Problem]:
    """A problem for a true story without leave, leave for what is made up, and leave that ended."""
    made_up = root.text("verzonnen") in ("ja", "true")
    given = root.get("toestemming")
    if given is None and not made_up:
        yield problem(
            root,
            "'toestemming' ontbreekt. Zet erbij wat er gevraagd is, wat er mag, en tot wanneer. "
            "Is het verhaal bedacht? Schrijf dan 'verzonnen: ja'.",
        )
    if given is not None and made_up:
        yield problem(given, "Een verzonnen verhaal heeft geen toestemming. Haal één van de twee weg.")
    told, until = root.get("verzameld"), root.text("toestemming", "tot")
    if told is not None and until and until < root.text("verzameld"):
        yield problem(told, "De toestemming is dan al voorbij. Kies bij 'tot' een latere maand.")
