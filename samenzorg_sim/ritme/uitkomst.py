"""What many played years came to: talks held, hours, and where talks waited, by team, week and reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.ritme.plan import WEKEN, Plan

Getallen = NDArray[np.float64]
GEWOON: Final = (10, 90)
"""Percentiles: eight of ten years lie between them."""


class Reden(StrEnum):
    """Why a talk that should be held waits another week."""

    VERTROKKEN = "vertrokken"
    ZIEK = "ziek"
    VRIJ = "vrij"
    TIJD = "tijd"
    AFGEZEGD = "afgezegd"


REDENEN: Final = tuple(Reden)


@dataclass(frozen=True)
class Uitkomst:
    """All years of one plan.

    `gehouden`: teams × years, talks held in their period. `wacht`: teams × weeks × `REDENEN`, how many talks
    wait in a week on the mean. `aanwezig`: weeks, the share of gespreksvoerders that can hold a talk.
    """

    plan: Plan
    gehouden: NDArray[np.int64]
    wacht: Getallen
    aanwezig: Getallen

    @property
    def jaren(self) -> int:
        """How many years were played."""
        return int(self.gehouden.shape[1])

    @property
    def op_tijd(self) -> Getallen:
        """For each year the share of talks held in their period, 0–1."""
        held: Getallen = self.gehouden.sum(axis=0) / self.plan.gevraagd
        return held

    @property
    def per_team(self) -> Getallen:
        """For each team the share held in time, on the mean of all years; NaN for one without residents."""
        asked = np.array([team.bewoners for team in self.plan.teams]) * (WEKEN // self.plan.periode)
        found: Getallen = np.full(len(asked), np.nan)
        np.divide(self.gehouden.mean(axis=1), asked, out=found, where=asked > 0)
        return found

    @property
    def gesprekuren(self) -> Getallen:
        """For each year the hours of talks, with preparing and writing down."""
        hours: Getallen = self.gehouden.sum(axis=0) * self.plan.per_gesprek / 60
        return hours

    @property
    def uren_per_week(self) -> Getallen:
        """For each year the hours in a week of everything together: talks, training, intervisie."""
        return (self.gesprekuren + self.plan.leeruren) / WEKEN

    @property
    def bezetting(self) -> float:
        """What is asked of gespreksvoerders, of the time they have for it; above 1 it cannot all be done."""
        talking = sum(team.gespreksvoerders for team in self.plan.teams)
        lessons = sum(sum(self.plan.lessons(n)) * t.gespreksvoerders for n, t in enumerate(self.plan.teams))
        there = float(self.aanwezig.sum()) * talking * self.plan["ruimte"]
        asked = self.plan.gevraagd * self.plan.per_gesprek + lessons
        return asked / there if there else float("inf")


def gewoon(years: Getallen) -> tuple[float, float]:
    """What eight of ten years lie between."""
    low, high = np.percentile(years, GEWOON)
    return float(low), float(high)


def join(parts: Sequence[Uitkomst]) -> Uitkomst:
    """Pieces of the same plan as one; means are weighed by years. Raises ValueError for none."""
    if not parts:
        raise ValueError("no years were played")
    years = [part.jaren for part in parts]
    return Uitkomst(
        parts[0].plan,
        np.concatenate([part.gehouden for part in parts], axis=1),
        np.average([part.wacht for part in parts], axis=0, weights=years),
        np.average([part.aanwezig for part in parts], axis=0, weights=years),
    )
