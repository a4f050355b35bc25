"""Writes content as a trainer writes it by hand: the order and the look of the shipped files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import yaml
from yaml import events as ev

from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.node import Path
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.validate import model_at

Plain = Mapping[str, Any]
"""A content file as `Node.plain` gives it: texts, None, lists and maps; nothing is converted."""

WIDTH: Final = 120
_IN_LINE: Final = frozenset(
    {"na", "als", "begin", "verteld", "eerst", "heette", "volgorde", "leest", "gezocht"}
)
"""What stands between brackets on the line of its own name."""
_ITEM_A_LINE: Final = frozenset({"antwoorden", "zinnen"})
"""Lists with so many short items that each gets one line."""
_APART: Final = frozenset(
    {
        "rollen", "terugkijken", "karakter", "wat_helpt", "onderwerpen", "eindes", "antwoorden", "zinnen",
        "wandelingen", "invulplekken", "voorbeeldgesprek",
    }
)  # fmt: skip
"""What has an empty line above it, at the top of a file."""
_ORDER: Final[Mapping[str, tuple[str, ...]]] = {
    "wat_helpt": ("id", "soort", "onderwerp", "tekst"),
    "onthullingen": ("id", "heette", "wat", "zegt", "na"),
    "antwoorden": ("id", "heette", "reactie", "bij", "onderwerp", "vaker", "tekst", "na"),
    "uitspraken": ("id", "wie", "zegt", "soort", "seconde", "waarom"),
}
"""Where a hand writes the fields in another order than the model names them."""
_ODD: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def write_yaml(plain: Plain, model: type[Content] = Scenario) -> str:
    """The whole file; reading it gives `plain` again, for texts that the reader allows at all."""
    return "\n".join(map_lines(plain, (), 0, model)).strip("\n") + "\n"


def map_lines(fields: Plain, path: Path, indent: int, model: type[Content]) -> list[str]:
    """These fields on lines of their own."""
    lines: list[str] = []
    for key in in_order(fields, path, model):
        lines += [""] if not path and key in _APART else []
        lines += entry_lines(key, fields[key], (*path, key), indent, model)
    return lines


def in_order(keys: Iterable[str], path: Path, model: type[Content]) -> list[str]:
    """These names in the order in which a hand writes them; names that nobody knows come last."""
    owner = model_at(model, path)
    around = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    known = [*_ORDER.get(around, ()), *(owner.model_fields if owner is not None else ())]
    return sorted(keys, key=lambda key: known.index(key) if key in known else len(known))


def entry_lines(key: str, value: Any, path: Path, indent: int, model: type[Content]) -> list[str]:
    """One field: its name, and its value on the same line or below."""
    start = " " * indent + key + ":"
    if value is None:
        return [start]
    if isinstance(value, str):
        first, *more = text_lines(value, indent, len(start) + 1)
        return [f"{start} {first}", *more]
    if not value or key in _IN_LINE:
        return [f"{start} {in_line(value, path, model)}"]
    if isinstance(value, Mapping):
        return [start, *map_lines(value, path, indent + 2, model)]
    return [
        start,
        *(row for n, item in enumerate(value) for row in item_lines(item, (*path, n), indent + 2, model)),
    ]


def item_lines(item: Any, path: Path, indent: int, model: type[Content]) -> list[str]:
    """One item of a list, with its dash."""
    dash = " " * indent + "- "
    if isinstance(item, str):
        first, *more = text_lines(item, indent, len(dash))
        return [dash + first, *more]
    if item is None:
        return [dash.rstrip()]
    if not item or path[-2] in _ITEM_A_LINE or not isinstance(item, Mapping):
        return [dash + in_line(item, path, model)]
    first, *more = map_lines(item, path, indent + 2, model)
    return [dash + first.lstrip(), *more]


def in_line(value: Any, path: Path, model: type[Content]) -> str:
    """The value between brackets on one line."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        inside = (
            f"{key}: {in_line(value[key], (*path, key), model)}".rstrip()
            for key in in_order(value, path, model)
        )
        return "{" + ", ".join(inside) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(in_line(one, (*path, n), model) for n, one in enumerate(value)) + "]"
    short = " " not in value and not set(value) & set(",[]{}") and is_plain(value)
    return value if short else quoted(value)


def text_lines(text: str, indent: int, column: int) -> list[str]:
    """A text that begins at this column: as it is, in quotes, or folded over lines below."""
    fits = column + len(text) <= WIDTH
    if fits and is_plain(text):
        return [text]
    paragraphs = text.split("\n")
    if _ODD.search(text.replace("\n", "")) or not all(_folds(one) for one in paragraphs):
        return [quoted(text)]
    if len(paragraphs) > 1:
        return ["|-", *(" " * (indent + 2) + one if one else "" for one in paragraphs)]
    if fits and "'" not in text:
        return [f"'{text}'"]
    return [">-", *_wrapped(text, " " * (indent + 2))]


def _folds(paragraph: str) -> bool:
    return all(paragraph.split(" ")) or not paragraph


def _wrapped(text: str, margin: str) -> list[str]:
    lines = [margin]
    for word in text.split(" "):
        if lines[-1] != margin and len(lines[-1]) + 1 + len(word) > WIDTH:
            lines.append(margin)
        lines[-1] += word if lines[-1] == margin else f" {word}"
    return lines


def quoted(text: str) -> str:
    """The text between double quotes, on one line whatever is in it."""
    told = json.dumps(text, ensure_ascii=False)
    return _ODD.sub(lambda odd: f"\\u{ord(odd[0]):04x}", told)


def is_plain(text: str) -> bool:
    """Whether the text means itself without quotes, for this reader and for others."""
    if not text or text != text.strip() or text.lower() in ("null", "~") or "\n" in text or _ODD.search(text):
        return False
    try:
        told = [
            one
            for one in yaml.parse(f"a: {text}\n", Loader=yaml.CSafeLoader)
            if isinstance(one, ev.ScalarEvent)
        ]
    except yaml.YAMLError:
        return False
    return (
        len(told) == 2
        and told[1].value == text
        and not told[1].style
        and not told[1].tag
        and not told[1].anchor
    )
