"""A case to draw an ecogram of: a story, who is in it, and what to talk about when it has been drawn."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from samenzorg_sim.content import tekens as c
from samenzorg_sim.content.fields import Content, ContentId, Line, Source, Text, YesNo, whole
from samenzorg_sim.content.scenario import Version

Ring = Annotated[int, BeforeValidator(whole), Field(ge=1, le=c.RINGEN)]
Naam = Annotated[Line, Field(max_length=40)]
"""A name as it fits in a drawing: at most 40 characters."""


class Alinea(Content):
    """A paragraph of the story; contacts say in which of them they are."""

    id: ContentId
    tekst: Text


class CasusContact(c.ContactTekens, Content):
    """Somebody in the story, with what it says about him; what it does not say is left out.

    `ook`: other names by which he is recognised in a drawing. `waar`: the paragraphs that tell of him.
    """

    id: ContentId
    naam: Naam
    ook: tuple[Naam, ...] = ()
    relatie: Naam | None = None
    groep: ContentId | None = None
    overleden: YesNo = False
    spanning: YesNo = False
    ring: Ring | None = None
    doet: tuple[Naam, ...] = ()
    wil: tuple[Naam, ...] = ()
    besproken: YesNo | None = None
    contactpersoon: YesNo = False
    waar: Annotated[tuple[ContentId, ...], Field(min_length=1)]


class CasusBand(Content):
    """Two people in the story who know each other."""

    een: ContentId
    ander: ContentId
    lijn: c.Lijn | None = None
    spanning: YesNo = False


class Later(Content):
    """The same people a quarter later: what has happened since, who is gone from the drawing, who is new.

    A contact with an id of before takes the place of that one.
    """

    verhaal: Annotated[tuple[Alinea, ...], Field(min_length=1)]
    weg: tuple[ContentId, ...] = ()
    contacten: tuple[CasusContact, ...] = ()
    vragen: Annotated[tuple[Text, ...], Field(min_length=1)]


class Oefenpartner(Content):
    """With whom to practise a talk afterwards: somebody nobody spoke to yet, in a scenario that fits."""

    contact: ContentId
    scenario: ContentId
    uitleg: Text


class EcogramCasus(Content):
    """A case with its reference: one way to draw it, made by who wrote the story."""

    versie: Version
    id: ContentId
    titel: Line
    samenvatting: Text
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
    client: Naam
    verhaal: Annotated[tuple[Alinea, ...], Field(min_length=1)]
    contacten: tuple[CasusContact, ...] = ()
    banden: tuple[CasusBand, ...] = ()
    vragen: Annotated[tuple[Text, ...], Field(min_length=1)]
    later: Later | None = None
    gesprek: Oefenpartner | None = None
