"""What may be asked of a team's quarters and of the page for the management team, as JSON."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints, TypeAdapter

from samenzorg_sim.balie.opdracht import MOST_NAME, Naam, Opdracht, read_order, reader_of, visible
from samenzorg_sim.journal import ContentId
from samenzorg_sim.kwartaal.state import MOST_CLIENTEN

MOST_ANTWOORD = 1000
Getal = Annotated[int, Field(ge=0, le=MOST_CLIENTEN, strict=True)]
LangAntwoord = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=MOST_ANTWOORD), BeforeValidator(visible)
]


class Kwartaalteam(Opdracht):
    """Begin a team."""

    soort: Literal["kwartaalteam"]
    naam: Naam


class HernoemTeam(Opdracht):
    """Call it otherwise."""

    soort: Literal["hernoem_team"]
    naam: Naam


class WisTeam(Opdracht):
    """Erase all of it."""

    soort: Literal["wis_team"]


class Aantallen(Opdracht):
    """The numbers of a quarter; None is not known."""

    soort: Literal["aantallen"]
    kwartaal: ContentId
    clienten: Getal | None = None
    gehouden: Getal | None = None
    verslagen: Getal | None = None


class Antwoord(Opdracht):
    """What was said to a question; nothing wipes it out."""

    soort: Literal["antwoord"]
    kwartaal: ContentId
    vraag: ContentId
    woorden: LangAntwoord


class KruisAan(Opdracht):
    """Tick something, or take the tick away."""

    soort: Literal["kruis_aan"]
    kwartaal: ContentId
    keuze: ContentId
    aan: bool


class Bespreek(Opdracht):
    """The talk was held on this day."""

    soort: Literal["bespreek"]
    kwartaal: ContentId
    op: date | None = None


class LeverIn(Opdracht):
    """Its numbers may go onto the page, or not any more."""

    soort: Literal["lever_in"]
    kwartaal: ContentId
    aan: bool


class WisKwartaal(Opdracht):
    """Erase one quarter."""

    soort: Literal["wis_kwartaal"]
    kwartaal: ContentId


class Ongedaan(Opdracht):
    """Take the latest act back."""

    soort: Literal["ongedaan"]
    daad: int


class MaakBladzijde(Opdracht):
    """Make the page of a quarter."""

    soort: Literal["bladzijde"]
    kwartaal: ContentId


_TEAM = reader_of(
    Kwartaalteam
    | HernoemTeam
    | WisTeam
    | Aantallen
    | Antwoord
    | KruisAan
    | Bespreek
    | LeverIn
    | WisKwartaal
    | Ongedaan
)
_BLADZIJDE: TypeAdapter[Opdracht] = TypeAdapter(MaakBladzijde)
_GETAL = f"Vul een heel getal in van 0 tot {MOST_CLIENTEN}, of laat het leeg."
_MELDINGEN = {
    ("naam", "string_too_short"): "Geef het team eerst een naam.",
    ("naam", "string_too_long"): f"Deze naam is te lang. Neem er een van hoogstens {MOST_NAME} tekens.",
    ("naam", ""): "Geef het team een naam op één regel.",
    ("woorden", "string_too_long"): f"Dit is te lang. Schrijf het in hoogstens {MOST_ANTWOORD} tekens.",
    ("op", ""): "Dit is geen dag. Kies een dag uit de kalender.",
    ("clienten", ""): _GETAL,
    ("gehouden", ""): _GETAL,
    ("verslagen", ""): _GETAL,
}


def read_team(asked: object) -> Opdracht:
    """The order for a team in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_TEAM, asked, _MELDINGEN)
    return order


def read_bladzijde(asked: object) -> Opdracht:
    """The order for a page in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_BLADZIJDE, asked, {})
    return order
