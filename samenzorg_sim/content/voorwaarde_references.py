"""What must fit together in the condition of a phase: it asks something, and that is known by then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from samenzorg_sim.content.node import Node, Problem, problem
from samenzorg_sim.content.scenario_references import known

_PER_TABLE = ("ronde", "spel", "naaste")


def check_conditions(phases: tuple[Node, ...]) -> Iterator[Problem]:
    """Every cross-reference problem of the conditions of these phases."""
    for place, phase in enumerate(phases):
        condition = phase.get("als")
        if condition is None or not isinstance(condition.value, Mapping):
            continue
        if not condition.value:
            yield problem(condition, "Hier staat niets. Zet er bijvoorbeeld {tafels: 2} in.")
        if _yes(phase, "spel"):
            yield problem(condition, "Het spel zelf wordt nooit overgeslagen. Haal 'als' hier weg.")
        yield from _everybody_together(phase, condition)
        yield from _answer(phases, place, condition)


def _everybody_together(phase: Node, condition: Node) -> Iterator[Problem]:
    """Outside the rounds all tables go together, so nothing can depend on one table's round."""
    for key in _PER_TABLE if not _yes(phase, "per_ronde") else ():
        node = condition.get(key)
        if node is not None:
            yield problem(node, f"'{key}' kan alleen in een fase van de ronde. Zet er 'per_ronde: ja' bij.")


def _answer(phases: tuple[Node, ...], place: int, condition: Node) -> Iterator[Problem]:
    """A choice that was made before, and one of its answers."""
    asks, answer = condition.get("vraag"), condition.get("antwoord")
    if asks is None:
        if answer is not None:
            yield problem(answer, "Bij een antwoord hoort een vraag. Zet er 'vraag' bij, met het id ervan.")
        return
    asked = {q.text("id"): (q, phase) for phase in phases[:place] for q in phase.items("schrijfvragen")}
    later = [
        phase
        for phase in phases[place:]
        if asks.text() in [question.text("id") for question in phase.items("schrijfvragen")]
    ]
    if asks.text() not in asked and later:
        yield problem(asks, f"Deze vraag komt pas in fase '{later[0].text('id')}'. Zet deze fase daarna.")
        return
    if asks.text() not in asked:
        names = [name for name, (q, _) in asked.items() if q.text("soort") == "keuze"]
        yield from known(asks, "vraag uit een eerdere fase", names)
        return
    question, before = asked[str(asks.value)]
    if question.text("soort") != "keuze":
        yield problem(asks, f"'{asks.value}' is geen vraag met keuzes. Alleen een keuze kan hier beslissen.")
    elif answer is None:
        yield problem(asks, "Zet er 'antwoord' bij: bij welke keuze doet deze fase mee?")
    else:
        yield from known(answer, "keuze bij deze vraag", [q.text("id") for q in question.items("keuzes")])
    if _yes(before, "per_ronde") and not _yes(phases[place], "per_ronde"):
        yield problem(asks, "Deze vraag is van een ronde, en deze fase niet. Stel de vraag buiten de ronde.")


def _yes(phase: Node, key: str) -> bool:
    return phase.text(key) in ("ja", "true")
