"""A case: one file that is played live from role cards, and alone against the simulated naaste."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from samenzorg_sim.content.fields import (
    Button,
    Content,
    ContentId,
    Line,
    Minutes,
    Rolwoord,
    Source,
    Text,
    YesNo,
)
from samenzorg_sim.content.invulplek import Invulplek
from samenzorg_sim.content.karakter import Antwoord, Heette, Karakter, Na, Zin
from samenzorg_sim.content.soort import Raakt
from samenzorg_sim.content.soort import Soort as Soort
from samenzorg_sim.content.voorbeeldgesprek import Voorbeeldgesprek


class Niveau(StrEnum):
    """How hard a case is to play."""

    MAKKELIJK = "makkelijk"
    GEMIDDELD = "gemiddeld"
    MOEILIJK = "moeilijk"


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


NAASTE = "naaste"
"""What the played person is called where a case does not say otherwise."""


class NaasteRol(Content):
    """The role card of who plays the naaste; it is read aloud, so it speaks to 'u'.

    `noem`: what the played person is called on screens and cards when it is no naaste ('collega', 'bewoner').
    """

    naam: Line
    noem: Rolwoord = NAASTE
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
    """One thing that helps in this case, told afterwards.

    With `soort` (and `onderwerp`) the simulated naaste notices it too: the first time it does
    some extra good.
    """

    id: ContentId
    tekst: Text
    soort: Soort | None = None
    onderwerp: ContentId | None = None


class Onthulling(Content):
    """Something the simulated naaste tells once its state allows it; `id` is unique in the whole case.

    `zegt`: in his own words (without: `wat`). `eerst`: what he must have told before. `nee`: it is a limit,
    and asking on makes it worse. `bij_duwen`: he also says it when somebody presses and he objects.
    """

    id: ContentId
    heette: Heette = ()
    wat: Text
    na: Na
    zegt: Text | None = None
    eerst: tuple[ContentId, ...] = ()
    nee: YesNo = False
    bij_duwen: YesNo = False


class Onderwerp(Content):
    """A subject the talk can turn to.

    `raakt`: what it mostly is to the naaste. `wist_niet`: what he does not know, so that plain information
    helps the first time.
    """

    id: ContentId
    heette: Heette = ()
    titel: Line
    raakt: Raakt = Raakt.ZORG
    wist_niet: Text | None = None
    onthullingen: Annotated[tuple[Onthulling, ...], Field(min_length=1)]


class Einde(Content):
    """A way the talk can end: the first one in the file whose conditions hold.

    `als`: the state of the naaste; `verteld`: what he must have told. `goed`: one can be content
    with it. `uitweg`: how it goes on safely when the naaste leaves tense.
    """

    id: ContentId
    heette: Heette = ()
    tekst: Text
    als: Na | None = None
    verteld: tuple[ContentId, ...] = ()
    goed: YesNo = False
    uitweg: Text | None = None


class Beurt(Content):
    """One turn of the zorgmedewerker in a walk."""

    soort: Soort
    onderwerp: ContentId | None = None
    weerspiegelt: Raakt | None = None
    belooft: YesNo = False
    zegt: Text


class Wandeling(Content):
    """A talk a trainer wrote down beforehand: these turns lead to this ending."""

    naam: Line
    beurten: Annotated[tuple[Beurt, ...], Field(min_length=1)]
    einde: ContentId


class Herkomst(Source):
    """Where a case comes from; `ervaring` is the story that it was made of, whose words are not copied."""

    ervaring: ContentId | None = None


class Scenario(Content):
    """A whole case, from `scenarios/<naam>/scenario.yaml`; by its `themas` a trainer finds it back.

    `invulplekken`: what may be filled in before somebody practises it alone. `tekenen`: whether what is heard
    in it can be drawn in an ecogram; not where it is about the work itself.
    """

    versie: Version
    id: ContentId
    titel: Line
    samenvatting: Text
    niveau: Niveau
    minuten: Minutes
    themas: tuple[Line, ...] = ()
    bron: Annotated[tuple[Herkomst, ...], Field(min_length=1)]
    leerdoelen: Annotated[tuple[Leerdoel, ...], Field(min_length=1)]
    invulplekken: tuple[Invulplek, ...] = ()
    situatie: Text
    tekenen: YesNo = True
    rollen: Rollen
    terugkijken: Terugkijken
    karakter: Karakter = Karakter()
    wat_helpt: tuple[WatHelpt, ...] = ()
    onderwerpen: tuple[Onderwerp, ...] = ()
    eindes: tuple[Einde, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()
    zinnen: tuple[Zin, ...] = ()
    wandelingen: tuple[Wandeling, ...] = ()
    voorbeeldgesprek: Voorbeeldgesprek | None = None
