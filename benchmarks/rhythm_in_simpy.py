"""The same year as `samenzorg_sim.ritme` plays, told to SimPy: people as processes, one year at a time.

A second telling of the rules by another hand and another kind of program. It is measured beside ours, and a
test compares what both come to. Nobody takes over here: plans with `overname` are refused.
"""

import random
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import simpy

from samenzorg_sim.ritme.plan import WEKEN, Plan

BEFORE = 13
"""Weeks that are played before the year begins."""
LATE, EARLY = 0.75, 0.25
"""Within a week: talks first, changes of who is there at its end."""


class NobodyTakesOver(ValueError):
    """A plan in which colleagues take over; that is not told here."""


@dataclass
class Person:
    """A gespreksvoerder with her residents."""

    due: tuple[int, ...]
    lessons: tuple[int, ...]
    summer: int
    ill: bool = False
    gone: bool = False
    minutes: int = 0
    waiting: int = 0
    period: int = 0
    held: int = 0


def play_year(plan: Plan, seed: int) -> float:
    """The share of talks that are held in their period, in one year."""
    if plan["overname"]:
        raise NobodyTakesOver
    chance, env = random.Random(seed), simpy.Environment()
    people = [
        Person(weeks, plan.lessons(team), _summer(plan, chance))
        for team in range(len(plan.teams))
        for weeks in plan.planned(team)
    ]
    for one in people:
        env.process(_works(env, plan, one, chance))
        env.process(_falls_ill(env, plan, one, chance))
        env.process(_leaves(env, plan, one, chance))
    env.run(until=BEFORE + WEKEN)
    return sum(one.held for one in people) / plan.gevraagd


def _summer(plan: Plan, chance: random.Random) -> int:
    return plan["zomer_begin"] - 1 + chance.randrange(plan["zomer_weken"] - _weeks_of_summer(plan) + 1)


def _weeks_of_summer(plan: Plan) -> int:
    return min(plan["zomervakantie"], plan["vakantie"])


def _works(
    env: simpy.Environment, plan: Plan, one: Person, chance: random.Random
) -> Generator[Any, Any, None]:
    loose = (plan["vakantie"] - _weeks_of_summer(plan)) / (WEKEN - _weeks_of_summer(plan))
    most = max(plan.per_gesprek, plan["ruimte"] * max(1, plan["sparen"]))
    yield env.timeout(EARLY)
    for count in range(-BEFORE, WEKEN):
        week = count % WEKEN
        if count == 0:
            one.held = 0
        free = one.summer <= week < one.summer + _weeks_of_summer(plan) or chance.random() < loose
        here = not (one.ill or one.gone or free)
        one.minutes = min(most, one.minutes + plan["ruimte"] * here) - one.lessons[week]
        one.waiting += one.due.count(week % plan.periode)
        for _ in range(min(one.waiting, max(0, one.minutes // plan.per_gesprek)) if here else 0):
            one.waiting -= 1
            if chance.random() < plan["afzeggen"] / 100:
                env.process(_comes_back(env, plan, one, one.period))
            else:
                one.held += 1
                one.minutes -= plan.per_gesprek
        if (count + 1) % plan.periode == 0:
            one.waiting, one.period = 0, one.period + 1
        yield env.timeout(1)


def _comes_back(env: simpy.Environment, plan: Plan, one: Person, period: int) -> Generator[Any, Any, None]:
    """A talk that was called off, unless its period is over by then."""
    yield env.timeout(plan["uitstel"] - EARLY / 2)
    one.waiting += period == one.period


def _falls_ill(
    env: simpy.Environment, plan: Plan, one: Person, chance: random.Random
) -> Generator[Any, Any, None]:
    ill, better = plan["verzuim"] / 100, 1 / plan["ziekteduur"]
    falls = better * ill / (1 - ill)
    one.ill = chance.random() < ill
    yield env.timeout(LATE)
    while True:
        one.ill = chance.random() >= better if one.ill else chance.random() < falls
        yield env.timeout(1)


def _leaves(
    env: simpy.Environment, plan: Plan, one: Person, chance: random.Random
) -> Generator[Any, Any, None]:
    """A place is filled for a while, then empty, then somebody learns; it begins anywhere in that round."""
    leaves, comes, learns = (
        1 - (1 - plan["verloop"] / 100) ** (1 / WEKEN),
        1 / plan["vacature"],
        plan["inwerken"],
    )
    if not leaves:
        return
    parts = (1 / leaves, plan["vacature"], learns)
    (stage,) = chance.choices(range(3), parts)
    wait = chance.randint(1, learns) if stage == 2 else 0
    one.gone = stage > 0
    yield env.timeout(LATE)
    while True:
        if stage == 0 and chance.random() < leaves:
            stage, one.gone = 1, True
        elif stage == 1 and chance.random() < comes:
            stage, wait = (2, learns) if learns else (0, 0)
            one.gone = stage > 0
        elif stage == 2:
            wait -= 1
            if wait == 0:
                stage, one.gone = 0, False
        yield env.timeout(1)
