"""The second half of the search: people over given groups, each group keeping to every demand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ortools.sat.python import cp_model

from samenzorg_sim.groepen.opgave import Opgave
from samenzorg_sim.groepen.wensen import Leiding


@dataclass(frozen=True)
class Plek:
    """A group to be filled: its number before (or -1), where it meets, who is pinned to it, who was in it."""

    nummer: int
    reeks: int
    vast: tuple[int, ...] = ()
    leden: tuple[int, ...] = ()


class Samenstelling:
    """The model that fills `plekken` with people; `keren[i]` says in how many of them (least, most).

    `optional`: a place may stay empty; then those of one moment are filled from the first on. `raad`: how
    many council members each group has at least (one more at most), or None to leave that to the model.
    """

    def __init__(
        self,
        opgave: Opgave,
        plekken: Sequence[Plek],
        keren: Mapping[int, tuple[int, int]],
        raad: int | None,
        optional: bool = False,
    ) -> None:
        self.opgave, self.plekken = opgave, plekken
        self.model = cp_model.CpModel()
        self.open = [
            self.model.new_bool_var(f"g{g}") if optional and not plek.vast else self.model.new_constant(1)
            for g, plek in enumerate(plekken)
        ]
        self.at: dict[tuple[int, int], Any] = {}
        self._here: list[list[int]] = [[] for _ in plekken]
        for i in keren:
            for g, plek in enumerate(plekken):
                if plek.reeks in opgave.mens(i).reeksen:
                    self.at[i, g] = self.model.new_bool_var(f"x{i},{g}")
                    self._here[g].append(i)
        self._places(keren)
        self.over: list[Any] = []
        caps = opgave.caps()
        for g in range(len(plekken)):
            self._size(g)
            self._functies(g, caps)
            self._leiding(g)
        self._raad(raad)
        self._alike(optional)

    def _places(self, keren: Mapping[int, tuple[int, int]]) -> None:
        for i, (least, most) in keren.items():
            mine = [g for g in range(len(self.plekken)) if (i, g) in self.at]
            self.model.add(sum(self.at[i, g] for g in mine) >= least)
            self.model.add(sum(self.at[i, g] for g in mine) <= most)
            if most > 1:  # nobody is in two groups at the same moment
                for reeks in {self.plekken[g].reeks for g in mine}:
                    self.model.add_at_most_one(self.at[i, g] for g in mine if self.plekken[g].reeks == reeks)
        for g, plek in enumerate(self.plekken):
            for i in plek.vast:
                if (i, g) in self.at:
                    self.model.add(self.at[i, g] == 1)
                else:
                    self.model.add_bool_or([])

    def _size(self, g: int) -> None:
        people = sum(self.at[i, g] for i in self._here[g])
        self.model.add(people >= self.opgave.minst * self.open[g])
        self.model.add(people <= self.opgave.meest * self.open[g])

    def _functies(self, g: int, caps: Sequence[int]) -> None:
        by: dict[int, list[int]] = {}
        for i in self._here[g]:
            by.setdefault(self.opgave.mens(i).functie, []).append(i)
        reached = []
        for functie, people in by.items():
            count = sum(self.at[i, g] for i in people)
            one = self.model.new_bool_var(f"h{g},{functie}")
            self.model.add(count >= one)
            reached.append(one)
            if len(people) > caps[functie]:
                over = self.model.new_int_var(0, min(len(people), self.opgave.meest), f"o{g},{functie}")
                self.model.add(over >= count - caps[functie])
                self.over.append(over)
        if self.opgave.functies > 1:
            self.model.add(sum(reached) >= self.opgave.functies * self.open[g])

    def _leiding(self, g: int) -> None:
        if self.opgave.leiding is Leiding.VRIJ:
            return
        able = []
        for leider, people in self.opgave.leiders.items():
            team = [self.at[i, g] for i in people if (i, g) in self.at]
            if (leider, g) not in self.at or not team:
                continue
            if self.opgave.leiding is Leiding.APART:
                for one in team:
                    self.model.add_at_most_one([one, self.at[leider, g]])
            else:
                leads = self.model.new_bool_var(f"u{leider},{g}")
                self.model.add(leads <= self.at[leider, g])
                self.model.add(leads <= sum(team))
                able.append(leads)
        if self.opgave.leiding is Leiding.ERBIJ:
            self.model.add(sum(able) >= self.open[g])

    def _raad(self, base: int | None) -> None:
        if not self.opgave.raad:
            return
        raad = [i for i in self.opgave.erbij if self.opgave.mens(i).raad]
        least = self.model.new_int_var(0, len(raad), "b") if base is None else base
        for g in range(len(self.plekken)):
            there = sum(self.at[i, g] for i in raad if (i, g) in self.at)
            self.model.add(there >= least).only_enforce_if(self.open[g])
            self.model.add(there <= least + 1).only_enforce_if(self.open[g])

    def _alike(self, optional: bool) -> None:
        """Groups of one moment that nobody is pinned to or came from are the same: one order is enough."""
        same: dict[int, list[int]] = {}
        for g, plek in enumerate(self.plekken):
            if plek.nummer < 0 and not plek.leden:
                same.setdefault(plek.reeks, []).append(g)
        for groups in same.values():
            for one, other in pairwise(groups):
                if optional:
                    self.model.add(self.open[one] >= self.open[other])
                sizes = [sum(self.at[i, g] for i in self._here[g]) for g in (one, other)]
                self.model.add(sizes[0] >= sizes[1])

    def unmixed(self) -> Any:
        """How many people are in a group beyond the share of their function."""
        return sum(self.over)

    def moved(self) -> Any:
        """How many people are in another group than before."""
        before = [
            self.at[i, g] for g, plek in enumerate(self.plekken) for i in plek.leden if (i, g) in self.at
        ]
        return len(before) - sum(before)

    def hint(self) -> None:
        """Begin with who was in the groups before."""
        for (i, g), var in self.at.items():
            self.model.add_hint(var, i in self.plekken[g].leden)

    def read(self, solver: cp_model.CpSolver) -> tuple[tuple[Plek, tuple[int, ...]], ...]:
        """The groups that are filled, with their people."""
        return tuple(
            (plek, tuple(i for i in self._here[g] if solver.value(self.at[i, g])))
            for g, plek in enumerate(self.plekken)
            if solver.value(self.open[g])
        )
