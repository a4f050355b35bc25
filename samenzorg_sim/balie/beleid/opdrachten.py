"""What may be asked of a policy check, as JSON, and how it is read; the package's docstring lists it."""

from typing import Annotated, Literal

from pydantic import Field

from samenzorg_sim.balie.opdracht import (
    MOST_NAME,
    MOST_TEXT,
    LegeTekst,
    Naam,
    Opdracht,
    read_order,
    reader_of,
)
from samenzorg_sim.balie.opdracht import Medebegeleider as Medebegeleider
from samenzorg_sim.balie.opdracht import MedebegeleiderWeg as MedebegeleiderWeg
from samenzorg_sim.beleid.state import Oordeel
from samenzorg_sim.journal import ContentId, Id


class Beleidscheck(Opdracht):
    """Begin a check."""

    soort: Literal["beleidscheck"]


class WisCheck(Opdracht):
    """Erase everything."""

    soort: Literal["wis_check"]


class BeginRonde(Opdracht):
    """Do it once more."""

    soort: Literal["ronde"]


class InvullerErbij(Opdracht):
    """Somebody answers."""

    soort: Literal["invuller"]
    functie: Naam


class InvullerWeg(Opdracht):
    """Erase somebody's answers."""

    soort: Literal["invuller_weg"]
    invuller: Id


class GeefAntwoord(Opdracht):
    """Say something to a question."""

    soort: Literal["antwoord"]
    invuller: Id
    vraag: ContentId
    oordeel: Oordeel
    bewijs: LegeTekst = ""


class Ongedaan(Opdracht):
    """Take the latest act back."""

    soort: Literal["ongedaan"]
    daad: Annotated[int, Field(ge=1)]


_ANY = reader_of(
    Beleidscheck | WisCheck | Medebegeleider | MedebegeleiderWeg
    | BeginRonde | InvullerErbij | InvullerWeg | GeefAntwoord | Ongedaan
)  # fmt: skip

_MELDINGEN = {
    ("functie", "string_too_short"): "Vul een functie in, bijvoorbeeld verzorgende of teamleider.",
    ("functie", "string_too_long"): f"Dit is te lang. Gebruik hoogstens {MOST_NAME} letters.",
    ("bewijs", "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters.",
    ("oordeel", ""): "Kies een antwoord.",
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_ANY, asked, _MELDINGEN)
    return order
