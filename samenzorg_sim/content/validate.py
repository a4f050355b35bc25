"""Holds a document against a model: a frozen object, or every problem at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from samenzorg_sim.content.document import Document
from samenzorg_sim.content.explain import choose, explain, missing
from samenzorg_sim.content.fields import Content
from samenzorg_sim.content.node import Node, Path, Problem

M = TypeVar("M", bound=Content)


def validate(root: Node, document: Document, model: type[M]) -> tuple[M | None, tuple[Problem, ...]]:
    """The object in this document, or None with its problems; nothing refused earlier is reported again."""
    try:
        return model.model_validate(root.plain()), ()
    except ValidationError as wrong:
        errors = [(error["type"], error["loc"], error.get("ctx", {})) for error in wrong.errors()]
    meant = {_meant(root, model, loc) for kind, loc, _ in errors if kind == "extra_forbidden"}
    return None, tuple(
        _problem(root, model, kind, loc, ctx)
        for kind, loc, ctx in errors
        if not (kind == "missing" and (loc in meant or loc[:-1] in document.refused))
        and not (kind == "too_short" and root.nearest(loc).items())  # its items have their own problems
        and loc not in document.refused
    )


def is_required(model: type[Content], loc: Path) -> bool:
    """Whether the field at this path must be there; False for what is no field."""
    owner, name = model_at(model, loc[:-1]), loc[-1]
    return owner is not None and name in owner.model_fields and owner.model_fields[str(name)].is_required()


def _problem(root: Node, model: type[Content], kind: str, loc: Path, ctx: Mapping[str, Any]) -> Problem:
    node = root.nearest(loc)
    if kind == "missing":
        return Problem(loc[:-1], node.line, "", missing(str(loc[-1])))
    if kind == "extra_forbidden":
        owner = model_at(model, loc[:-1])
        noun = owner.key_noun if owner else Content.key_noun
        found = str(loc[-1])
        return Problem(loc[:-1], node.line, found, choose(found, noun, owner.model_fields if owner else ()))
    value = node.plain()
    found = value if isinstance(value, str) else ""
    return Problem(loc, node.line, found, explain(kind, loc, value, ctx, is_required(model, loc)))


def _meant(root: Node, model: type[Content], loc: Path) -> Path:
    """The field that an unknown key was probably meant to be, so that it is not also called missing."""
    owner = model_at(model, loc[:-1])
    free = [
        name
        for name in (owner.model_fields if owner else ())
        if root.nearest((*loc[:-1], name)).path == loc[:-1]
    ]
    near = get_close_matches(str(loc[-1]), free, n=1)
    return (*loc[:-1], near[0]) if near else loc


def model_at(model: type[Content], path: Path) -> type[Content] | None:
    """The model that describes what is written at this path; None where there is none."""
    here: type[Content] | None = model
    inside_map = False
    for step in path:
        if isinstance(step, int) or inside_map:
            inside_map = False  # the item of a list, or a name of the author's own: same model
        elif here is not None and step in here.model_fields:
            annotation = here.model_fields[step].annotation
            here = next(_models(annotation), None)
            inside_map = here is not None and _is_map(annotation)
        else:
            return None
    return here


def _is_map(annotation: Any) -> bool:
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _models(annotation: Any) -> Iterator[type[Content]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation  # type: ignore[misc]
    for part in get_args(annotation):
        yield from _models(part)
