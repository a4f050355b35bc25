"""Reads a YAML file into a tree of nodes, from the parser's events: nothing is converted, nothing is shared.

Anchors, aliases, merges and tags are refused: who reads the file must see in one place what it says.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

import yaml
from yaml import events as ev

from samenzorg_sim.content.node import Node, Path, Problem
from samenzorg_sim.content.syntax import explain_syntax

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_EVENTS = 20_000
"""About thirty times our longest file; 1 MB of short items took the reader 20 s."""
_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _StopError(Exception):
    """A problem that makes the rest of the file unreadable, so it is reported alone."""

    def __init__(self, line: int, found: str, message: str) -> None:
        super().__init__(message)
        self.problem = Problem((), line, found, message)


@dataclass(frozen=True)
class Document:
    """A file as read: its tree (None: unreadable), the problems of its form, and what was refused in it."""

    root: Node | None
    problems: tuple[Problem, ...]
    refused: frozenset[Path] = frozenset()
    """Paths whose value was an alias, and maps with a merge: their content is unknown, not missing."""


@dataclass
class _Builder:
    problems: list[Problem] = field(default_factory=list)
    refused: set[Path] = field(default_factory=set)

    def node(self, event: Any, events: Iterator[Any], path: Path, line: int) -> Node:
        """The node that starts with this event; takes all its events. Depth is bounded, so recursion is."""
        if len(path) > MAX_DEPTH:
            raise _StopError(
                line, "", "Hier zitten te veel stukken in elkaar. Controleer het inspringen en de haakjes."
            )
        if isinstance(event, ev.AliasEvent):
            self.refused.add(path)
            self._refuse(path, line, f"*{event.anchor}", "Typ de tekst hier nog een keer.")
            return Node(path, line, None)
        if event.anchor:
            self._refuse(
                path, line, f"&{event.anchor}", "Haal dit weg en typ de tekst waar u hem nodig hebt."
            )
        if event.tag and event.tag != "!":
            tag = str(event.tag).replace("tag:yaml.org,2002:", "!!")
            self._refuse(path, line, tag, "Haal dit weg.")
        if isinstance(event, ev.SequenceStartEvent):
            items: list[Node] = []
            while not isinstance(item := next(events), ev.SequenceEndEvent):
                items.append(self.node(item, events, (*path, len(items)), _line(item)))
            return Node(path, line, tuple(items))
        if isinstance(event, ev.MappingStartEvent):
            return Node(path, line, self._fields(events, path))
        _refuse_unprintable(event.value.replace("\n", " "), line)
        empty = event.value == "" and not event.style
        return Node(path, line, None if empty else str(event.value))

    def _fields(self, events: Iterator[Any], path: Path) -> dict[str, Node]:
        fields: dict[str, Node] = {}
        while not isinstance(key := next(events), ev.MappingEndEvent):
            line = _line(key)
            if not isinstance(key, ev.ScalarEvent):
                raise _StopError(
                    line, "", "De naam van een veld moet een gewoon woord zijn. Hier staat iets anders."
                )
            _refuse_unprintable(key.value, line)
            name, below = str(key.value), (*path, str(key.value))
            if key.anchor:
                self._refuse(below, line, f"&{key.anchor}", "Haal dit weg.")
            if name == "<<" and not key.style:
                self._refuse(path, line, "<<", "Typ de velden hier zelf.")
                self.refused.add(path)
                _Builder().node(next(events), events, (), line)
                continue
            node = self.node(next(events), events, below, line)
            if name in fields:
                message = f"'{name}' staat hier twee keer, ook op regel {fields[name].line}. Haal er één weg."
                self.problems.append(Problem(path, line, name, message))
            else:
                fields[name] = node
        return fields

    def _refuse(self, path: Path, line: int, found: str, advice: str) -> None:
        self.problems.append(Problem(path, line, found, f"'{found}' kan hier niet. {advice}"))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def read_document(path: FilePath) -> Document:
    """Read one file; whatever is wrong with it comes back as problems, never as an exception."""
    try:
        return parse_document(_bytes(path))
    except _StopError as alone:
        return Document(None, (alone.problem,))


def parse_document(data: bytes) -> Document:
    """The tree in these bytes; a syntax error, a wrong encoding or an empty text is reported alone."""
    try:
        text = _text(data)
        builder = _Builder()
        root = _root(builder, _events(text))
        return Document(root, tuple(builder.problems), frozenset(builder.refused))
    except _StopError as alone:
        return Document(None, (alone.problem,))


def _bytes(path: FilePath) -> bytes:
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise _StopError(1, "", "Dit is geen bestand, dus er valt niets te lezen.")
        if about.st_size > MAX_BYTES:
            raise _StopError(1, "", "Dit bestand is groter dan 1 MB. Zo veel past niet in een oefening.")
        return path.read_bytes()
    except FileNotFoundError:
        raise _StopError(1, "", "Dit bestand is er niet. Controleer de naam en de map.") from None
    except (OSError, ValueError):
        raise _StopError(1, "", "Dit bestand is niet te lezen. Mag u het zelf openen?") from None


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        raise _StopError(
            line, "", "Dit is geen gewone tekst (UTF-8). Bewaar het bestand opnieuw, als UTF-8."
        ) from None
    _refuse_unprintable(text, 1)
    return text


def _refuse_unprintable(text: str, line: int) -> None:
    """Also for what an escape in quotes makes: half a surrogate pair cannot be stored or printed."""
    if strange := _UNPRINTABLE.search(text):
        code = f"U+{ord(strange[0]):04X}"
        message = f"Op deze regel staat een onzichtbaar teken ({code}). Typ de regel opnieuw."
        raise _StopError(line + text.count("\n", 0, strange.start()), code, message)


def _events(text: str) -> Iterator[Any]:
    """The parser's events; its error becomes a Dutch problem.

    On odd input a parser raises more than YAMLError (ValueError, IndexError, …), so this and `_said_better`
    are the places that catch everything.
    """
    try:
        for number, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
            if number > MAX_EVENTS:
                raise _StopError(_line(event), "", "Dit bestand is te lang. Verdeel het over meer bestanden.")
            yield event
    except _StopError:
        raise
    except Exception as error:
        line, message = explain_syntax(_said_better(error, text), text)
        raise _StopError(line, "", message) from None


def _said_better(error: Exception, text: str) -> Exception:
    """What a parser in Python makes of a text that libyaml refused: thirty times slower, but it knows why."""
    from ruamel.yaml import YAML  # only who made a mistake waits for it

    try:
        for _ in YAML(typ="safe", pure=True).parse(text):
            pass
    except Exception as better:
        return better
    return error


def _root(builder: _Builder, events: Iterator[Any]) -> Node:
    root: Node | None = None
    for event in events:
        if isinstance(event, ev.DocumentStartEvent):
            if root is not None:
                raise _StopError(
                    _line(event), "---", "Hier begint een tweede stuk. Haal de regel met '---' weg."
                )
            root = builder.node(next(events), events, (), 1)
    if root is None or root.value is None:
        raise _StopError(1, "", "Het bestand is leeg. Begin met de regel 'versie: 1'.")
    if isinstance(root.value, tuple):
        raise _StopError(1, "", "Het bestand begint met een lijst. Begin met velden, zoals 'versie: 1'.")
    if isinstance(root.value, str):
        raise _StopError(1, root.value[:40], "Het bestand bevat geen velden. Begin met de regel 'versie: 1'.")
    return root
