"""A plan for a year: its teams and numbers, and what follows from them before any chance comes in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from samenzorg_sim.content.ritme import Ritme

WEKEN: Final = 52
"""Weeks in a year; a year begins with the first week of a period."""
DAGDEEL: Final = 240
"""Minutes of training at a time, at most."""
GROEP: Final = 7
"""People in a group for intervisie (six to eight)."""


@dataclass(frozen=True)
class Team:
    """People who work together; `gespreksvoerders` of them hold the talks of all its residents."""

    naam: str
    bewoners: int
    medewerkers: int
    gespreksvoerders: int

    @property
    def elk(self) -> tuple[int, ...]:
        """How many residents each gespreksvoerder has: as even as it can be."""
        if not self.gespreksvoerders:
            return ()
        least, more = divmod(self.bewoners, self.gespreksvoerders)
        return tuple(least + (n < more) for n in range(self.gespreksvoerders))


@dataclass(frozen=True)
class Plan:
    """The teams, and by id every number of `content/aanname.py`, each within its range."""

    naam: str
    teams: tuple[Team, ...]
    waarden: Mapping[str, int]

    def __getitem__(self, aanname: str) -> int:
        return self.waarden[aanname]

    @property
    def periode(self) -> int:
        """Weeks in which each resident has one talk; a whole number of them fits in a year."""
        return self["periode"]

    @property
    def planweken(self) -> int:
        """Weeks of a period in which talks are planned; the others are left for what is postponed."""
        return min(self["planweken"], self.periode)

    @property
    def per_gesprek(self) -> int:
        """Minutes for one talk, with preparing and writing down."""
        return self["voorbereiding"] + self["gesprek"] + self["verslag"]

    @property
    def gevraagd(self) -> int:
        """Talks that should be held in a year."""
        return sum(team.bewoners for team in self.teams) * (WEKEN // self.periode)

    @property
    def groepen(self) -> int:
        """Groups for intervisie, as large as `GROEP` at most."""
        return -(-sum(team.gespreksvoerders for team in self.teams) // GROEP)

    @property
    def leeruren(self) -> float:
        """Hours of training and intervisie in a year, of everybody together."""
        people = sum(team.medewerkers for team in self.teams)
        talking = sum(team.gespreksvoerders for team in self.teams)
        return people * self["training"] + talking * self["intervisie"] * (WEKEN // self["intervisie_weken"])

    def planned(self, team: int) -> Iterator[tuple[int, ...]]:
        """For each gespreksvoerder of this team the weeks of a period in which a talk is planned.

        Spread evenly over `planweken`, and over the people of a team, so that no week is full.
        """
        elk = self.teams[team].elk
        for place, residents in enumerate(elk):
            shift = (place + 0.5) / len(elk)
            yield tuple(int((n + shift) * self.planweken / residents) for n in range(residents))

    def lessons(self, team: int) -> tuple[int, ...]:
        """For each week of the year the minutes of training and intervisie of a gespreksvoerder here.

        Teams take turns, so that not all are away in one week.
        """
        weeks, place = [0] * WEKEN, (team + 0.5) / len(self.teams)
        minutes = self["training"] * 60
        times = -(-minutes // DAGDEEL)
        for n in range(times):
            weeks[int((n + place) * WEKEN / times)] += minutes // times + (n < minutes % times)
        every = self["intervisie_weken"]
        for n in range(WEKEN // every):
            weeks[int(place * every) + n * every] += self["intervisie"] * 60
        return tuple(weeks)


def plan_of(ritme: Ritme) -> Plan:
    """What somebody wrote down, to be played."""
    teams = tuple(
        Team(team.naam, team.bewoners, team.medewerkers, team.gespreksvoerders) for team in ritme.teams
    )
    return Plan(ritme.titel, teams, {one.id: one.waarde for one in ritme.aannamen})
