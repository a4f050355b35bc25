"""A case: one file that is played live from role cards, and alone against the simulated naaste."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from samenzorg_sim.content.fields import Button, Content, ContentId, Line, Minutes, Share, Source, Text


class Niveau(StrEnum):
    """How hard a case is to play."""

    MAKKELIJK = "makkelijk"
    GEMIDDELD = "gemiddeld"
    MOEILIJK = "moeilijk"


class Soort(StrEnum):
    """The ten kinds of turn of the zorgmedewerker."""

    OPEN_VRAAG = "open_vraag"
    GESLOTEN_VRAAG = "gesloten_vraag"
    REFLECTIE = "reflectie"
    SAMENVATTING = "samenvatting"
    BEVESTIGING = "bevestiging"
    INFORMATIE = "informatie"
    ADVIES = "advies"
    OVERTUIGEN = "overtuigen"
    VRAAG_TOESTEMMING = "vraag_toestemming"
    OVERIG = "overig"


def _version(value: object) -> object:
    return 1 if value == "1" else value


Version = Annotated[Literal[1], BeforeValidator(_version), WithJsonSchema({"const": 1})]


class Leerdoel(Content):
    """Something a player may want to learn from this case."""

    id: ContentId
    tekst: Text


class HoudtAchter(Content):
    """What the naaste does not tell at once: what it is, and when he does tell it."""

    id: ContentId
    wat: Text
    wanneer: Text


class NaasteRol(Content):
    """The role card of who plays the naaste; it is read aloud, so it speaks to 'u'."""

    naam: Line
    wie: Text
    wil: Annotated[tuple[Text, ...], Field(min_length=1)]
    zorgen: Annotated[tuple[Text, ...], Field(min_length=1)]
    opent: Annotated[tuple[Text, ...], Field(min_length=1)]
    sluit: Annotated[tuple[Text, ...], Field(min_length=1)]
    houdt_achter: tuple[HoudtAchter, ...] = ()
    openingszin: Text
    rol_verlaten: Text


class ZorgmedewerkerRol(Content):
    """The role card of the player."""

    situatie: Text
    doel: Text
    leervraag: Text


class Kijkpunt(Content):
    """One thing to watch for, with its button; `id` is unique in the whole case."""

    id: ContentId
    knop: Button
    soort: Soort
    uitleg: Text


class ObservatorKaart(Content):
    """What one observer watches: one or two things, never more."""

    id: ContentId
    titel: Line
    kijkpunten: Annotated[tuple[Kijkpunt, ...], Field(min_length=1, max_length=2)]


class Rollen(Content):
    """Everybody's card."""

    key_noun: ClassVar[str] = "rol"

    naaste: NaasteRol
    zorgmedewerker: ZorgmedewerkerRol
    observatoren: Annotated[tuple[ObservatorKaart, ...], Field(min_length=1)]


class Terugkijken(Content):
    """The questions to look back with, for each of the three who look."""

    speler: Annotated[tuple[Text, ...], Field(min_length=1)]
    naaste: Annotated[tuple[Text, ...], Field(min_length=1)]
    observatoren: Annotated[tuple[Text, ...], Field(min_length=1)]


class WatHelpt(Content):
    """One thing that helps in this case, told afterwards."""

    id: ContentId
    tekst: Text


class Na(Content):
    """The state the simulated naaste must have reached before telling something.

    At least this much vertrouwen, gehoord and energie; at most this much druk.
    """

    key_noun: ClassVar[str] = "toestand van de naaste"

    vertrouwen: Share | None = None
    gehoord: Share | None = None
    druk: Share | None = None
    energie: Share | None = None


class Onthulling(Content):
    """Something the simulated naaste tells once its state allows it; `id` is unique in the whole case."""

    id: ContentId
    wat: Text
    na: Na


class Onderwerp(Content):
    """A subject the talk can turn to."""

    id: ContentId
    titel: Line
    onthullingen: Annotated[tuple[Onthulling, ...], Field(min_length=1)]


class Einde(Content):
    """A way the talk can end."""

    id: ContentId
    tekst: Text


class Beurt(Content):
    """One turn of the zorgmedewerker in a walk."""

    soort: Soort
    onderwerp: ContentId | None = None
    zegt: Text


class Wandeling(Content):
    """A talk a trainer wrote down beforehand: these turns lead to this ending."""

    naam: Line
    beurten: Annotated[tuple[Beurt, ...], Field(min_length=1)]
    einde: ContentId


class Scenario(Content):
    """A whole case, as read from `scenarios/<naam>/scenario.yaml`."""

    versie: Version
    id: ContentId
    titel: Line
    samenvatting: Text
    niveau: Niveau
    minuten: Minutes
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
    leerdoelen: Annotated[tuple[Leerdoel, ...], Field(min_length=1)]
    situatie: Text
    rollen: Rollen
    terugkijken: Terugkijken
    wat_helpt: tuple[WatHelpt, ...] = ()
    onderwerpen: tuple[Onderwerp, ...] = ()
    eindes: tuple[Einde, ...] = ()
    wandelingen: tuple[Wandeling, ...] = ()
