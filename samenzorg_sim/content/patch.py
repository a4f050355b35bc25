"""Changes a content file as an editor does: the lines that say something else, and no others.

What nobody changed keeps its quotes, its folds, its comments and its place, to the letter. A YAML library
that reads and writes the whole would fold texts anew and move comments.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import yaml

from samenzorg_sim.content.document import parse_document
from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.node import Path
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.write import Plain, entry_lines, in_order, item_lines, map_lines, write_yaml


class _RewriteError(Exception):
    """This part cannot be changed line by line: what is around it is written anew."""


@dataclass(frozen=True)
class _Edit:
    """Lines `start` up to `end` (from 0) become these; where the two are equal, they come in between."""

    start: int
    end: int
    lines: tuple[str, ...]


def patched(text: str, plain: Plain, model: type[Content] = Scenario) -> str:
    """This file, saying `plain`; a file that cannot be read, or not be changed so, is written anew."""
    ending = "\r\n" if "\r\n" in text else "\n"
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    if says(text) == plain:
        return text
    try:
        root = yaml.compose("\n".join(lines), Loader=yaml.CSafeLoader)
        edits = _Patch(lines, model).map_edits(root, plain, ())
    except (yaml.YAMLError, _RewriteError):
        return _anew(lines, plain, model)
    for edit in sorted(enumerate(edits), key=lambda one: (one[1].start, one[0]), reverse=True):
        lines[edit[1].start : edit[1].end] = edit[1].lines
    told = "\n".join(lines)
    return told.replace("\n", ending) if says(told) == plain else _anew(lines, plain, model)


def says(text: str) -> object:
    """What the file says, as the reader hands it over; None when it cannot be read."""
    document = parse_document(text.encode("utf-8", "replace"))
    return None if document.root is None or document.problems else document.root.plain()


def _anew(lines: list[str], plain: Plain, model: type[Content]) -> str:
    """The whole file, below the comment with which it began."""
    first = next((n for n, line in enumerate(lines) if not line.startswith("#")), 0)
    return "\n".join([*lines[:first], write_yaml(plain, model)])


class _Patch:
    """The edits that make these lines say something else."""

    def __init__(self, lines: list[str], model: type[Content]) -> None:
        self._lines, self._model = lines, model

    def map_edits(self, old: Any, new: Any, path: Path) -> list[_Edit]:
        """For a map of fields."""
        if not isinstance(old, yaml.MappingNode) or old.flow_style or not isinstance(new, Mapping) or not new:
            raise _RewriteError
        edits: list[_Edit] = []
        there = {str(key.value): (key, value) for key, value in old.value}
        indent = old.start_mark.column
        for name, (key, value) in there.items():
            if name in new:
                edits += self._field_edits(key, value, new[name], (*path, name))
            elif self._lines[key.start_mark.line][: key.start_mark.column].strip():
                raise _RewriteError  # on the line of a dash
            else:
                edits.append(_Edit(key.start_mark.line, self._after(key, value), ()))
        order = in_order({**there, **new}, path, self._model)
        for name in order:
            if name in there:
                continue
            before = [one for one in order[: order.index(name)] if one in there]
            if not before:
                raise _RewriteError
            rows = map_lines({name: new[name]}, path, indent, self._model)
            place = self._after(*there[before[-1]])
            edits.append(_Edit(place, place, tuple(rows)))
        return edits

    def _field_edits(self, key: Any, old: Any, new: Any, path: Path) -> list[_Edit]:
        if _plain(old) == new:
            return []
        try:
            if isinstance(new, Mapping):
                return self.map_edits(old, new, path)
            if isinstance(new, list):
                return self._list_edits(old, new, path)
        except _RewriteError:
            pass
        start, column = key.start_mark.line, key.start_mark.column
        first, *more = entry_lines(str(path[-1]), new, path, column, self._model)
        tail = self._comment_after(old) if not more else ""
        first = self._lines[start][:column] + first.lstrip() + tail
        return [_Edit(start, self._after(key, old), (first, *more))]

    def _list_edits(self, old: Any, new: list[Any], path: Path) -> list[_Edit]:
        if not isinstance(old, yaml.SequenceNode) or old.flow_style or not new or not old.value:
            raise _RewriteError
        items, edits = old.value, list[_Edit]()
        indent = self._dash(items[0])
        before, after = [_name(_plain(item)) for item in items], [_name(item) for item in new]
        for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            same = min(i2 - i1, j2 - j1)
            for n in range(same):
                edits += self._item_edits(items[i1 + n], new[j1 + n], (*path, j1 + n))
            for item in items[i1 + same : i2]:
                self._dash(item)
                edits.append(_Edit(item.start_mark.line, self._after(item, item), ()))
            if kind in ("insert", "replace") and j1 + same < j2:
                last = items[i1 + same - 1] if i1 + same else None
                place = self._after(last, last) if last is not None else items[0].start_mark.line
                for n in range(j1 + same, j2):
                    rows = self._as_it_was(items, new[n]) or item_lines(
                        new[n], (*path, n), indent, self._model
                    )
                    edits.append(_Edit(place, place, tuple(rows)))
        return edits

    def _item_edits(self, old: Any, new: Any, path: Path) -> list[_Edit]:
        if _plain(old) == new:
            return []
        column = self._dash(old)
        try:
            return self.map_edits(old, new, path)
        except _RewriteError:
            rows = item_lines(new, path, column, self._model)
            return [_Edit(old.start_mark.line, self._after(old, old), tuple(rows))]

    def _as_it_was(self, items: list[Any], new: Any) -> list[str]:
        """The lines of an item that only moved; none for one that is new."""
        found = next((item for item in items if _plain(item) == new), None)
        return [] if found is None else self._lines[found.start_mark.line : self._after(found, found)]

    def _dash(self, item: Any) -> int:
        """The column of the dash before an item; it must stand on the item's first line."""
        before = self._lines[item.start_mark.line][: item.start_mark.column]
        if before.strip() != "-":
            raise _RewriteError
        return int(before.index("-"))

    def _after(self, key: Any, value: Any) -> int:
        """The line after the last one of a field or an item."""
        return max(key.end_mark.line if isinstance(key, yaml.ScalarNode) else 0, self._last(value)) + 1

    def _last(self, node: Any) -> int:
        """The last line on which something of it stands; comments and empty lines below are not its own."""
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            last = int(node.end_mark.line) - (0 if node.end_mark.column else 1)
            while last > node.start_mark.line and not self._lines[last].strip():
                last -= 1
            return last
        if isinstance(node, yaml.ScalarNode) and not node.value and not node.style:
            return 0  # nothing: its name is all there is
        if isinstance(node, yaml.ScalarNode) or node.flow_style or not node.value:
            return int(node.end_mark.line)
        last_one = node.value[-1]
        if isinstance(last_one, tuple):
            return self._after(*last_one) - 1
        return int(
            max(self._last(last_one), int(last_one.start_mark.line) if _plain(last_one) is not None else 0)
        )

    def _comment_after(self, node: Any) -> str:
        """The comment behind a value on its line."""
        if not isinstance(node, yaml.ScalarNode) or node.style in ("|", ">"):
            return ""
        tail = self._lines[node.end_mark.line][node.end_mark.column :]
        return tail if tail.strip().startswith("#") else ""


def _plain(node: Any) -> Any:
    """A node as the reader hands it over."""
    if isinstance(node, yaml.ScalarNode):
        return None if node.value == "" and not node.style else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one) for one in node.value]
    return {str(key.value): _plain(value) for key, value in node.value}


def _name(item: Any) -> str:
    """By what an item is known again: its id or name, else what it says."""
    if isinstance(item, Mapping):
        return str(item.get("id") or item.get("naam") or item)
    return str(item)
