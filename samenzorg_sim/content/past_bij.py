"""For which group a method fits: how much it has done before, and from which meeting on."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from samenzorg_sim.content.fields import Content, Text, whole


class Ervaring(StrEnum):
    """Whether a group has done this kind of thing before."""

    BEGINNERS = "beginners"
    GEOEFEND = "geoefend"


Bijeenkomst = Annotated[int, BeforeValidator(whole), Field(ge=1, le=40)]
"""The number of a meeting of one group, 1–40."""


class PastBij(Content):
    """`vanaf_bijeenkomst` to `tot_bijeenkomst` (both included): the meetings in which it is offered."""

    ervaring: Annotated[tuple[Ervaring, ...], Field(min_length=1)]
    vanaf_bijeenkomst: Bijeenkomst = 1
    tot_bijeenkomst: Bijeenkomst | None = None
    waarom: Text
