"""Which sheets a case has in a workbook: one for single fields, one for texts, one for each list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, get_args, get_origin

from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.write import in_order

GESPREK: Final = "gesprek"
"""The sheet with a row for each single field: its name and what stands there."""
REGELS: Final = "regels"
"""The sheet with a row for each text of a list: the list's name and the text."""
NUMMER, BIJ = "nummer", "bij"
"""The columns by which a row of one sheet belongs to a row of another."""

Pad = tuple[str, ...]


@dataclass(frozen=True)
class Vel:
    """The sheet of a list: where the list stands, and its columns (`lijsten` hold a text a line).

    `ouder` is the sheet with the things in which it stands; `genummerd` when other lists stand in its things.
    """

    naam: str
    pad: Pad
    ouder: str | None
    kolommen: tuple[str, ...]
    lijsten: frozenset[str]
    genummerd: bool

    @property
    def kop(self) -> tuple[str, ...]:
        """The names in the first row."""
        return (*((NUMMER,) if self.genummerd else ()), *((BIJ,) if self.ouder else ()), *self.kolommen)


@cache
def vellen() -> tuple[Vel, ...]:
    """Every sheet of a list, those in which others stand first."""
    return tuple(_vellen(Scenario, (), None))


def _vellen(model: type[Content], pad: Pad, ouder: str | None) -> Iterator[Vel]:
    for name, field in model.model_fields.items():
        inside = model_in(field.annotation)
        if inside is None:
            continue
        here = (*pad, name)
        if not is_list(field.annotation):
            yield from _vellen(inside, here, ouder)
            continue
        columns, lists = _columns(inside, here)
        below = tuple(_vellen(inside, here, name))
        yield Vel(name, here, ouder, columns, lists, bool(below))
        yield from below


def _columns(model: type[Content], pad: Pad) -> tuple[tuple[str, ...], frozenset[str]]:
    found, lists = [], set()
    for name in in_order(model.model_fields, (*pad, 0), Scenario):
        annotation = model.model_fields[name].annotation
        inside = model_in(annotation)
        if inside is None:
            found.append(name)
            lists |= {name} if is_list(annotation) else set()
        elif not is_list(annotation):
            found += [f"{name}.{below}" for below in inside.model_fields]
    return tuple(found), frozenset(lists)


@cache
def velden() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of single fields, and of lists of texts, that stand in no other list."""
    return tuple(_fields(Scenario, (), False)), tuple(_fields(Scenario, (), True))


def _fields(model: type[Content], pad: Pad, lists: bool) -> Iterator[str]:
    for name in in_order(model.model_fields, pad, Scenario):
        annotation = model.model_fields[name].annotation
        inside = model_in(annotation)
        if inside is None and is_list(annotation) is lists:
            yield ".".join((*pad, name))
        elif inside is not None and not is_list(annotation):
            yield from _fields(inside, (*pad, name), lists)


def is_list(annotation: Any) -> bool:
    """Whether this is a list, also one that may be absent or has a least length."""
    return get_origin(annotation) is tuple or any(is_list(one) for one in get_args(annotation))


def model_in(annotation: Any) -> type[Content] | None:
    """The kind of thing with fields in it, None for texts and numbers."""
    if isinstance(annotation, type) and issubclass(annotation, Content):
        return annotation
    return next((found for one in get_args(annotation) if (found := model_in(one)) is not None), None)


def at(plain: Mapping[str, Any], pad: Pad) -> Any:
    """What stands below these names; None where nothing does."""
    here: Any = plain
    for name in pad:
        here = here.get(name) if isinstance(here, Mapping) else None
    return here
