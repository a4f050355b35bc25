"""When a phase of a werkvorm is on: only with two tables, in the first round, in a second chance, …"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from samenzorg_sim.content.fields import Content, ContentId, whole


class Welke(StrEnum):
    """The first round, or a later one."""

    EERSTE = "eerste"
    LATER = "later"


class Spelsoort(StrEnum):
    """What is played: a first time, only the hard fragment once more, or the whole talk again."""

    EERSTE = "eerste"
    FRAGMENT = "fragment"
    HERKANSING = "herkansing"


class Tegenspeler(StrEnum):
    """Who plays the naaste: a member of the client council, or somebody of the group."""

    CLIENTENRAAD = "clientenraad"
    GROEP = "groep"


class Voorwaarde(Content):
    """All that is filled in must hold; `vraag` and `antwoord`: most people at the table chose this answer."""

    tafels: Annotated[int, BeforeValidator(whole), Field(ge=1, le=12)] | None = None
    ronde: Welke | None = None
    spel: tuple[Spelsoort, ...] = ()
    naaste: Tegenspeler | None = None
    vraag: ContentId | None = None
    antwoord: ContentId | None = None
