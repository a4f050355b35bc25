"""Who can hold talks in a week: a gespreksvoerder is there, on holiday, ill, or left and not yet replaced.

Each person has her own chance, week by week: an illness that ends each week with the same chance, a place
that stays empty in the same way and then somebody who learns for a fixed time. A year begins as any other
week: as many are away as mostly are.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.ritme.plan import WEKEN, Plan

Vlaggen = NDArray[np.bool_]
"""Gespreksvoerders × years: yes or no."""


@dataclass(frozen=True)
class Kansen:
    """Chances a week that follow from a plan; `ziek_deel`, `leeg_deel`, `leert_deel`: shares of time."""

    ziek_deel: float
    wordt_ziek: float
    wordt_beter: float
    vertrekt: float
    komt: float
    leert: int
    leeg_deel: float
    leert_deel: float
    vrij: float
    zomer: int


def kansen(plan: Plan) -> Kansen:
    """The chances: steady over the year, but for the holiday in summer."""
    ill, better = plan["verzuim"] / 100, 1 / plan["ziekteduur"]
    leaves = 1 - (1 - plan["verloop"] / 100) ** (1 / WEKEN)
    comes, learns = 1 / plan["vacature"], plan["inwerken"]
    cycle = 1 + leaves * (plan["vacature"] + learns)  # a place that is filled, for each week of work
    zomer = min(plan["zomervakantie"], plan["vakantie"])
    return Kansen(
        ziek_deel=ill,
        wordt_ziek=min(1.0, better * ill / (1 - ill)),
        wordt_beter=better,
        vertrekt=leaves,
        komt=comes,
        leert=learns,
        leeg_deel=leaves * plan["vacature"] / cycle,
        leert_deel=leaves * learns / cycle,
        vrij=(plan["vakantie"] - zomer) / (WEKEN - zomer),
        zomer=zomer,
    )


class Aanwezig:
    """The people of some years, week after week; `step` moves on by one and says who is away and why."""

    def __init__(self, plan: Plan, people: int, years: int, chance: np.random.Generator) -> None:
        self._kansen, self._chance, self._shape = kansen(plan), chance, (people, years)
        k, draw = self._kansen, self._draw()
        self._ziek = self._draw() < k.ziek_deel
        self._leeg: Vlaggen = draw < k.leeg_deel
        learning = (draw >= k.leeg_deel) & (draw < k.leeg_deel + k.leert_deel)
        left = chance.integers(1, k.leert + 1, self._shape, dtype=np.int8) if k.leert else 0
        self._leert = np.where(learning, left, 0).astype(np.int8)
        room = plan["zomer_weken"] - k.zomer + 1
        self._zomer = plan["zomer_begin"] - 1 + chance.integers(0, room, self._shape, dtype=np.int8)

    def step(self, week: int) -> tuple[Vlaggen, Vlaggen, Vlaggen]:
        """In this week (from 0): who left or still learns, who else is ill, who else is on holiday."""
        gone = self._leeg | (self._leert > 0)
        summer = (week >= self._zomer) & (week < self._zomer + self._kansen.zomer)
        free = summer | (self._draw() < self._kansen.vrij)
        ill = self._ziek & ~gone
        found = gone, ill, free & ~gone & ~ill
        self._move()
        return found

    def _move(self) -> None:
        """To the next week: what begins, and what ends."""
        k, draw = self._kansen, self._draw()
        self._ziek = np.where(self._ziek, draw >= k.wordt_beter, draw < k.wordt_ziek)
        if k.vertrekt == 0:
            return
        draw, working = self._draw(), ~self._leeg & (self._leert == 0)
        filled = self._leeg & (draw < k.komt)
        self._leert -= self._leert > 0
        self._leert[filled] = k.leert
        self._leeg = (self._leeg & ~filled) | (working & (draw < k.vertrekt))

    def _draw(self) -> NDArray[np.float32]:
        return self._chance.random(self._shape, dtype=np.float32)
