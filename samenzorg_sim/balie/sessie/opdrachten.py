"""What may be asked of a group session, as JSON, and by whom."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from samenzorg_sim.balie.opdracht import LegeTekst, Naam, Opdracht, Tekst
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.events import GetoondOp, SoortDeelnemer
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL

Minuten = Annotated[int, Field(ge=0, le=240)]
Ronde = Annotated[int, Field(ge=0, le=99)]
TafelNummer = Annotated[int, Field(ge=0, le=99)]


class Open(Opdracht):
    """Begin a session; `scenario` is left out where the exercise has no case."""

    soort: Literal["open"]
    scenario: ContentId | None = None
    werkvorm: ContentId
    groep: Naam | None = None
    verwacht: Annotated[int, Field(ge=1, le=80)] = 7
    minuten: dict[ContentId, Minuten] = Field(default_factory=dict)
    termijnen: dict[ContentId, date] = Field(default_factory=dict)
    voorbeeld: bool = False


class Sluit(Opdracht):
    """End it."""

    soort: Literal["sluit"]


class GooiWeg(Opdracht):
    """Put a session away in which nothing was done."""

    soort: Literal["gooi_weg"]


class Heropen(Opdracht):
    """Take the end back."""

    soort: Literal["heropen"]


class Fase(Opdracht):
    """Lead to a phase."""

    soort: Literal["fase"]
    fase: ContentId
    ronde: Ronde
    tafel: TafelNummer | None = None


class Toevoegen(Opdracht):
    """Add somebody without a phone."""

    soort: Literal["toevoegen"]
    naam: Naam
    soort_deelnemer: SoortDeelnemer = SoortDeelnemer.GROEP


class Verwacht(Opdracht):
    """Put the name of somebody ready who will come."""

    soort: Literal["verwacht"]
    naam: Naam


class Dag(Opdracht):
    """The day that the session is for."""

    soort: Literal["dag"]
    dag: date


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
    tafel: TafelNummer = EERSTE_TAFEL


class Begin(Opdracht):
    """Begin to play."""

    soort: Literal["begin"]
    tafel: TafelNummer = EERSTE_TAFEL


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
    """An agreement; `wie` None is the trainer, `vraagt` asks about it, if anybody does."""

    door = (Begeleider, Apparaat)
    soort: Literal["afspraak"]
    wat: Tekst
    wie: Id | None = None
    wanneer: date
    terugkijken: date
    vraagt: Id | None = None


class AfspraakWeg(Opdracht):
    """Take an agreement back."""

    door = (Begeleider, Apparaat)
    soort: Literal["afspraak_weg"]
    afspraak: Id
