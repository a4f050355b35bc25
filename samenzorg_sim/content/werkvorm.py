"""A werkvorm: the script of a group session, as phases, roles and what each role has on screen."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from samenzorg_sim.content.barometer import Barometer
from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.content.fields import (
    Content,
    ContentId,
    Days,
    Line,
    Minutes,
    People,
    Source,
    Text,
    YesNo,
    whole,
)
from samenzorg_sim.content.kring import Kring
from samenzorg_sim.content.past_bij import PastBij
from samenzorg_sim.content.scenario import Version
from samenzorg_sim.content.schrijfvraag import Schrijfvraag
from samenzorg_sim.content.voorwaarde import Voorwaarde

IEDEREEN = "iedereen"
"""The screen of every role that has none of its own in a phase."""
SCHERM = "scherm"
"""The projector."""


class Onderdeel(StrEnum):
    """A living part of a screen."""

    SPELREGELS = "spelregels"
    ROLKAART = "rolkaart"
    KIJKKAART = "kijkkaart"
    ROL_VERLATEN = "rol_verlaten"
    WEGLEGGEN = "wegleggen"
    STOPKNOP = "stopknop"
    OBSERVEREN = "observeren"
    VRAGEN = "vragen"
    TIJDLIJN = "tijdlijn"
    LEERPUNT = "leerpunt"
    AFSPRAKEN = "afspraken"
    OOGST = "oogst"
    SPEELWENS = "speelwens"
    GROEPJE = "groepje"
    BEWAREN = "bewaren"
    SCHRIJFVRAGEN = "schrijfvragen"
    VOORLEZEN = "voorlezen"
    OVEREENKOMST = "overeenkomst"
    KIJKSLEUTEL = "kijksleutel"
    EIGEN_NETWERK = "eigen_netwerk"
    ECOGRAM = "ecogram"
    LEIDRAAD = "leidraad"
    BAROMETER = "barometer"


PUBLIC = frozenset(
    {
        Onderdeel.SPELREGELS,
        Onderdeel.TIJDLIJN,
        Onderdeel.AFSPRAKEN,
        Onderdeel.OVEREENKOMST,
        Onderdeel.KIJKSLEUTEL,
        Onderdeel.ECOGRAM,
        Onderdeel.BAROMETER,
    }
)
"""What the projector may show: never anything private."""

VAN_GESPREK = frozenset(
    {
        Onderdeel.ROLKAART,
        Onderdeel.KIJKKAART,
        Onderdeel.ROL_VERLATEN,
        Onderdeel.STOPKNOP,
        Onderdeel.OBSERVEREN,
        Onderdeel.VRAGEN,
        Onderdeel.TIJDLIJN,
        Onderdeel.SPEELWENS,
        Onderdeel.BEWAREN,
        Onderdeel.VOORLEZEN,
        Onderdeel.OVEREENKOMST,
        Onderdeel.KIJKSLEUTEL,
    }
)
"""What stands in a conversation to practise, or comes from playing it."""


class Uit(StrEnum):
    """Who may take a role."""

    GROEP = "groep"
    CLIENTENRAAD = "clientenraad"
    IEDEREEN = "iedereen"


def _count(value: object) -> object:
    if value == "rest":
        return "rest"
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 2:
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 40:
        return value
    raise PydanticCustomError("no_count", "not a count")


Count = Annotated[
    int | Literal["rest"],
    PlainValidator(_count),
    WithJsonSchema({"anyOf": [{"type": "integer", "minimum": 1, "maximum": 40}, {"const": "rest"}]}),
]
"""How many people take a role: a number, or `rest` for everybody who has no other role."""


class Groep(Content):
    """The group this was made for; another size may go on, with a warning that says why."""

    van: People
    tot: People
    waarom: Text


Dagminuten = Annotated[int, BeforeValidator(whole), Field(ge=5, le=600)]
"""Minutes of a whole session, 5–600."""

Rondes = Annotated[int, BeforeValidator(whole), Field(ge=1, le=12)]
"""A number of rounds, 1–12."""


class Duur(Content):
    """How long a session takes by its author's word: `van` to `tot` minutes, with so many rounds."""

    rondes: Rondes
    van: Dagminuten
    tot: Dagminuten


class Rol(Content):
    """A role people take in a round.

    `gekozen`: nobody gets it in turn, people decide who takes it. `nooit_ook`: roles that whoever has this
    one cannot take over in the same round.
    """

    id: ContentId
    naam: Line
    uitleg: Text
    aantal: Count
    uit: Uit
    gekozen: YesNo = False
    nooit_ook: tuple[ContentId, ...] = ()


class Scherm(Content):
    """What one role (or everybody, or the projector) has before them in a phase.

    `kring`: where this role is meanwhile, when it does not just talk along.
    """

    kop: Line
    kring: Kring | None = None
    tekst: tuple[Text, ...] = ()
    onderdelen: tuple[Onderdeel, ...] = ()


Klein = Annotated[int, BeforeValidator(whole), Field(ge=2, le=6)]
"""How many people talk together in a subgroup."""


class Fase(Content):
    """One step of the session; `minuten` is a starting value that the trainer may change.

    `dagen`: in writing, at home: people have so many days, and `minuten` is what it takes each of them.
    `als`: the step is skipped unless this holds. `groepjes`: people talk in subgroups of about this size.
    `toont`: questions of earlier steps whose answers are read here once more.
    """

    key_noun: ClassVar[str] = "veld van een fase"

    id: ContentId
    titel: Line
    minuten: Minutes
    dagen: Days | None = None
    per_ronde: YesNo = False
    spel: YesNo = False
    als: Voorwaarde | None = None
    groepjes: Klein | None = None
    begeleider: tuple[Text, ...] = ()
    schermen: Annotated[Mapping[str, Scherm], Field(min_length=1)]
    schrijfvragen: tuple[Schrijfvraag, ...] = ()
    toont: tuple[ContentId, ...] = ()

    def scherm_van(self, rol: str) -> Scherm | None:
        """The screen of a role: its own, else everybody's. The projector (`scherm`) has only its own."""
        own = self.schermen.get(rol)
        if own is not None or rol == SCHERM:
            return own
        return self.schermen.get(IEDEREEN)


Venster = Annotated[int, BeforeValidator(whole), Field(ge=1, le=15)]
"""How many seconds two taps for one moment may lie apart, 1–15."""


class Werkvorm(Content):
    """A whole script, as read from `exercises/<soort>/<naam>.yaml`.

    `casus`: what its tables work on; roles are for a conversation, other scripts may go without.
    `past_bij`: for a script that a group chooses by how much it has done before.
    `duur`: for a script that is meant for so much time; without it, rounds go on until everybody has played.
    `wie_schreef`: in a script in writing, who leads sees by name who has written; never what.
    `venster_s`: how far apart, in seconds, two taps for one moment may lie. `zelfde_kaart`: in a round all
    observers watch the same card, in the next round the next one. `barometer`: what everybody weighs once,
    without a name, in each step that has the part.
    """

    versie: Version
    id: ContentId
    titel: Line
    uitleg: Text
    casus: Casussoort = Casussoort.GESPREK
    bron: Annotated[tuple[Source, ...], Field(min_length=1)]
    groep: Groep
    past_bij: PastBij | None = None
    duur: Duur | None = None
    venster_s: Venster = 4
    zelfde_kaart: YesNo = False
    wie_schreef: YesNo = False
    barometer: Barometer | None = None
    spelregels: Annotated[tuple[Text, ...], Field(min_length=1)]
    rollen: tuple[Rol, ...] = ()
    fasen: Annotated[tuple[Fase, ...], Field(min_length=1)]

    @property
    def schriftelijk(self) -> bool:
        """Whether people do this at home, in writing, with a last day for each step."""
        return self.fasen[0].dagen is not None

    @property
    def spelfase(self) -> Fase | None:
        """The phase in which people play."""
        return next((fase for fase in self.fasen if fase.spel), None)

    @property
    def leest_voor(self) -> bool:
        """Whether the play is an example conversation that is read aloud, so nobody's own."""
        fase = self.spelfase
        return fase is not None and any(
            Onderdeel.VOORLEZEN in scherm.onderdelen for scherm in fase.schermen.values()
        )

    @property
    def peilingen(self) -> tuple[str, ...]:
        """The steps in which the barometer is asked, in their order."""
        return tuple(
            fase.id
            for fase in self.fasen
            if any(Onderdeel.BAROMETER in scherm.onderdelen for scherm in fase.schermen.values())
        )

    @property
    def tekent(self) -> bool:
        """Whether people draw an ecogram in it."""
        return any(
            Onderdeel.ECOGRAM in scherm.onderdelen for fase in self.fasen for scherm in fase.schermen.values()
        )

    @property
    def inbreng(self) -> Schrijfvraag | None:
        """The question with which people hand in a situation, where the script has one."""
        return next((v for fase in self.fasen for v in fase.schrijfvragen if v.inbreng), None)

    def schrijfvraag(self, vraag: str) -> tuple[Fase, Schrijfvraag] | None:
        """The question with this id and the phase it belongs to."""
        return next(((f, v) for f in self.fasen for v in f.schrijfvragen if v.id == vraag), None)
