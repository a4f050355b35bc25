"""Places in the texts of a case, written as {naam}: filled in before a talk with what a drawing tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Final, TypeVar

from pydantic import Field

from samenzorg_sim.content.fields import Content, ContentId, Line

MOST_WOORDEN: Final = 80
Woorden = Annotated[Line, Field(max_length=MOST_WOORDEN)]
"""What stands in such a place: at most 80 characters."""

PLEK: Final = re.compile(r"\{([^{}\n]*)\}")
_BEGINS: Final = ".?!"
C = TypeVar("C", bound=Content)


class Gegeven(StrEnum):
    """What an ecogram may know of somebody in it, and who is in the middle."""

    CLIENT = "client"
    NAAM = "naam"
    RELATIE = "relatie"
    HOE_VAAK = "hoe_vaak"
    AFSTAND = "afstand"
    DOET = "doet"
    WIL = "wil"


class Invulplek(Content):
    """One such place. `anders` stands there when nothing is known; the first example when nobody filled in.

    `vraag` is how it is called on the card before the talk, `uit` what of an ecogram fills it. Every example
    is tried by `samenzorg check`.
    """

    id: ContentId
    vraag: Line
    uit: Gegeven | None = None
    voorbeelden: Annotated[tuple[Woorden, ...], Field(min_length=1)]
    anders: Woorden


def fill(content: C, woorden: Mapping[str, str]) -> C:
    """The same content with these words in its places; a place that is not named stays as it is.

    Nothing is checked again: words of up to 80 characters may make a title longer than an author may.
    """
    new = {name: _filled(getattr(content, name), woorden) for name in content.model_fields_set}
    return content.model_copy(update=new)


def _filled(part: Any, woorden: Mapping[str, str]) -> Any:
    if isinstance(part, Content):
        return fill(part, woorden)
    if isinstance(part, tuple):
        return tuple(_filled(one, woorden) for one in part)
    # A choice of a fixed list is a string of another kind; an id has no place in it.
    return filled_text(part, woorden) if type(part) is str else part


def filled_text(text: str, woorden: Mapping[str, str]) -> str:
    """The words put in, with a capital where a sentence begins; they are never looked at for places again."""

    def put(found: re.Match[str]) -> str:
        words = woorden.get(found[1], found[0])
        before = text[: found.start()].rstrip(" \n'\"‘“(")
        begins = found[0] != text and (not before or before[-1] in _BEGINS)
        return words[:1].upper() + words[1:] if begins else words

    return PLEK.sub(put, text)


def filled_in(plekken: tuple[Invulplek, ...], woorden: Mapping[str, str]) -> dict[str, str]:
    """What stands in every place: what is known, else what the author wrote for that."""
    return {one.id: woorden.get(one.id) or one.anders for one in plekken}


def with_examples(content: C, plekken: tuple[Invulplek, ...]) -> C:
    """The case as it is played when nobody filled in anything: with each first example."""
    return fill(content, {one.id: one.voorbeelden[0] for one in plekken}) if plekken else content


def rounds(plekken: tuple[Invulplek, ...]) -> Iterator[dict[str, str]]:
    """Ways to fill in that together have every example, and what stands there else."""
    most = max((len(one.voorbeelden) for one in plekken), default=0)
    for number in range(most):
        yield {one.id: one.voorbeelden[number % len(one.voorbeelden)] for one in plekken}
    if plekken:
        yield {one.id: one.anders for one in plekken}
