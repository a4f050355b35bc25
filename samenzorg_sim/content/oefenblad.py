"""A short exercise about talking with naasten: one file to do alone, to do in a group, and to print."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from samenzorg_sim.content.fields import Content, ContentId, Line, Minutes, Rolwoord, Source, Text
from samenzorg_sim.content.scenario import NAASTE, Niveau, Version
from samenzorg_sim.content.soort import Soort


class Vorm(StrEnum):
    """What one does: choose, say it in own words and hear what kind it was, write, or only talk about it."""

    KIES = "kies"
    TYP = "typ"
    SCHRIJF = "schrijf"
    KAART = "kaart"


class Past(StrEnum):
    """How well an answer fits here."""

    GOED = "goed"
    KAN = "kan"
    MINDER = "minder"


PAST = {Past.GOED: "Dit past goed.", Past.KAN: "Dit kan ook.", Past.MINDER: "Dit past hier minder."}
"""The same as one reads it, alone and in a group."""


VraagId = Annotated[ContentId, Field(max_length=48)]
Korter = Annotated[Text, Field(max_length=800)]
"""A paragraph to which something is added in a group."""


class Oefenantwoord(Content):
    """One answer to choose, with what comes of it; `past` is left out where nothing is better."""

    id: ContentId
    tekst: Line
    past: Past | None = None
    uitleg: Korter


class Gehoord(Content):
    """What to say to who typed a turn of this kind."""

    soort: Soort
    uitleg: Text


class Oefenvraag(Content):
    """One question; `praat` brings it into the group's form, and is what is talked about there.

    `zegt`: what the naaste says just before; `noem` is who that is, when it is no naaste ('bewoner').
    `gezocht`: the kinds of turn that fit; `gehoord`: what to say to some kinds.
    `punten`, `voorbeelden`: what one lays beside one's own words. `leest`: earlier questions
    whose answers are read here once more. `nagekeken`: when what is told here was last looked up.
    """

    key_noun: ClassVar[str] = "veld van een vraag"

    id: VraagId
    vorm: Vorm
    situatie: Text | None = None
    zegt: Korter | None = None
    noem: Rolwoord = NAASTE
    vraag: Line
    leest: tuple[ContentId, ...] = ()
    antwoorden: Annotated[tuple[Oefenantwoord, ...], Field(max_length=6)] = ()
    gezocht: tuple[Soort, ...] = ()
    gehoord: tuple[Gehoord, ...] = ()
    punten: tuple[Text, ...] = ()
    voorbeelden: tuple[Korter, ...] = ()
    uitleg: Text | None = None
    praat: Line | None = None
    bron: tuple[Source, ...] = ()
    nagekeken: Line | None = None


class Oefenblad(Content):
    """The whole exercise, as read from `exercises/gesprek/<naam>.yaml`.

    `minuten`: alone. `werkversie`: what in it is not established; `let_op`: what one must know beforehand.
    """

    versie: Version
    id: ContentId
    titel: Line
    uitleg: Text
    doel: Text
    niveau: Niveau
    minuten: Minutes
    werkversie: Korter | None = None
    let_op: Text | None = None
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
    vragen: Annotated[tuple[Oefenvraag, ...], Field(min_length=1, max_length=20)]
