"""Steps back and forth of something that is being written; small enough to be kept with each key typed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

MOST_STEPS: Final = 200
#: Bytes that the steps may take where they are kept; the oldest go first.
MOST_KEPT: Final = 200_000

Value = dict[str, Any]
Change = dict[str, Any]
"""What makes the value of before out of the one that came after: `pad` leads to the place, `was` stood there
(absent: nothing did); with `van` and `tot` it stood in the place of these items of a list."""


class History:
    """The values of before (each with the name of the field that was typed in), and those taken back."""

    def __init__(self) -> None:
        self._back: list[tuple[object, Value]] = []
        self._small: list[Change] = []  # for each of _back but the last: out of the one after it
        self._forth: list[Value] = []

    @property
    def last(self) -> object:
        """The field of the last step; None when there is no step."""
        return self._back[-1][0] if self._back else None

    @property
    def kan_terug(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._back)

    @property
    def kan_opnieuw(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._forth)

    def step(self, name: object, before: Value, typing: bool = False) -> None:
        """A new step, away from `before`; typing on in the field of the last step is the same step."""
        if not (typing and self._back and name == self.last) or self._forth:
            self._push(name, before)
        self._forth = []

    def rename(self, name: object) -> None:
        """Call the last step otherwise, so that what is typed next is a step of its own."""
        self._back[-1] = (name, self._back[-1][1])

    def terug(self, now: Value) -> Value:
        """The value of before the last step."""
        if not self._back:
            return now
        self._forth.append(now)
        del self._small[-1:]
        return self._back.pop()[1]

    def opnieuw(self, now: Value) -> Value:
        """The value of before it was taken back."""
        if not self._forth:
            return now
        self._push(None, now)
        return self._forth.pop()

    def as_json(self, now: Value) -> dict[str, list[Change]]:
        """Every step as what it changes, oldest first; what takes too much room is left out."""
        last = [difference(now, self._back[-1][1])] if self._back else []
        forth, after = list[Change](), now
        for one in reversed(self._forth):
            forth.append(difference(after, one))
            after = one
        back = _newest([*self._small, *last])
        return {"terug": back, "opnieuw": _newest(forth[::-1])}

    @classmethod
    def of_json(cls, told: object, now: Value) -> History:
        """What `as_json` gave, for the value it was made with; no steps when it cannot be read."""
        found = cls()
        try:
            back, forth = told["terug"], told["opnieuw"]  # type: ignore[index]
            found._back = [(None, one) for one in _unfold(back, now)]
            found._forth = _unfold(forth, now)
            found._small = list(back[:-1])
        except (TypeError, KeyError, IndexError, AttributeError):
            return cls()
        return found

    def _push(self, name: object, before: Value) -> None:
        if self._back:
            self._small.append(difference(before, self._back[-1][1]))
        self._back.append((name, before))
        if len(self._back) > MOST_STEPS:
            del self._back[0], self._small[0]


def _newest(changes: Sequence[Change]) -> list[Change]:
    room, found = MOST_KEPT, list[Change]()
    for one in reversed(changes):
        room -= len(json.dumps(one))
        if room < 0:
            break
        found.append(one)
    return found[::-1]


def _unfold(changes: Sequence[Change], now: Value) -> list[Value]:
    """The values that these changes lead to, oldest first."""
    found: list[Value] = []
    for one in reversed(changes):
        now = changed(now, one)
        found.append(now)
    return found[::-1]


def difference(now: Any, before: Any) -> Change:
    """What makes `before` out of `now`: the smallest part in which the two differ."""
    path: list[str | int] = []
    while True:
        if isinstance(now, Mapping) and isinstance(before, Mapping):
            other = [k for k in {**now, **before} if (k in now, now.get(k)) != (k in before, before.get(k))]
            if len(other) == 1:
                path.append(other[0])
                if other[0] not in before:
                    return {"pad": path}
                now, before = now.get(other[0]), before[other[0]]
                continue
        elif isinstance(now, list) and isinstance(before, list):
            start = next((n for n, (a, b) in enumerate(zip(now, before, strict=False)) if a != b), None)
            start = min(len(now), len(before)) if start is None else start
            end = 0
            while end < min(len(now), len(before)) - start and now[-1 - end] == before[-1 - end]:
                end += 1
            if len(now) == len(before) == start + end + 1:
                path.append(start)
                now, before = now[start], before[start]
                continue
            was = before[start : len(before) - end]
            return {"pad": path, "van": start, "tot": len(now) - end, "was": was}
        return {"pad": path, "was": before}


def changed(now: Any, change: Change) -> Any:
    """The value of before; `now` itself stays as it is. Raises KeyError, IndexError or TypeError."""
    return _changed(now, change["pad"], change)


def _changed(now: Any, path: Sequence[str | int], change: Change) -> Any:
    if not path:
        if "van" not in change:
            return change["was"]
        return [*now[: change["van"]], *change["was"], *now[change["tot"] :]]
    key, gone = path[0], len(path) == 1 and "was" not in change
    if isinstance(now, list):
        at = int(key)
        return [*now[:at], _changed(now[at], path[1:], change), *now[at + 1 :]]
    if gone:
        return {name: one for name, one in now.items() if name != key}
    return {**now, key: _changed(now.get(key), path[1:], change)}
