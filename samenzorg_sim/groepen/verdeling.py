"""The first half of the search: who comes at which moments, and how many groups meet there.

Counting people by moment is small and soon proves that wishes do not go together; what it refuses can't be.
Every rule here is one that any division keeps to. Dividing the people of a moment over groups comes after.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from samenzorg_sim.groepen.opgave import Eis, Opgave
from samenzorg_sim.groepen.wensen import Leiding

ALLE_EISEN = frozenset(Eis)


@dataclass(frozen=True)
class Verdeling:
    """`groepen[r]`: how many groups at r; `mensen[r]`: who is there; `raad`: council members in each."""

    groepen: tuple[int, ...]
    mensen: tuple[tuple[int, ...], ...]
    raad: int
    buiten: tuple[int, ...] = ()
    erbij: tuple[int, ...] = ()


class Telling:
    """The counting model of an opgave; only the demands in `eisen` hold.

    `more_rooms` counts rooms beyond those there are, to find out how few more would do.
    """

    def __init__(self, opgave: Opgave, eisen: frozenset[Eis] = ALLE_EISEN, more_rooms: bool = False) -> None:
        self.opgave, self.eisen = opgave, eisen
        self.model = cp_model.CpModel()
        self._more_rooms = more_rooms
        most = len(opgave.erbij)
        self.at: dict[tuple[int, int], Any] = {}
        self.groepen = [self.model.new_int_var(0, most, f"n{r}") for r in range(len(opgave.zalen))]
        self.extra = [self.model.new_int_var(0, most, f"e{r}") for r in range(len(opgave.zalen))]
        self.here: list[list[int]] = [[] for _ in opgave.zalen]
        for i in opgave.erbij:
            for r in opgave.mens(i).reeksen:
                self.at[i, r] = self.model.new_bool_var(f"z{i},{r}")
                self.here[r].append(i)
        self._everybody()
        for r in range(len(opgave.zalen)):
            self._sizes(r)
            if Eis.FUNCTIES in eisen and opgave.functies > 1:
                self._functies(r)
            if Eis.LEIDING in eisen:
                self._leiding(r)
        self.base = self._raad() if Eis.RAAD in eisen and opgave.raad else None
        if Eis.VAST in eisen:
            self._pinned()

    def _everybody(self) -> None:
        for i in self.opgave.erbij:
            where = [self.at[i, r] for r in self.opgave.mens(i).reeksen]
            if Eis.IEDEREEN in self.eisen:
                self.model.add(sum(where) >= 1)
            self.model.add(sum(where) <= self.opgave.most_groups(i))

    def _sizes(self, r: int) -> None:
        people, n = sum(self.at[i, r] for i in self.here[r]), self.groepen[r]
        self.model.add(people >= (self.opgave.minst if Eis.MINST in self.eisen else 1) * n)
        self.model.add(people <= (self.opgave.meest if Eis.MEEST in self.eisen else len(self.here[r])) * n)
        if Eis.ZALEN in self.eisen:
            room = self.opgave.zalen[r]
            self.model.add(n <= room + self.extra[r] if self._more_rooms else n <= room)

    def _functies(self, r: int) -> None:
        """Of each function no more groups can have somebody than there are people of it, or groups."""
        reached = []
        for functie, people in self._by_function(r).items():
            one = self.model.new_int_var(0, len(people), f"h{r},{functie}")
            self.model.add(one <= sum(self.at[i, r] for i in people))
            self.model.add(one <= self.groepen[r])
            reached.append(one)
        self.model.add(sum(reached) >= self.opgave.functies * self.groepen[r])

    def _leiding(self, r: int) -> None:
        n = self.groepen[r]
        able = []
        for leider, people in self.opgave.leiders.items():
            team = [self.at[i, r] for i in people if (i, r) in self.at]
            if not team or (leider, r) not in self.at:
                continue
            if self.opgave.leiding is Leiding.ERBIJ:
                leads = self.model.new_bool_var(f"u{leider},{r}")
                self.model.add(leads <= self.at[leider, r])
                self.model.add(leads <= sum(team))
                able.append(leads)
            elif self.opgave.leiding is Leiding.APART:
                # The group of the manager holds others only; the rest of the groups holds the team.
                there, most = self.at[leider, r], self.opgave.meest if Eis.MEEST in self.eisen else len(team)
                self.model.add(sum(team) <= most * (n - 1)).only_enforce_if(there)
                least = self.opgave.minst if Eis.MINST in self.eisen else 1
                others = sum(self.at[i, r] for i in self.here[r]) - sum(team)
                self.model.add(others >= least).only_enforce_if(there)
        if self.opgave.leiding is Leiding.ERBIJ:
            self.model.add(sum(able) >= n)

    def _raad(self) -> list[Any]:
        """Each group has as many council members as the others, or one more."""
        raad = [i for i in self.opgave.erbij if self.opgave.mens(i).raad]
        chosen = [self.model.new_bool_var(f"b{b}") for b in range(len(raad) + 1)]
        self.model.add_exactly_one(chosen)
        for r, n in enumerate(self.groepen):
            there = sum(self.at[i, r] for i in raad if (i, r) in self.at)
            for b, one in enumerate(chosen):
                self.model.add(there >= b * n).only_enforce_if(one)
                self.model.add(there <= (b + 1) * n).only_enforce_if(one)
        return chosen

    def _pinned(self) -> None:
        pinned = [0] * len(self.groepen)
        for kern in self.opgave.kernen:
            if not kern.vast:
                continue
            pinned[kern.reeks] += 1
            for i in kern.vast:
                if (i, kern.reeks) in self.at:
                    self.model.add(self.at[i, kern.reeks] == 1)
                else:  # pinned where this person cannot be
                    self.model.add_bool_or([])
        for r, number in enumerate(pinned):
            if number:
                self.model.add(self.groepen[r] >= number)

    def unmixed(self) -> Any:
        """How many people are at a moment beyond the share of their function in its groups."""
        caps, found = self.opgave.caps(), []
        for r, n in enumerate(self.groepen):
            for functie, people in self._by_function(r).items():
                over = self.model.new_int_var(0, len(people), f"o{r},{functie}")
                self.model.add(over >= sum(self.at[i, r] for i in people) - caps[functie] * n)
                found.append(over)
        return sum(found)

    def moved(self) -> Any:
        """How many people come at another moment than before."""
        before = {(i, kern.reeks) for kern in self.opgave.kernen for i in kern.leden}
        return sum(1 - self.at[key] for key in sorted(before) if key in self.at)

    def missing(self) -> Any:
        """How many people have no group."""
        found = []
        for i in self.opgave.erbij:
            one = self.model.new_bool_var(f"m{i}")
            self.model.add(sum(self.at[i, r] for r in self.opgave.mens(i).reeksen) + one >= 1)
            found.append(one)
        return sum(found)

    def read(self, solver: cp_model.CpSolver) -> Verdeling:
        """What a solver found."""
        mensen = tuple(
            tuple(i for i in here if solver.value(self.at[i, r])) for r, here in enumerate(self.here)
        )
        placed = {i for people in mensen for i in people}
        return Verdeling(
            tuple(solver.value(n) for n in self.groepen),
            mensen,
            0 if self.base is None else next(b for b, one in enumerate(self.base) if solver.value(one)),
            tuple(i for i in self.opgave.erbij if i not in placed),
            tuple(solver.value(one) if self._more_rooms else 0 for one in self.extra),
        )

    def _by_function(self, r: int) -> Mapping[int, list[int]]:
        found: dict[int, list[int]] = {}
        for i in self.here[r]:
            found.setdefault(self.opgave.mens(i).functie, []).append(i)
        return found
