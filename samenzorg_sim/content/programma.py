"""A training day or half of one: what follows what, how long it takes, and what it is for, per function."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import time
from typing import Annotated

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from samenzorg_sim.content.fields import Content, ContentId, Line, Minutes, Source, Text, YesNo
from samenzorg_sim.content.scenario import Version
from samenzorg_sim.content.werkvorm import Groep


def is_clock(typed: str) -> bool:
    """Whether this is a time of the day in hours and minutes: '09:30'."""
    return re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", typed) is not None


def _clock(value: object) -> object:
    if isinstance(value, str):
        if is_clock(value):
            return time.fromisoformat(value)
        raise PydanticCustomError("no_clock", "not a time of the day")
    return value


Clock = Annotated[
    time,
    BeforeValidator(_clock),
    PlainSerializer(lambda value: f"{value:%H:%M}", when_used="json"),
    WithJsonSchema({"type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$"}),
]
"""A time of the day: '09:30'."""


class Functiedoel(Content):
    """What people with this function may learn on the day."""

    functie: Line
    doelen: Annotated[tuple[Text, ...], Field(min_length=1, max_length=5)]


class Dagdeel(Content):
    """A part of the day: a werkvorm (an oefenblad too) with its case, a break, or something spoken.

    `scenario` is the case for a werkvorm that needs one, of any kind. Whether both are there is known only
    where the whole library is: who shows a programma says what is missing.
    """

    id: ContentId
    titel: Line
    minuten: Minutes
    uitleg: Text | None = None
    pauze: YesNo = False
    werkvorm: ContentId | None = None
    scenario: ContentId | None = None


class Programma(Content):
    """A day; its parts follow each other without gaps from `begin` on."""

    versie: Version
    id: ContentId
    titel: Line
    voor: Text
    uitleg: Text
    groep: Groep
    begin: Clock
    doelen: Annotated[tuple[Functiedoel, ...], Field(min_length=1, max_length=6)]
    onderdelen: Annotated[tuple[Dagdeel, ...], Field(min_length=2, max_length=14)]
    werkversie: Text
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]


def hours(programma: Programma, begin: time | None = None) -> Iterator[tuple[time, time, Dagdeel]]:
    """Each part with when it begins and ends, from `begin` on (left out: its own)."""
    start = begin or programma.begin
    minute = start.hour * 60 + start.minute
    for deel in programma.onderdelen:
        yield _clock_at(minute), _clock_at(minute + deel.minuten), deel
        minute += deel.minuten


def _clock_at(minute: int) -> time:
    hour, rest = divmod(minute, 60)
    return time(hour % 24, rest)
