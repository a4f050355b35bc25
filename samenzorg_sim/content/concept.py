"""Content while it is being written: what stands in it, what is wrong with it, and every step back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path as File
from typing import Any

from samenzorg_sim.content.history import History
from samenzorg_sim.content.node import Path, Problem
from samenzorg_sim.content.patch import patched, says
from samenzorg_sim.content.read import GESPREKKEN, VAKKEN, Kind, read_tree
from samenzorg_sim.content.skeleton import FRESH, complete, free_id, fresh, named, seen, tidy
from samenzorg_sim.content.validate import is_required, model_at
from samenzorg_sim.content.write import in_order


@cache
def template() -> str:
    """The file with which a new case begins: what is the same in most of them."""
    return (File(__file__).parent / "nieuw.yaml").read_text("utf-8")


class Concept:
    """Content as plain texts, lists and maps; `basis` is the file it began as, `stempel` its stamp there.

    `vak` is the folder in which it belongs, and so what it is.
    """

    def __init__(
        self, data: Mapping[str, Any], basis: str = "", stempel: str = "", vak: str = GESPREKKEN
    ) -> None:
        self.stempel, self.vak = stempel, vak
        self._begin_at(basis)
        self.kind = VAKKEN[vak]
        self._history = History()
        self._set(complete(data, self.kind))

    @classmethod
    def nieuw(cls) -> Concept:
        """A case in which only what is the same everywhere is filled in."""
        return cls.of_text(template())

    @classmethod
    def of_text(cls, tekst: str, stempel: str = "", vak: str = GESPREKKEN) -> Concept:
        """One that began as this file; raises ValueError when it cannot be read at all."""
        plain = says(tekst)
        if not isinstance(plain, dict):
            raise ValueError("no content")
        return cls(plain, tekst, stempel, vak)

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Concept:
        """One as `as_json` gave it, with its steps back; raises ValueError for anything else."""
        data, vak = told.get("data"), told.get("vak", GESPREKKEN)
        basis, stempel = told.get("basis"), told.get("stempel")
        if not isinstance(data, dict) or not isinstance(basis, str) or not isinstance(stempel, str):
            raise ValueError("no concept")
        if vak not in VAKKEN:
            raise ValueError("no folder of content")
        found = cls(data, basis, stempel, vak)
        found._history = History.of_json(told.get("stappen"), found.data)
        return found

    def as_json(self) -> dict[str, Any]:
        """What is kept of it."""
        told = {"titel": self.titel, "vak": self.vak, "data": self.data, "basis": self.basis}
        told |= {"stempel": self.stempel, "stappen": self._history.as_json(self.data)}
        return told | {"bewaard": self.eigen and self._said == tidy(self.data)}

    @property
    def titel(self) -> str:
        """How it is called, as far as that is filled in."""
        return str(self.data.get("titel") or "").strip()

    @property
    def eigen(self) -> bool:
        """Whether it changes an own thing that is there already."""
        return bool(self.stempel)

    def kopie(self, titel: str) -> Concept:
        """Another one that says the same, under a title and an id of its own."""
        data = {**self.data, "titel": titel, "id": ""}
        return Concept(data, self.basis, vak=self.vak)

    def noem(self, taken: set[str]) -> None:
        """Give what has no id one of the words of its title that nothing else has."""
        if not self.data.get("id"):
            self._set({**self.data, "id": free_id(self.titel, taken)})

    def lees_in(self, data: Mapping[str, Any]) -> None:
        """All of it becomes this, under the id that it has; one step back."""
        self._step((), complete({**data, "id": self.data.get("id", "")}, self.kind))

    def bewaard(self, tekst: str, stempel: str) -> None:
        """It stands in this file now; steps back stay possible."""
        self.stempel = stempel
        self._begin_at(tekst)
        assert isinstance(self._said, dict)
        self._set(complete(self._said, self.kind))

    def _begin_at(self, tekst: str) -> None:
        """It began as this file; read once, since every key typed asks whether it says the same still."""
        self.basis, self._said = tekst, says(tekst) if tekst else None

    def af(self) -> Kind | None:
        """The content as it would be read from its file; None while something is missing or wrong."""
        return None if self.problems else read_tree(named(tidy(self.data)), self.kind)[0]

    def tekst(self) -> str:
        """The file as a hand would write it; what stands in `basis` and still holds keeps its lines."""
        plain = named(tidy(self.data))
        return patched(self.basis, plain, self.kind)

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

    def zet(self, path: Path, value: Any, veld: object = None) -> None:
        """Put this there; None takes it away. Typing on in the same field is one step back.

        `veld` names the field where a place does not: lists are typed as lines, a few fields for one list.
        """
        if self.at(path) == value:
            return
        gone = value == [] and not is_required(self.kind, path)
        new = seen(value) if isinstance(value, str) else None if gone else value
        data = self._with(self.data, (), path, new)
        top = str(path[0])
        if isinstance(data.get(top), dict) and not tidy(data[top]) and not is_required(self.kind, (top,)):
            del data[top]  # the last that was in it is gone, so that it asks for nothing any more
        self._step(veld or path, data, typing=veld is not None or isinstance(self.at(path), str))

    def voeg_toe(self, path: Path, item: Any = None) -> None:
        """One more at the end of this list; without `item` an empty one."""
        items = list(self.at(path) or ())
        self.zet(path, [*items, fresh(path, self.number(), self.kind) if item is None else item])
        self._history.rename(None)

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
        return self._history.kan_terug

    @property
    def kan_opnieuw(self) -> bool:
        """Whether there is a step that was taken back."""
        return self._history.kan_opnieuw

    def terug(self) -> None:
        """Take the last step back."""
        self._set(self._history.terug(self.data))

    def opnieuw(self) -> None:
        """Take the step again that was taken back last."""
        self._set(self._history.opnieuw(self.data))

    def _step(self, name: object, data: dict[str, Any], typing: bool = False) -> None:
        self._history.step(name, self.data, typing)
        self._set(data)

    def _set(self, data: dict[str, Any]) -> None:
        self.data = data
        with_id = {**data, "id": data.get("id") or "nieuw"}
        self.problems: tuple[Problem, ...] = read_tree(with_id, self.kind)[1]

    def _with(self, here: Any, place: Path, rest: Path, value: Any) -> Any:
        """What stands at `place`, with this further on; all that stays as it was is shared, never changed."""
        step, further = rest[0], rest[1:]
        found = here.copy()
        if not further and value is None and isinstance(here, dict):
            found.pop(step, None)
            return found
        inside = self.at((*place, step)) if further else None
        if further and inside is None:
            below = model_at(self.kind, (*place, step))
            inside = {} if below is None else complete({}, below)
        found[step] = self._with(inside, (*place, step), further, value) if further else value
        if isinstance(here, dict) and step not in here:
            return {key: found[key] for key in in_order(found, place, self.kind)}
        return found

    def number(self) -> int:
        """A number that no fresh thing has."""
        text = str(self.data)
        return max((int(one[0].partition("-")[2]) for one in FRESH.finditer(text)), default=0) + 1
