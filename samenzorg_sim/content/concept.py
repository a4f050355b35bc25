"""A case while it is being written: what stands in it, what is wrong with it, and every step back."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path as File
from typing import Any, Final

from samenzorg_sim.content.node import Path, Problem
from samenzorg_sim.content.patch import patched, says
from samenzorg_sim.content.read import read_tree
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.skeleton import FRESH, complete, free_id, fresh, named, seen, tidy
from samenzorg_sim.content.write import in_order

_MOST_STEPS: Final = 200


@cache
def template() -> str:
    """The file with which a new case begins: what is the same in most of them."""
    return (File(__file__).parent / "nieuw.yaml").read_text("utf-8")


class Concept:
    """A case as plain texts, lists and maps; `basis` is the file it began as, `stempel` its stamp there."""

    def __init__(self, data: Mapping[str, Any], basis: str = "", stempel: str = "") -> None:
        self.basis, self.stempel = basis, stempel
        self._back: list[tuple[Path, dict[str, Any]]] = []
        self._forth: list[dict[str, Any]] = []
        self._set(complete(data))

    @classmethod
    def nieuw(cls) -> Concept:
        """One in which only what is the same everywhere is filled in."""
        return cls.of_text(template())

    @classmethod
    def of_text(cls, tekst: str, stempel: str = "") -> Concept:
        """One that began as this file; raises ValueError when it cannot be read at all."""
        plain = says(tekst)
        if not isinstance(plain, dict):
            raise ValueError("no content")
        return cls(plain, tekst, stempel)

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Concept:
        """One as `as_json` gave it; raises ValueError for anything else."""
        data, basis, stempel = told.get("data"), told.get("basis"), told.get("stempel")
        if not isinstance(data, dict) or not isinstance(basis, str) or not isinstance(stempel, str):
            raise ValueError("no concept")
        return cls(data, basis, stempel)

    def as_json(self) -> dict[str, Any]:
        """What is kept of it: everything but the steps back."""
        told = {"titel": self.titel, "data": self.data, "basis": self.basis, "stempel": self.stempel}
        return told | {"bewaard": self.eigen and says(self.basis) == tidy(self.data)}

    @property
    def titel(self) -> str:
        """How it is called, as far as that is filled in."""
        return str(self.data.get("titel") or "").strip()

    @property
    def eigen(self) -> bool:
        """Whether it changes an own case that is there already."""
        return bool(self.stempel)

    def kopie(self, titel: str) -> Concept:
        """Another one that says the same, under a title and an id of its own."""
        data = {**self.data, "titel": titel, "id": ""}
        return Concept(data, self.basis)

    def noem(self, taken: set[str]) -> None:
        """Give a case without an id one of the words of its title that no other case has."""
        if not self.data.get("id"):
            self._set({**self.data, "id": free_id(self.titel, taken)})

    def lees_in(self, data: Mapping[str, Any]) -> None:
        """All of it becomes this, under the id that it has; one step back."""
        self._step((), complete({**data, "id": self.data.get("id", "")}))

    def bewaard(self, tekst: str, stempel: str) -> None:
        """It stands in this file now; steps back stay possible."""
        self.basis, self.stempel = tekst, stempel
        plain = says(tekst)
        assert isinstance(plain, dict)
        self._set(complete(plain))

    def af(self) -> Scenario | None:
        """The case as it would be read from its file; None while something is missing or wrong."""
        plain = named(tidy(self.data))
        return read_tree(plain)[0] if self.scenario is not None else None

    def tekst(self) -> str:
        """The file as a hand would write it; what stands in `basis` and still holds keeps its lines."""
        plain = named(tidy(self.data))
        return patched(self.basis, plain) if self.basis else patched("", plain)

    def at(self, path: Path) -> Any:
        """What stands at this place; None when nothing does."""
        here: Any = self.data
        for step in path:
            if isinstance(here, Mapping):
                here = here.get(step)
            elif isinstance(here, list) and isinstance(step, int) and step < len(here):
                here = here[step]
            else:
                return None
        return here

    def zet(self, path: Path, value: Any) -> None:
        """Put this there; None takes it away. Typing on in the same field is one step back."""
        if self.at(path) == value:
            return
        data = deepcopy(self.data)
        self._put(data, path, seen(value) if isinstance(value, str) else value)
        self._step(path, data)

    def voeg_toe(self, path: Path, item: Any = None) -> None:
        """One more at the end of this list; without `item` an empty one."""
        items = list(self.at(path) or ())
        self.zet(path, [*items, fresh(path, self.number()) if item is None else item])
        self._back[-1] = ((*path, "+"), self._back[-1][1])

    def haal_weg(self, path: Path) -> None:
        """Take away the item of a list at this path."""
        items = list(self.at(path[:-1]) or ())
        del items[int(path[-1])]
        self.zet(path[:-1], items)

    def schuif(self, path: Path, by: int) -> None:
        """Move the item of a list at this path up (-1) or down (1), where there is room."""
        items, place = list(self.at(path[:-1]) or ()), int(path[-1])
        if 0 <= place + by < len(items):
            items.insert(place + by, items.pop(place))
            self.zet(path[:-1], items)

    @property
    def kan_terug(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._back)

    @property
    def kan_opnieuw(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._forth)

    def terug(self) -> None:
        """Take the last step back."""
        if self._back:
            self._forth.append(self.data)
            self._set(self._back.pop()[1])

    def opnieuw(self) -> None:
        """Take the step again that was taken back last."""
        if self._forth:
            self._back.append(((), self.data))
            self._set(self._forth.pop())

    def _step(self, path: Path, data: dict[str, Any]) -> None:
        typing = isinstance(self.at(path), str) and bool(self._back) and self._back[-1][0] == path
        if not typing or self._forth:
            self._back = [*self._back[-_MOST_STEPS:], (path, self.data)]
        self._forth = []
        self._set(data)

    def _set(self, data: dict[str, Any]) -> None:
        self.data = data
        self.scenario: Scenario | None
        self.problems: tuple[Problem, ...]
        self.scenario, self.problems = read_tree({**data, "id": data.get("id") or "nieuw"})

    @staticmethod
    def _put(data: Any, path: Path, value: Any) -> None:
        for n, step in enumerate(path[:-1]):
            if isinstance(data, dict) and data.get(step) is None:
                data[step] = {}
                ordered = in_order(data, path[:n], Scenario)
                for key in ordered:
                    data[key] = data.pop(key)
            data = data[step]
        if value is None and isinstance(data, dict):
            data.pop(path[-1], None)
        else:
            data[path[-1]] = value

    def number(self) -> int:
        """A number that no fresh thing has."""
        text = str(self.data)
        return max((int(one[0].partition("-")[2]) for one in FRESH.finditer(text)), default=0) + 1
