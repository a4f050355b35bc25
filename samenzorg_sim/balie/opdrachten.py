"""What may be asked at the desk, as JSON, and by whom; nonsense gets a Dutch sentence."""

import unicodedata
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import ContentId, Id, Refused
from samenzorg_sim.werkvorm.events import GetoondOp, SoortDeelnemer

# How much somebody may type (characters): a name fits on a badge, a text on a phone.
MOST_NAME, MOST_TEXT = 40, 500


# Joins the parts of an emoji and the letters of some scripts.
_JOINERS = "\u200c\u200d"
# Letters and signs that show as nothing.
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"


def _visible(typed: object) -> object:
    """Without marks that nobody sees: they turn a line around, or make two names look the same."""
    if not isinstance(typed, str):
        return typed
    kept = (c for c in typed if c in _JOINERS or (unicodedata.category(c) != "Cf" and c not in _BLANKS))
    return "".join(kept)


def _one_line(typed: object) -> object:
    return " ".join(typed.strip(_JOINERS).split()) if isinstance(typed, str) else typed


Naam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=MOST_NAME, pattern=r"^[^\x00-\x1f]+$"),
    BeforeValidator(_one_line),
    BeforeValidator(_visible),  # the last one goes first
]
Tekst = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=MOST_TEXT),
    BeforeValidator(_visible),
]
Minuten = Annotated[int, Field(ge=0, le=240)]


class Opdracht(BaseModel):
    """Something asked; `door` lists who may ask it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    door: ClassVar[tuple[type, ...]] = (Begeleider,)


class Open(Opdracht):
    """Begin a session."""

    soort: Literal["open"]
    scenario: ContentId
    werkvorm: ContentId
    groep: Naam | None = None
    verwacht: Annotated[int, Field(ge=1, le=80)] = 7
    minuten: dict[ContentId, Minuten] = {}
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
    tekst: Annotated[
        str, StringConstraints(strip_whitespace=True, max_length=MOST_TEXT), BeforeValidator(_visible)
    ]
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
# What to say of a field that is wrong, by its name; everything else is the page's fault and not the user's.
_MELDINGEN = {
    ("naam", "string_too_short"): "Vul een naam in. Een verzonnen naam mag ook.",
    ("naam", "string_too_long"): f"Deze naam is te lang. Gebruik hoogstens {MOST_NAME} letters.",
    ("groep", "string_too_long"): f"Deze naam is te lang. Gebruik hoogstens {MOST_NAME} letters.",
    ("tekst", "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters.",
    ("wat", "string_too_short"): "Schrijf op wat u afspreekt.",
    ("wat", "string_too_long"): f"Deze tekst is te lang. Gebruik hoogstens {MOST_TEXT} letters.",
    ("verwacht", "greater_than_equal"): _HOEVEEL,
    ("verwacht", "less_than_equal"): _HOEVEEL,
}
ONZIN = "Dit begrijpt het programma niet. Laad de pagina opnieuw en probeer het nog eens."
_DATES = {"wanneer": "Kies wanneer het klaar is.", "terugkijken": "Kies wanneer u erop terugkijkt."}


def read_opdracht(asked: object) -> Opdracht:
    """The order in this JSON value.

    Raises `Refused` with code `onzin` and a sentence that names the field a user can mend.
    """
    try:
        return _ANY.validate_python(asked)
    except ValidationError as wrong:
        first = wrong.errors(include_url=False)[0]
        # An optional field's place ends with how it was read: its name stands before that.
        fields = [str(part) for part in first["loc"]]
        told = [_MELDINGEN.get((field, first["type"])) or _DATES.get(field) for field in fields]
        melding = next(filter(None, told), None)
        raise Refused("onzin", melding or ONZIN) from None
