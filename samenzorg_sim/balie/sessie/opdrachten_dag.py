"""Orders for leading a day: tables, minutes, breaks, a second chance, and who leads along."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from samenzorg_sim.balie.opdracht import Medebegeleider as Medebegeleider
from samenzorg_sim.balie.opdracht import MedebegeleiderWeg as MedebegeleiderWeg
from samenzorg_sim.balie.opdracht import Opdracht
from samenzorg_sim.balie.sessie.opdrachten import TafelNummer
from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.events import Tekenstand

Erbij = Annotated[int, Field(ge=-240, le=240)]
Code = Annotated[str, Field(min_length=1, max_length=64)]


class TafelErbij(Opdracht):
    """One more table; without a case it plays the same as the first."""

    soort: Literal["tafel_erbij"]
    scenario: ContentId | None = None


class TafelWeg(Opdracht):
    """A table less."""

    soort: Literal["tafel_weg"]
    tafel: TafelNummer


class Casus(Opdracht):
    """Another case for a table."""

    soort: Literal["casus"]
    tafel: TafelNummer
    scenario: ContentId


class AanTafel(Opdracht):
    """Somebody moves."""

    soort: Literal["aan_tafel"]
    deelnemer: Id
    tafel: TafelNummer


class TafelsVerdelen(Opdracht):
    """Propose who sits where."""

    soort: Literal["tafels_verdelen"]


class Herkansing(Opdracht):
    """Play once more."""

    soort: Literal["herkansing"]
    spel: Id
    wat: Spelsoort


class Tijd(Opdracht):
    """Minutes more or less."""

    soort: Literal["tijd"]
    tafel: TafelNummer
    minuten: Erbij


class Pauze(Opdracht):
    """A break; without a table for all."""

    soort: Literal["pauze"]
    tafel: TafelNummer | None = None
    minuten: Erbij


class PauzeKlaar(Opdracht):
    """On with it."""

    soort: Literal["pauze_klaar"]
    tafel: TafelNummer | None = None


class Groepjes(Opdracht):
    """Other subgroups."""

    soort: Literal["groepjes"]
    tafel: TafelNummer


class TekeningenTonen(Opdracht):
    """Open the drawings of a table to the group, or shut them."""

    soort: Literal["tekeningen_tonen"]
    tafel: TafelNummer
    stand: Tekenstand


class Leiden(Opdracht):
    """Lead from this phone, with the code that the trainer's page shows."""

    door = (Apparaat,)
    soort: Literal["leiden"]
    code: Code


class LeidenKlaar(Opdracht):
    """A phone does not lead any more: the trainer says which, a phone means itself."""

    soort: Literal["leiden_klaar"]
    apparaat: Id | None = None


class Donker(Opdracht):
    """The projector dark, or not."""

    soort: Literal["donker"]
    aan: bool


class Termijnen(Opdracht):
    """Other last days for steps of a session in writing."""

    soort: Literal["termijnen"]
    termijnen: dict[ContentId, date]
