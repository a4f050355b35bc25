"""Plays years of a plan, many at once: week by week talks come due, are held, put off, or wait.

A talk that is due is held by its own gespreksvoerder when she is there and has minutes left; else it
waits, or with some chance a colleague of the team takes it over. The naaste may call it off: then it costs no
minutes and comes back some weeks later. What is not held when its period ends is lost: the next one begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.ritme.aanwezig import Aanwezig, Vlaggen
from samenzorg_sim.ritme.plan import WEKEN, Plan
from samenzorg_sim.ritme.uitkomst import REDENEN, Uitkomst, join

STUK: Final = 500
"""Years at once: small enough to stay near the processor. Each piece has its own chance."""
AANLOOP: Final = 13
"""Weeks before the year that are played too, so that it does not begin with empty hands."""
Aantallen = NDArray[np.int32]
"""Gespreksvoerders × years: talks, or minutes."""


def simulate(plan: Plan, jaren: int, zaad: int) -> Uitkomst:
    """Play years, `jaren` rounded up to whole pieces; the same `zaad` gives the same, more begin the same.

    Raises ValueError for less than one year.
    """
    return join([*grow(plan, jaren, zaad)])


def grow(plan: Plan, jaren: int, zaad: int) -> Iterator[Uitkomst]:
    """The same, piece by piece, so that who waits can look up in between."""
    for piece in range(-(-jaren // STUK)):
        yield _Jaren(plan, STUK, np.random.default_rng((zaad, piece))).play()


class _Jaren:
    """Some years in progress; people stand team by team."""

    def __init__(self, plan: Plan, years: int, chance: np.random.Generator) -> None:
        self._plan, self._chance = plan, chance
        sizes = [team.gespreksvoerders for team in plan.teams]
        ends = np.cumsum(sizes)
        self._teams = [slice(end - size, end) for end, size in zip(ends, sizes, strict=True)]
        self._shape = (int(ends[-1]), years)
        self._due = np.zeros((plan.periode, self._shape[0], 1), np.int32)
        self._lessons = np.zeros((WEKEN, self._shape[0], 1), np.int32)
        for team, place in enumerate(self._teams):
            self._lessons[:, place, 0] = np.array(plan.lessons(team))[:, None]
            for person, weeks in enumerate(plan.planned(team)):
                np.add.at(self._due, (list(weeks), place.start + person, 0), 1)
        self._minutes = np.zeros(self._shape, np.int32)
        self._waiting = np.zeros(self._shape, np.int32)
        self._later = np.zeros((plan["uitstel"], *self._shape), np.int32)
        self._held = np.zeros(self._shape, np.int32)
        self._most = max(plan.per_gesprek, plan["ruimte"] * max(1, plan["sparen"]))

    def play(self) -> Uitkomst:
        plan = self._plan
        there = Aanwezig(plan, *self._shape, self._chance)
        wacht = np.zeros((len(plan.teams), WEKEN, len(REDENEN)))
        aanwezig = np.zeros(WEKEN)
        for week in range(-AANLOOP, WEKEN):
            if week == 0:
                self._held[:] = 0
            gone, ill, free = there.step(week % WEKEN)
            here = ~(gone | ill | free)
            self._week(week % WEKEN, here)
            if week >= 0:
                aanwezig[week] = here.mean()
                for reden, why in enumerate((gone, ill, free, here)):
                    wacht[:, week, reden] = self._by_team((self._waiting * why).sum(axis=1))
                wacht[:, week, -1] = self._by_team(self._later.sum(axis=(0, 2), dtype=np.int32))
            if (week + 1) % plan.periode == 0:
                self._waiting[:] = 0
                self._later[:] = 0
        held = np.stack([self._held[place].sum(axis=0) for place in self._teams]).astype(np.int64)
        return Uitkomst(plan, held, wacht / self._shape[1], aanwezig)

    def _week(self, week: int, here: Vlaggen) -> None:
        plan = self._plan
        back = self._later[week % plan["uitstel"]]
        self._minutes += plan["ruimte"] * here
        np.minimum(self._minutes, self._most, out=self._minutes)
        self._minutes -= self._lessons[week]
        self._waiting += self._due[week % plan.periode] + back
        back[:] = 0
        room = np.maximum(self._minutes // plan.per_gesprek, 0) * here
        tried = np.minimum(self._waiting, room)
        held = tried - self._called_off(tried)
        self._waiting -= tried
        back += tried - held
        self._held += held
        self._minutes -= held * plan.per_gesprek
        if plan["overname"]:
            self._take_over(here, room - held, back)

    def _take_over(self, here: Vlaggen, room: Aantallen, back: Aantallen) -> None:
        """Within each team: talks of who is away, by who is there and has minutes left."""
        offered = self._drawn(self._waiting * ~here, self._plan["overname"] / 100)
        taken, spent = np.zeros_like(offered), np.zeros_like(offered)
        for place in self._teams:
            most = np.minimum(offered[place].sum(axis=0), room[place].sum(axis=0))
            taken[place] = _share(offered[place], most)
        held = taken - self._called_off(taken)
        for place in self._teams:
            spent[place] = _share(room[place], held[place].sum(axis=0))
        self._waiting -= taken
        back += taken - held
        self._held += held
        self._minutes -= spent * self._plan.per_gesprek

    def _called_off(self, tried: Aantallen) -> Aantallen:
        return self._drawn(tried, self._plan["afzeggen"] / 100)

    def _drawn(self, counts: Aantallen, chance: float) -> Aantallen:
        """Of each count, how many it befalls; most counts are nought, and are not drawn for."""
        found = np.zeros_like(counts)
        if chance:
            some = np.flatnonzero(counts)
            found.flat[some] = self._chance.binomial(counts.flat[some], chance)
        return found

    def _by_team(self, people: NDArray[Any]) -> NDArray[Any]:
        return np.array([people[place].sum() for place in self._teams])


def _share(there: Aantallen, wanted: Aantallen) -> Aantallen:
    """In each year, of what people have (rows) so much as is wanted in all; from the first on."""
    before = np.cumsum(there, axis=0, dtype=np.int32) - there
    return np.clip(wanted - before, 0, there).astype(np.int32)
