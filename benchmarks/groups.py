"""Measurement `groups`: a roster to its first groups, beside one plain model for the same solver."""

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import aclosing
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.groepen.antwoord import Gevonden
from samenzorg_sim.groepen.moment import Moment
from samenzorg_sim.groepen.opgave import Opgave, make_opgave
from samenzorg_sim.groepen.rekenen import ask
from samenzorg_sim.groepen.rooster import Persoon, Rooster
from samenzorg_sim.groepen.wensen import first_wensen

#: People and moments of the two rosters.
SMALL, LARGE = (250, 12), (1000, 20)
#: Seconds after which the plain model is given up.
PATIENCE: Final = 60.0


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows groups-250 and groups-1000: with the start of the search's own process, to the first answer."""
    small, large, plain = [], [], []
    for number in range(repeats):
        step(f"groups: {number + 1} of {repeats}")
        small.append(asyncio.run(first(make_task(*SMALL, number))))
        plain.append(in_one_model(make_task(*SMALL, number)))
        large.append(asyncio.run(first(make_task(*LARGE, number))))
    figures.ours |= {"groups-250": Spread.of(small), "groups-1000": Spread.of(large)}
    figures.peer["groups-250"] = Spread.of(plain)
    given_up = sum(seconds >= PATIENCE for seconds in plain)
    figures.notes.append(f"Groups: the plain model was given up after {PATIENCE:.0f} s {given_up} times.")


async def first(opgave: Opgave) -> float:
    """Seconds to the first groups that keep to everything."""
    began = time.perf_counter()
    async with aclosing(ask(opgave)) as answers:  # type: ignore[type-var]
        async for one in answers:
            if isinstance(one, Gevonden):
                return time.perf_counter() - began
    raise AssertionError("no groups were found")


def in_one_model(opgave: Opgave) -> float:
    """Seconds of the same solver, with its own settings, for all groups at all moments in one model."""
    from ortools.sat.python import cp_model

    from samenzorg_sim.groepen.samenstelling import Plek, Samenstelling

    began = time.perf_counter()
    plekken = [Plek(-1, r) for r, rooms in enumerate(opgave.zalen) for _ in range(rooms)]
    keren = {i: (1, opgave.most_groups(i)) for i in opgave.erbij}
    model = Samenstelling(opgave, plekken, keren, None, optional=True)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_time_in_seconds = PATIENCE
    solver.solve(model.model)
    return time.perf_counter() - began


def make_task(people: int, moments: int, seed: int) -> Opgave:
    """An organisation of teams of sixteen in six functions, in which everybody can half of the time."""
    chance = random.Random(seed)
    days = [date(2027, 3, 1) + timedelta(days=3 * number) for number in range(moments)]
    teams = people // 16
    functies = random.Random(seed).choices(
        ("verzorgende", "verpleegkundige", "helpende", "activiteiten", "nacht", "huishouding"),
        (10, 5, 4, 2, 2, 2),
        k=people,
    )
    personen = tuple(
        Persoon(
            f"persoon {at}",
            "teamleider" if at < teams else functies[at],
            f"team {at % teams}",
            None if at < teams else at % teams,
            chance.random() < 0.05,
            frozenset(m for m in range(moments) if chance.random() < 0.5) or frozenset({0}),
            at + 2,
        )
        for at in range(people)
    )
    rooster = Rooster(personen, tuple(Moment(day, day.weekday(), "ochtend") for day in days))
    return make_opgave(rooster, first_wensen(rooster))
