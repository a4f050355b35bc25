"""What may be asked of a list of actions, as JSON, and how it is read; the package's docstring lists it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from samenzorg_sim.acties.state import Bronsoort
from samenzorg_sim.balie.opdracht import (
    MOST_LINE,
    MOST_TEXT,
    LegeRegel,
    LegeTekst,
    Opdracht,
    Tekst,
    read_order,
    reader_of,
)
from samenzorg_sim.balie.opdracht import Medebegeleider as Medebegeleider
from samenzorg_sim.balie.opdracht import MedebegeleiderWeg as MedebegeleiderWeg
from samenzorg_sim.journal import ContentId, Id


class Actielijst(Opdracht):
    """Begin a list."""

    soort: Literal["actielijst"]


class WisLijst(Opdracht):
    """Erase everything."""

    soort: Literal["wis_lijst"]


class Vandaan(BaseModel):
    """Where an action comes from."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    soort: Bronsoort = Bronsoort.ZELF
    van: Id | None = None
    onderdeel: ContentId | None = None
    titel: LegeRegel = ""


class ActieErbij(Opdracht):
    """Something to do."""

    soort: Literal["actie"]
    wat: Tekst
    wie: LegeRegel = ""
    wanneer: date | None = None
    thema: LegeRegel = ""
    bron: Vandaan = Vandaan()


class WijzigActie(Opdracht):
    """Other words, another owner or theme, or an earlier day."""

    soort: Literal["wijzig_actie"]
    actie: Id
    wat: Tekst
    wie: LegeRegel = ""
    wanneer: date | None = None
    thema: LegeRegel = ""


class StelUit(Opdracht):
    """A later day, and why."""

    soort: Literal["stel_uit"]
    actie: Id
    tot: date
    reden: Tekst


class Gedaan(Opdracht):
    """It was done; what came of it."""

    soort: Literal["gedaan"]
    actie: Id
    opbrengst: LegeTekst = ""


class Vervalt(Opdracht):
    """It will not be done, and why."""

    soort: Literal["vervalt"]
    actie: Id
    reden: Tekst


class Heropen(Opdracht):
    """It is to be done after all."""

    soort: Literal["heropen"]
    actie: Id


class ActieWeg(Opdracht):
    """Take an action away."""

    soort: Literal["actie_weg"]
    actie: Id


class Ongedaan(Opdracht):
    """Take the latest act back."""

    soort: Literal["ongedaan"]
    daad: Annotated[int, Field(ge=1)]


_ANY = reader_of(
    Actielijst | WisLijst | Medebegeleider | MedebegeleiderWeg
    | ActieErbij | WijzigActie | StelUit | Gedaan | Vervalt | Heropen | ActieWeg | Ongedaan
)  # fmt: skip

_DAG = "Kies een dag, bijvoorbeeld 15-3-2027."
_MELDINGEN = {
    ("wat", "string_too_short"): "Schrijf op wat iemand gaat doen.",
    ("reden", "string_too_short"): "Schrijf in een paar woorden op waarom.",
    **{
        (field, "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters."
        for field in ("wat", "reden", "opbrengst")
    },
    **{
        (field, "string_too_long"): f"Dit is te lang. Gebruik hoogstens {MOST_LINE} letters."
        for field in ("wie", "thema", "titel")
    },
    ("wanneer", ""): _DAG,
    ("tot", ""): _DAG,
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_ANY, asked, _MELDINGEN)
    return order
