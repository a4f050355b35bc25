"""Texts that are typed one a line: which line is which text of before, so that it keeps its id and place."""

from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any


def as_lines(texts: Iterable[object]) -> str:
    """The texts below each other; a text of several lines becomes one."""
    return "\n".join(_one_line(text) for text in texts)


def _one_line(text: object) -> str:
    return " ".join(str(text or "").split())


def typed_lines(typed: str) -> list[str]:
    """The lines with something on them."""
    return [line for line in map(_one_line, typed.split("\n")) if line]


def paired(before: Sequence[object], typed: str) -> list[tuple[int | None, str]]:
    """Each line with the place (from 0) of the text that it was, None for a new one."""
    old, new = [_one_line(text) for text in before], typed_lines(typed)
    found: list[tuple[int | None, str]] = []
    for _, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        for n in range(j2 - j1):
            found.append((i1 + n if i1 + n < i2 else None, new[j1 + n]))
    return found


def retyped(
    items: Sequence[Any], where: Sequence[int], key: str | None, typed: str, make: Callable[[str], Any]
) -> list[Any]:
    """These items, of which those at the places `where` now say these lines.

    `key` is the field with the text (None: the item is the text itself); `make` makes an item for a new line.
    What says the same as before stays exactly as it was, also where it has several lines.
    """
    texts = [items[place] if key is None else items[place].get(key, "") for place in where]
    instead: dict[int, list[Any]] = {place: [] for place in where}
    before_all: list[Any] = []
    here = before_all
    for old, line in paired(texts, typed):
        if old is None:
            here.append(make(line))
            continue
        item, here = items[where[old]], instead[where[old]]
        if _one_line(texts[old]) != line:
            item = line if key is None else {**item, key: line}
        here.append(item)
    if not where:
        return [*items, *before_all]
    found: list[Any] = []
    for place, item in enumerate(items):
        found += before_all if place == where[0] else []
        found += instead.get(place, [item])
    return found
