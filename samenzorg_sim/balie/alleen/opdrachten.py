"""What may be asked of a talk that somebody practises alone, as JSON. Typed words are not among it."""

from typing import Annotated, Literal

from pydantic import Field

from samenzorg_sim.balie.opdracht import (
    MOST_LINE,
    MOST_NAME,
    LegeRegel,
    Naam,
    Opdracht,
    read_order,
    reader_of,
)
from samenzorg_sim.content.soort import Raakt, Soort
from samenzorg_sim.journal import ContentId, Id

Beurten = Annotated[int, Field(ge=0, le=60)]
Woorden = Annotated[int, Field(ge=0, le=100_000)]


class Oefen(Opdracht):
    """Begin a talk: with a scenario, or with the first `beurten` turns of an own talk (`uit`).

    `invulling`: what stands in the places of its texts; a place left empty is not known. `tekening`: the
    ecogram it comes from, to find the way back to.
    """

    soort: Literal["oefen"]
    scenario: ContentId | None = None
    invulling: dict[ContentId, LegeRegel] = Field(default_factory=dict)
    tekening: Id | None = None
    uit: Id | None = None
    beurten: Beurten = 0


class Kies(Opdracht):
    """Say a formulation of the scenario; `in_plaats` of the last turn, or after it."""

    soort: Literal["kies"]
    zin: ContentId
    in_plaats: bool = False


class Zeg(Opdracht):
    """Say something in own words: what kind of turn they were, about what, and how many."""

    soort: Literal["zeg"]
    beurt: Soort
    onderwerp: ContentId | None = None
    weerspiegelt: Raakt | None = None
    belooft: bool = False
    woorden: Woorden
    in_plaats: bool = False


class Terug(Opdracht):
    """Take the last turn back."""

    soort: Literal["neem_terug"]


class PraatVerder(Opdracht):
    """Go on after all."""

    soort: Literal["praat_verder"]


class RondAf(Opdracht):
    """End the talk."""

    soort: Literal["rond_af"]


class Bewaar(Opdracht):
    """Keep it under a name."""

    soort: Literal["bewaar"]
    naam: Naam


class GooiWeg(Opdracht):
    """Throw it away."""

    soort: Literal["gooi_weg"]


_ORDERS = reader_of(Oefen | Kies | Zeg | Terug | PraatVerder | RondAf | Bewaar | GooiWeg)
_MELDINGEN = {
    ("naam", "string_too_short"): "Geef het gesprek eerst een naam.",
    ("naam", "string_too_long"): f"Deze naam is te lang. Neem er een van hoogstens {MOST_NAME} tekens.",
    ("invulling", "string_too_long"): f"Dit is te lang. Neem hoogstens {MOST_LINE} tekens.",
    ("naam", ""): "Geef het gesprek een naam op één regel.",
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_ORDERS, asked, _MELDINGEN)
    return order
