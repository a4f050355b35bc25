"""What may be asked of an ecogram, as JSON; the package's docstring lists it for who builds a screen."""

from typing import Annotated, Any, Literal

from pydantic import Field, StrictBool, StrictInt

from samenzorg_sim.balie.opdracht import (
    MOST_NAME,
    MOST_TEXT,
    LegeTekst,
    Naam,
    Opdracht,
    read_order,
    reader_of,
)
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.ecogram.contact import Lijn, Steun
from samenzorg_sim.ecogram.veld import Bandveld, Lijstveld, Veld
from samenzorg_sim.journal import ContentId, Id

Waarde = StrictBool | StrictInt | ContentId | None
Coord = Annotated[float, Field(allow_inf_nan=False)]
Daad = Annotated[int, Field(ge=1)]


class _VanTekenaar(Opdracht):
    """Something that a trainer asks, or a phone of the session."""

    door = (Begeleider, Apparaat)


class Teken(_VanTekenaar):
    """Begin a drawing; `uit`: go on from this one, in a drawing of its own; `tafel`: for this table."""

    soort: Literal["teken"]
    casus: ContentId | None = None
    sessie: Id | None = None
    uit: Id | None = None
    client: Naam | None = None
    tafel: Annotated[StrictInt, Field(ge=1)] | None = None


class NoemClient(_VanTekenaar):
    """Say who is in the middle."""

    soort: Literal["noem_client"]
    naam: Naam | Literal[""]


class VoegToe(_VanTekenaar):
    """Draw somebody."""

    soort: Literal["voeg_toe"]
    naam: Naam
    relatie: Naam | None = None
    velden: dict[Veld, Waarde] = Field(default_factory=dict)
    steun: tuple[Steun, ...] = ()
    plaats: tuple[Coord, Coord] | None = None


class Schrijf(_VanTekenaar):
    """Write or take away words at a contact."""

    soort: Literal["schrijf"]
    contact: Id
    veld: Literal[Veld.NAAM, Veld.RELATIE, Veld.NOTITIE]
    woorden: LegeTekst
    was: str | None = None


class Wijzig(_VanTekenaar):
    """Change a field that is not typed."""

    soort: Literal["wijzig"]
    contact: Id
    veld: Veld
    waarde: Waarde
    was: Waarde = None


class KruisAan(_VanTekenaar):
    """Tick or untick something."""

    soort: Literal["kruis_aan"]
    contact: Id
    veld: Lijstveld
    aan: StrictBool
    keuze: ContentId | None = None
    woorden: Naam | None = None


class Verplaats(_VanTekenaar):
    """Put contacts elsewhere."""

    soort: Literal["verplaats"]
    plaatsen: Annotated[tuple[tuple[Id, Coord, Coord], ...], Field(max_length=500)]


class HaalWeg(_VanTekenaar):
    """Take somebody out."""

    soort: Literal["haal_weg"]
    contact: Id


class Wis(_VanTekenaar):
    """Erase somebody for good."""

    soort: Literal["wis"]
    contact: Id


class TrekBand(_VanTekenaar):
    """These two know each other."""

    soort: Literal["trek_band"]
    een: Id
    ander: Id


class WijzigBand(_VanTekenaar):
    """Change a tie."""

    soort: Literal["wijzig_band"]
    een: Id
    ander: Id
    veld: Bandveld
    waarde: StrictBool | Lijn | None


class HaalBandWeg(_VanTekenaar):
    """Take a tie away."""

    soort: Literal["haal_band_weg"]
    een: Id
    ander: Id


class VoegGroepToe(_VanTekenaar):
    """A group of one's own, or a Dutch one again."""

    soort: Literal["voeg_groep_toe"]
    letter: str
    naam: Naam | None = None
    groep: ContentId | None = None


class WijzigGroep(_VanTekenaar):
    """Another letter, or another name."""

    soort: Literal["wijzig_groep"]
    groep: ContentId
    letter: str | None = None
    naam: Naam | Literal[""] | None = None


class HaalGroepWeg(_VanTekenaar):
    """Take a group away."""

    soort: Literal["haal_groep_weg"]
    groep: ContentId


class Ongedaan(_VanTekenaar):
    """Take one's own act back."""

    soort: Literal["ongedaan"]
    daad: Daad | None = None


class Opnieuw(_VanTekenaar):
    """Do it again after all."""

    soort: Literal["opnieuw"]
    daad: Daad | None = None


class NeemOver(_VanTekenaar):
    """Put a drawing from a file in."""

    soort: Literal["neem_over"]
    tekening: dict[str, Any]


class Sluit(_VanTekenaar):
    """The drawing is ready."""

    soort: Literal["sluit"]


class Heropen(_VanTekenaar):
    """Go on drawing."""

    soort: Literal["heropen"]


class GooiWeg(_VanTekenaar):
    """Throw it away, with every word in it."""

    soort: Literal["gooi_weg"]


_ORDERS = reader_of(
    Teken
    | NoemClient
    | VoegToe
    | Schrijf
    | Wijzig
    | KruisAan
    | Verplaats
    | HaalWeg
    | Wis
    | TrekBand
    | WijzigBand
    | HaalBandWeg
    | VoegGroepToe
    | WijzigGroep
    | HaalGroepWeg
    | Ongedaan
    | Opnieuw
    | NeemOver
    | Sluit
    | Heropen
    | GooiWeg
)
TE_LANG = f"Dit is te lang. Neem hoogstens {MOST_NAME} tekens, of schrijf het in de notitie."
ZONDER_NAAM = "Typ eerst een naam. Initialen of een verzonnen naam is genoeg."
_EEN_REGEL = "Typ dit op één regel, met gewone letters."
_MELDINGEN = {
    ("naam", "string_too_short"): ZONDER_NAAM,
    ("woorden", "string_too_short"): "Typ eerst wat u wilt toevoegen.",
    **{(field, "string_too_long"): TE_LANG for field in ("naam", "relatie", "client")},
    **{(field, "string_pattern_mismatch"): _EEN_REGEL for field in ("naam", "relatie", "client")},
    (
        "woorden",
        "string_too_long",
    ): f"Dit is te lang. Maak het korter. In een notitie passen {MOST_TEXT} tekens.",
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value; raises `Refused` when it is nonsense."""
    order: Opdracht = read_order(_ORDERS, asked, _MELDINGEN)
    return order
