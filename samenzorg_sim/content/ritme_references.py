"""What a ritme may not say together: teams without who holds their talks, assumptions out of their range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samenzorg_sim.content.aanname import AANNAMEN
from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario_references import known, once


def check_ritme(root: Node) -> Iterable[Problem]:
    """A problem for each team that cannot be, and each assumption that is unknown, doubled, absent or odd."""
    teams, aannamen = root.items("teams"), root.items("aannamen")
    return (*once(teams, "naam"), *once(aannamen), *_people(root), *_numbers(root))


def _people(root: Node) -> Iterator[Problem]:
    teams = root.items("teams")
    for team in teams:
        bewoners, mensen, voerders = (
            _number(team.get(name)) for name in ("bewoners", "medewerkers", "gespreksvoerders")
        )
        if bewoners and voerders == 0:
            yield problem(team, "Dit team heeft bewoners, maar niemand die gesprekken voert. Vul iemand in.")
        if None not in (mensen, voerders) and (voerders or 0) > (mensen or 0):
            yield problem(
                team, f"Er zijn {voerders} gespreksvoerders en maar {mensen} medewerkers. Maak er minder van."
            )
    if teams and all(_number(team.get("bewoners")) == 0 for team in teams):
        yield problem(teams[0], "Geen team heeft bewoners. Vul bij een team in hoeveel bewoners er wonen.")


def _numbers(root: Node) -> Iterator[Problem]:
    found = {one.text("id"): one for one in root.items("aannamen")}
    for name, one in found.items():
        yield from known(one.get("id"), "aanname die wij kennen", AANNAMEN)
        waarde, place = _number(one.get("waarde")), one.get("waarde")
        if (
            name in AANNAMEN
            and waarde is not None
            and place is not None
            and not AANNAMEN[name].allows(waarde)
        ):
            yield problem(place, f"Hier past {AANNAMEN[name].bereik}. U schreef {waarde}.")
    missing = [name for name in AANNAMEN if name not in found]
    place = root.get("aannamen")
    if missing and place is not None:
        yield problem(place, f"Hier ontbreekt: {', '.join(missing)}. Zet die erbij.")


def _number(node: Node | None) -> int | None:
    text = node.value if node is not None else None
    return int(text) if isinstance(text, str) and text.isascii() and text.isdigit() else None
