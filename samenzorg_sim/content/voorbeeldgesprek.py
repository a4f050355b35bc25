"""An example conversation to read aloud, to learn to observe: what is said, and what its author heard."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import Annotated

from pydantic import BeforeValidator, Field

from samenzorg_sim.content.fields import Content, ContentId, Line, Text, whole
from samenzorg_sim.content.soort import Soort


class Spreker(StrEnum):
    """Who says something."""

    ZORGMEDEWERKER = "zorgmedewerker"
    NAASTE = "naaste"


Seconde = Annotated[int, BeforeValidator(whole), Field(ge=0, le=3600)]
"""Seconds since the conversation began, 0–3600."""


class Uitspraak(Content):
    """Something that is said in one breath; two after each other by one speaker are one turn.

    What the zorgmedewerker says has the kind that the author heard (`soort`) and about when it is over when
    read calmly (`seconde`). `waarom`: why, where one may well hear something else.
    """

    id: ContentId
    wie: Spreker
    zegt: Text
    soort: Soort | None = None
    seconde: Seconde | None = None
    waarom: Text | None = None


class Voorbeeldgesprek(Content):
    """A whole conversation; `zorgmedewerker` and `naaste` are the names with which it is read."""

    zorgmedewerker: Line
    naaste: Line
    uitspraken: Annotated[tuple[Uitspraak, ...], Field(min_length=1)]

    @property
    def beurten(self) -> tuple[tuple[Uitspraak, ...], ...]:
        """Each turn: what one of them says until the other speaks."""
        return tuple(tuple(said) for _, said in groupby(self.uitspraken, key=lambda one: one.wie))

    def naam(self, wie: Spreker) -> str:
        """What a speaker is called."""
        return self.naaste if wie is Spreker.NAASTE else self.zorgmedewerker
