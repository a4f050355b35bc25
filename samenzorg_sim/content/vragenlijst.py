"""A list of questions to talk about with a few people, part by part; to be changed by who uses it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from samenzorg_sim.content.fields import Content, ContentId, Line, Minutes, Source, Text
from samenzorg_sim.content.scenario import Version


class Lijstsoort(StrEnum):
    """What a list is for; it stands in the folder of that name."""

    KWARTAAL = "kwartaal"
    BELEIDSCHECK = "beleidscheck"


class Lijstvraag(Content):
    """One question, with what helps to answer it."""

    id: ContentId
    vraag: Text
    uitleg: Text | None = None


class Lijstkeuze(Content):
    """One thing that may be ticked, in the words of who ticks it."""

    id: ContentId
    naam: Line


class Lijstdeel(Content):
    """A part of the talk; what may be ticked, if anything, stands under its questions."""

    id: ContentId
    naam: Line
    uitleg: Text | None = None
    minuten: Minutes | None = None
    vragen: Annotated[tuple[Lijstvraag, ...], Field(min_length=1, max_length=8)]
    keuzes: Annotated[tuple[Lijstkeuze, ...], Field(max_length=10)] = ()


class Vragenlijst(Content):
    """A list; `werkversie` says what in it is not established, and is shown with it."""

    versie: Version
    id: ContentId
    soort: Lijstsoort
    titel: Line
    uitleg: Text
    delen: Annotated[tuple[Lijstdeel, ...], Field(min_length=1, max_length=12)]
    werkversie: Text
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
