"""What an author typed, as a tree that still knows its lines: texts, lists and fields, nothing converted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""Where a node is: field names and list positions (from 0), from the outside in."""


@dataclass(frozen=True)
class Node:
    """A text, nothing (None), a list or a map of fields; `line` is from 1 (of its key, where it has one)."""

    path: Path
    line: int
    value: str | tuple[Node, ...] | Mapping[str, Node] | None

    def get(self, *keys: str) -> Node | None:
        """The field below these keys, or None when the author did not write it (or wrote another shape)."""
        node: Node | None = self
        for key in keys:
            node = node.value.get(key) if node is not None and isinstance(node.value, Mapping) else None
        return node

    def items(self, *keys: str) -> tuple[Node, ...]:
        """The items of the list below these keys; empty when there is no such list."""
        node = self.get(*keys)
        return node.value if node is not None and isinstance(node.value, tuple) else ()

    def fields(self, *keys: str) -> Mapping[str, Node]:
        """The fields of the map below these keys; empty when there is no such map."""
        node = self.get(*keys)
        return node.value if node is not None and isinstance(node.value, Mapping) else {}

    def text(self, *keys: str) -> str:
        """The text below these keys; '' when there is no such text."""
        node = self.get(*keys)
        return node.value if node is not None and isinstance(node.value, str) else ""

    def plain(self) -> object:
        """The same as texts, None, lists and dicts, for pydantic."""
        if isinstance(self.value, tuple):
            return [item.plain() for item in self.value]
        if isinstance(self.value, Mapping):
            return {key: node.plain() for key, node in self.value.items()}
        return self.value

    def nearest(self, path: Path) -> Node:
        """The deepest node on this path: for a field that is missing, what it is missing from."""
        node = self
        for step in path:
            below: Node | None = None
            if isinstance(step, str):
                below = node.get(step)
            elif isinstance(node.value, tuple) and step < len(node.value):
                below = node.value[step]
            if below is None:
                return node
            node = below
        return node


def node_of(plain: object, path: Path = ()) -> Node:
    """The tree that has `plain` as its plain value, as if all of it stood on line 1."""
    if isinstance(plain, Mapping):
        return Node(path, 1, {str(key): node_of(value, (*path, str(key))) for key, value in plain.items()})
    if isinstance(plain, list | tuple):
        return Node(path, 1, tuple(node_of(item, (*path, n)) for n, item in enumerate(plain)))
    return Node(path, 1, plain if isinstance(plain, str) else None)


@dataclass(frozen=True)
class Problem:
    """A mistake before its file and trail are filled in."""

    path: Path
    line: int
    found: str
    message: str


def problem(node: Node, message: str) -> Problem:
    """A problem with what is written at this node."""
    return Problem(node.path, node.line, node.value if isinstance(node.value, str) else "", message)
