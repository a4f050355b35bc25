"""What may be asked of a dialogue, as JSON, and how it is read."""

from typing import Annotated, Literal

from pydantic import Field

from samenzorg_sim.balie.opdracht import MOST_NAME, Naam, Opdracht, read_order, reader_of
from samenzorg_sim.journal import Id, TextId

Regel = Annotated[int, Field(ge=0, le=999)]


class DialoogErbij(Opdracht):
    """Begin a dialogue."""

    soort: Literal["dialoog"]
    naam: Naam


class WisDialoog(Opdracht):
    """Erase it."""

    soort: Literal["wis_dialoog"]


class ZaalErbij(Opdracht):
    """One of one's own sessions is a room of it."""

    soort: Literal["zaal"]
    sessie: Id
    verdieping: bool = False


class Thema(Opdracht):
    """A theme; `thema` names one that gets another name."""

    soort: Literal["thema"]
    naam: Naam
    thema: Id | None = None


class ThemaWeg(Opdracht):
    """A theme goes."""

    soort: Literal["thema_weg"]
    thema: Id


class Leg(Opdracht):
    """Lay a thought under a theme."""

    soort: Literal["leg"]
    antwoord: TextId
    regel: Regel
    thema: Id | None


class Ongedaan(Opdracht):
    """Take the latest act back."""

    soort: Literal["ongedaan"]
    daad: int


_ANY = reader_of(DialoogErbij | WisDialoog | ZaalErbij | Thema | ThemaWeg | Leg | Ongedaan)
_MELDINGEN = {
    ("naam", "string_too_short"): "Vul een naam in.",
    ("naam", "string_too_long"): f"Deze naam is te lang. Gebruik hoogstens {MOST_NAME} letters.",
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value; raises `Refused` with code `onzin`."""
    order: Opdracht = read_order(_ANY, asked, _MELDINGEN)
    return order
