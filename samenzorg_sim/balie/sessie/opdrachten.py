"""What may be asked of a group session, as JSON, and by whom; nonsense gets a Dutch sentence."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from samenzorg_sim.balie.opdracht import (
    MOST_NAME,
    MOST_TEXT,
    LegeTekst,
    Naam,
    Opdracht,
    Tekst,
    read_order,
)
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.events import GetoondOp, SoortDeelnemer

Minuten = Annotated[int, Field(ge=0, le=240)]


class Open(Opdracht):
    """Begin a session."""

    soort: Literal["open"]
    scenario: ContentId
    werkvorm: ContentId
    groep: Naam | None = None
    verwacht: Annotated[int, Field(ge=1, le=80)] = 7
    minuten: dict[ContentId, Minuten] = Field(default_factory=dict)
    voorbeeld: bool = False


class Sluit(Opdracht):
    """End it."""

    soort: Literal["sluit"]


class Heropen(Opdracht):
    """Take the end back."""

    soort: Literal["heropen"]


class Fase(Opdracht):
    """Lead to a phase."""

    soort: Literal["fase"]
    fase: ContentId
    ronde: Annotated[int, Field(ge=0, le=99)]


class Toevoegen(Opdracht):
    """Add somebody without a phone."""

    soort: Literal["toevoegen"]
    naam: Naam
    soort_deelnemer: SoortDeelnemer = SoortDeelnemer.GROEP


class Meedoen(Opdracht):
    """Join with this phone."""

    door = (Apparaat,)
    soort: Literal["meedoen"]
    naam: Naam
    soort_deelnemer: SoortDeelnemer = SoortDeelnemer.GROEP
    zelfde: bool | None = None


class Vertrekken(Opdracht):
    """Go home; a phone goes itself, the trainer names who went."""

    door = (Begeleider, Apparaat)
    soort: Literal["vertrekken"]
    deelnemer: Id | None = None


class Terugkeren(Opdracht):
    """Be back."""

    door = (Begeleider, Apparaat)
    soort: Literal["terugkeren"]
    deelnemer: Id | None = None


class Overname(Opdracht):
    """Agree (or not) that a new phone is somebody's."""

    soort: Literal["overname"]
    apparaat: Id
    goed: bool


class Rol(Opdracht):
    """Give a role by hand."""

    soort: Literal["rol"]
    deelnemer: Id
    rol: ContentId


class Verdeel(Opdracht):
    """Propose the roles anew."""

    soort: Literal["verdeel"]


class Begin(Opdracht):
    """Begin to play."""

    soort: Literal["begin"]


class TimeOut(Opdracht):
    """Pause the play."""

    soort: Literal["time_out"]
    spel: Id


class Hervat(Opdracht):
    """Go on."""

    soort: Literal["hervat"]
    spel: Id


class Stop(Opdracht):
    """Stop the play."""

    door = (Begeleider, Apparaat)
    soort: Literal["stop"]
    spel: Id


class Tik(Opdracht):
    """Something heard; the tag's id is the command's."""

    door = (Apparaat,)
    soort: Literal["tik"]
    spel: Id
    knop: ContentId


class TikTerug(Opdracht):
    """Take a tap back."""

    door = (Apparaat,)
    soort: Literal["tik_terug"]
    spel: Id
    tag: Id


class AlleenLuisteren(Opdracht):
    """Just listen this round."""

    door = (Apparaat,)
    soort: Literal["alleen_luisteren"]
    aan: bool


class TijdlijnTonen(Opdracht):
    """Let the player look first."""

    soort: Literal["tijdlijn_tonen"]
    spel: Id
    op: GetoondOp


class TijdlijnGezien(Opdracht):
    """The player looked."""

    door = (Begeleider, Apparaat)
    soort: Literal["tijdlijn_gezien"]
    spel: Id
    mag_open: bool


class TijdlijnOpenen(Opdracht):
    """Show the time line to the group."""

    soort: Literal["tijdlijn_openen"]
    spel: Id


class Leerpunt(Opdracht):
    """A learning point; empty takes it away. The trainer may write it down for who has no phone."""

    door = (Begeleider, Apparaat)
    soort: Literal["leerpunt"]
    tekst: LegeTekst
    deelnemer: Id | None = None


class Afspraak(Opdracht):
    """An agreement; `wie` None is the trainer."""

    door = (Begeleider, Apparaat)
    soort: Literal["afspraak"]
    wat: Tekst
    wie: Id | None = None
    wanneer: date
    terugkijken: date


class AfspraakWeg(Opdracht):
    """Take an agreement back."""

    door = (Begeleider, Apparaat)
    soort: Literal["afspraak_weg"]
    afspraak: Id


_ANY: TypeAdapter[Opdracht] = TypeAdapter(
    Annotated[
        Open | Sluit | Heropen | Fase | Toevoegen | Meedoen | Vertrekken | Terugkeren | Overname | Rol
        | Verdeel | Begin | TimeOut | Hervat | Stop | Tik | TikTerug | AlleenLuisteren | TijdlijnTonen
        | TijdlijnGezien | TijdlijnOpenen | Leerpunt | Afspraak | AfspraakWeg,
        Field(discriminator="soort"),
    ]
)  # fmt: skip

_HOEVEEL = "Hoeveel deelnemers verwacht u? Vul een getal van 1 tot en met 80 in."
_MELDINGEN = {
    ("naam", "string_too_short"): "Vul een naam in. Een verzonnen naam mag ook.",
    ("naam", "string_too_long"): f"Deze naam is te lang. Gebruik hoogstens {MOST_NAME} letters.",
    ("groep", "string_too_long"): f"Deze naam is te lang. Gebruik hoogstens {MOST_NAME} letters.",
    ("tekst", "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters.",
    ("wat", "string_too_short"): "Schrijf op wat u afspreekt.",
    ("wat", "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters.",
    ("verwacht", "greater_than_equal"): _HOEVEEL,
    ("verwacht", "less_than_equal"): _HOEVEEL,
    ("wanneer", ""): "Kies wanneer het klaar is.",
    ("terugkijken", ""): "Kies wanneer u erop terugkijkt.",
}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value.

    Raises `Refused` with code `onzin` and a sentence that names the field a user can mend.
    """
    order: Opdracht = read_order(_ANY, asked, _MELDINGEN)
    return order
