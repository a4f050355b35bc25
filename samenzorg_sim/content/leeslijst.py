"""A list to read a drawing along: a few subjects with questions, to be changed by who uses it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from samenzorg_sim.content.fields import Content, ContentId, Line, Source, Text
from samenzorg_sim.content.scenario import Version


class Leespunt(Content):
    """One subject of the list, with what to ask while looking at the drawing."""

    id: ContentId
    naam: Line
    uitleg: Text
    vragen: Annotated[tuple[Text, ...], Field(min_length=1)]


class Leeslijst(Content):
    """A list; `werkversie` says what in it is not established, and is shown with it."""

    versie: Version
    id: ContentId
    titel: Line
    uitleg: Text
    werkversie: Text | None = None
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
    punten: Annotated[tuple[Leespunt, ...], Field(min_length=1, max_length=12)]
