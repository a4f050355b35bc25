"""What a case has at least: the fields that must be there, empty, and empty ones taken out again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, Final, get_args, get_origin

from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.node import Path
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.validate import model_at

FRESH: Final = re.compile(r"nieuw-[0-9]+")
"""The id of what has no name yet; it gets one from its words when the file is written."""
_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_WORDS: Final = ("titel", "knop", "wat", "tekst", "zegt", "vraag", "naam")
_REFERS: Final = {
    "onderwerp": "onderwerpen",
    "begint_over": "onderwerpen",
    "verteld": "onthullingen",
    "eerst": "onthullingen",
    "einde": "eindes",
    "leest": "vragen",
}
"""Fields that name something, and the list in which that stands."""


def complete(plain: Mapping[str, Any], model: type[Content] = Scenario) -> dict[str, Any]:
    """The same with every field that must be there, empty where it is not; also in what is in it."""
    found: dict[str, Any] = {}
    for name, value in plain.items():
        found[name] = _completed(value, model_at(model, (name,)))
    for name, field in model.model_fields.items():
        if name in found or not field.is_required():
            continue
        below = model_at(model, (name,))
        if get_origin(field.annotation) is tuple:
            found[name] = []
        else:
            found[name] = "" if below is None else complete({}, below)
    return found


def _completed(value: Any, model: type[Content] | None) -> Any:
    if isinstance(value, Mapping):
        return dict(value) if model is None else complete(value, model)
    if isinstance(value, list):
        return [_completed(item, model) for item in value]
    return value


def fresh(path: Path, number: int, model: type[Content] = Scenario) -> Any:
    """A new item for the list at this path; `number` is one that no other fresh item has."""
    owner = model_at(model, (*path, 0))
    field = str(path[-1])
    around = model_at(model, path[:-1])
    if owner is None or (around is not None and _is_texts(around.model_fields[field].annotation)):
        return ""
    item = complete({}, owner)
    if field == "invulplekken":
        return item  # its id is typed by hand, since texts name it
    return {"id": f"nieuw-{number}", **{k: v for k, v in item.items() if k != "id"}} if "id" in item else item


def _is_texts(annotation: Any) -> bool:
    parts = get_args(annotation)
    return bool(parts) and not any(
        isinstance(p, type) and issubclass(p, Content) for p in parts if get_origin(p) is None
    )


def tidy(value: Any) -> Any:
    """The same without what is empty, without spaces around texts and without signs that nobody sees."""
    if isinstance(value, str):
        return seen(value).strip()
    if isinstance(value, Mapping):
        kept = {key: tidy(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in ("", None, [], {})}
    if isinstance(value, list):
        return [one for one in map(tidy, value) if one not in ("", None, {})]
    return value


def seen(text: str) -> str:
    """The text without signs that show as nothing, which the reader would refuse."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def named(plain: Mapping[str, Any]) -> dict[str, Any]:
    """The same with an id of its own words for all that has none yet, also where it is referred to."""
    taken = {one["id"] for _, one in _things(plain) if not FRESH.fullmatch(one["id"])}
    names: dict[tuple[str, str], str] = {}
    for where, one in _things(plain):
        if FRESH.fullmatch(one["id"]):
            words = next((str(one[key]) for key in _WORDS if one.get(key)), where)
            name = free_id(words, taken)
            taken.add(name)
            names[where, one["id"]] = name
    found: dict[str, Any] = _renamed(plain, names, "")
    if not found.get("id"):
        found = {"versie": "1", "id": slug(str(found.get("titel", ""))) or "gesprek", **found}
    return found


def _things(value: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(value, Mapping):
        if where and isinstance(value.get("id"), str):
            yield where, dict(value)
        for key, below in value.items():
            yield from _things(below, key)
    elif isinstance(value, list):
        for item in value:
            yield from _things(item, where)


def _renamed(value: Any, names: Mapping[tuple[str, str], str], where: str) -> Any:
    if isinstance(value, Mapping):
        return {
            key: names.get((where, below), below)
            if key == "id" and isinstance(below, str)
            else _renamed(below, names, key)
            for key, below in value.items()
        }
    if isinstance(value, list):
        return [_renamed(item, names, where) for item in value]
    return names.get((_REFERS[where], value), value) if where in _REFERS and isinstance(value, str) else value


def free_id(words: str, taken: set[str]) -> str:
    """An id of the first words that is not taken."""
    stem = slug(" ".join(words.split()[:4]))[:48].strip("-") or "deel"
    number = 1
    while (name := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return name


def slug(text: str) -> str:
    """Small letters, figures and dashes of these words; empty when there are none."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")[:64].strip("-")
