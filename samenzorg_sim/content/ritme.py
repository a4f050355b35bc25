"""A rhythm of working as somebody wrote it down: the teams, and every number that is assumed, with why."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from samenzorg_sim.content.fields import Content, ContentId, Line, Source, Text, whole
from samenzorg_sim.content.scenario import Version

Hoofden = Annotated[int, BeforeValidator(whole), Field(ge=0, le=2000)]
"""A number of people, 0–2000."""
Waarde = Annotated[int, BeforeValidator(whole), Field(ge=0, le=600)]
"""A whole number; `content/aanname.py` says its unit and its range."""


class Ritmeteam(Content):
    """A team: of its people, so many hold the talks with the residents that live there."""

    naam: Line
    bewoners: Hoofden
    medewerkers: Hoofden
    gespreksvoerders: Hoofden


class Ritmewaarde(Content):
    """What somebody assumes, and why; with a source where there is one."""

    key_noun: ClassVar[str] = "veld van een aanname"

    id: ContentId
    waarde: Waarde
    waarom: Text
    bron: Source | None = None


class Ritme(Content):
    """A plan for a year, to be played many times; all assumptions of `content/aanname.py` stand in it."""

    versie: Version
    id: ContentId
    titel: Line
    uitleg: Text
    teams: Annotated[tuple[Ritmeteam, ...], Field(min_length=1, max_length=40)]
    aannamen: tuple[Ritmewaarde, ...]
    werkversie: Text
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
