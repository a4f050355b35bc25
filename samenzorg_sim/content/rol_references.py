"""What must fit together in the roles of a werkvorm: who is chosen, and who can never be two things."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samenzorg_sim.content.explain import choose
from samenzorg_sim.content.node import Node, Problem, problem

INBRENGER, GESPREKSLEIDER = "inbrenger", "gespreksleider"
"""Who brings the situation, and who leads the talk about it. Scripts name them so."""


def check_roles(roles: Sequence[Node]) -> Iterator[Problem]:
    """Every cross-reference problem of these roles."""
    names = [role.text("id") for role in roles]
    for role in roles:
        others = [name for name in names if name != role.text("id")]
        for never in role.items("nooit_ook"):
            if never.text() not in others:
                yield problem(never, choose(str(never.value), "andere rol hier", others))
        chosen = role.get("gekozen")
        if chosen is not None and role.text("gekozen") in ("ja", "true") and role.text("aantal") == "rest":
            yield problem(chosen, "Wie geen andere rol heeft, krijgt deze. Haal 'gekozen' weg.")
    yield from _never_leads(roles)


def _never_leads(roles: Sequence[Node]) -> Iterator[Problem]:
    """Who brings the situation never leads."""
    found = {role.text("id"): role for role in roles}
    brings, leads = found.get(INBRENGER), found.get(GESPREKSLEIDER)
    if brings is None or leads is None:
        return
    if GESPREKSLEIDER not in _never(brings) and INBRENGER not in _never(leads):
        text = f"Wie de situatie inbrengt, leidt nooit zelf. Zet hier 'nooit_ook: [{GESPREKSLEIDER}]' bij."
        yield problem(brings, text)


def _never(role: Node) -> list[object]:
    return [never.value for never in role.items("nooit_ook")]
