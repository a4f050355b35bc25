"""What may be asked of a group for intervisie, as JSON; the package's docstring lists it."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StrictBool

from samenzorg_sim.balie.opdracht import LegeTekst, Naam, Opdracht, Tekst
from samenzorg_sim.balie.opdracht import Medebegeleider as Medebegeleider
from samenzorg_sim.balie.opdracht import MedebegeleiderWeg as MedebegeleiderWeg
from samenzorg_sim.intervisie.taak import Hand, Leidinggevende, Taak
from samenzorg_sim.intervisie.voornemen import Uitkomst
from samenzorg_sim.journal import ContentId, Id

Begin = Annotated[int, Field(ge=0, le=1439)]
Minuten = Annotated[int, Field(ge=15, le=480)]
Maanden = Annotated[int, Field(ge=1, le=120)]


class Groep(Opdracht):
    """Begin a group."""

    soort: Literal["groep"]
    naam: Naam
    leden: Annotated[tuple[Naam, ...], Field(max_length=20)] = ()
    maanden: Maanden | None = None


class Hernoem(Opdracht):
    """Call the group otherwise."""

    soort: Literal["hernoem"]
    naam: Naam


class Bewaar(Opdracht):
    """Keep it longer or shorter."""

    soort: Literal["bewaar"]
    maanden: Maanden


class WisGroep(Opdracht):
    """Erase everything."""

    soort: Literal["wis_groep"]


class LeidinggevendeErbij(Opdracht):
    """May a manager of members be there?"""

    soort: Literal["leidinggevende"]
    keuze: Leidinggevende


class GeefTaak(Opdracht):
    """Put a task in somebody's hand."""

    soort: Literal["taak"]
    taak: Taak
    hand: Hand


class LidErbij(Opdracht):
    """A member comes."""

    soort: Literal["lid"]
    naam: Naam


class LidNaam(Opdracht):
    """Call a member otherwise."""

    soort: Literal["lid_naam"]
    lid: Id
    naam: Naam


class LidWeg(Opdracht):
    """A member leaves, or is back."""

    soort: Literal["lid_weg"]
    lid: Id
    weg: StrictBool


class WisLid(Opdracht):
    """Erase a member with everything she wrote."""

    soort: Literal["wis_lid"]
    lid: Id


class Plan(Opdracht):
    """A meeting on a day."""

    soort: Literal["plan"]
    dag: date
    begin: Begin
    minuten: Minuten
    plaats: Naam | Literal[""] = ""


class Verzet(Opdracht):
    """Another day, time, length or place."""

    soort: Literal["verzet"]
    bijeenkomst: Id
    dag: date
    begin: Begin
    minuten: Minuten
    plaats: Naam | Literal[""] = ""


class Methode(Opdracht):
    """Choose the method."""

    soort: Literal["methode"]
    bijeenkomst: Id
    werkvorm: ContentId | None


class Leider(Opdracht):
    """Choose who leads."""

    soort: Literal["leider"]
    bijeenkomst: Id
    lid: Id | None


class ZegAf(Opdracht):
    """Cancel, or go on after all."""

    soort: Literal["zeg_af"]
    bijeenkomst: Id
    af: StrictBool


class Koppel(Opdracht):
    """The meeting is ready in this session; `wie` says which member its participants are."""

    soort: Literal["koppel"]
    bijeenkomst: Id
    sessie: Id
    wie: Annotated[dict[Id, Id], Field(max_length=40)] = Field(default_factory=dict)


class Herken(Opdracht):
    """Which member a participant is, or (null) that she is none."""

    soort: Literal["herken"]
    bijeenkomst: Id
    deelnemer: Id
    lid: Id | None


class RondAf(Opdracht):
    """The meeting was held."""

    soort: Literal["rond_af"]
    bijeenkomst: Id
    aanwezig: Annotated[tuple[Id, ...], Field(max_length=40)]


class BrengIn(Opdracht):
    """Hand a case in."""

    soort: Literal["breng_in"]
    bijeenkomst: Id
    van: Id
    titel: Naam
    vraag: LegeTekst = ""


class WijzigInbreng(Opdracht):
    """Other words for a case."""

    soort: Literal["wijzig_inbreng"]
    inbreng: Id
    titel: Naam
    vraag: LegeTekst = ""


class KiesInbreng(Opdracht):
    """The group chooses a case, or not after all."""

    soort: Literal["kies_inbreng"]
    inbreng: Id
    gekozen: StrictBool


class Verschuif(Opdracht):
    """Keep a case for another meeting."""

    soort: Literal["verschuif"]
    inbreng: Id
    bijeenkomst: Id


class TrekIn(Opdracht):
    """Take a case back."""

    soort: Literal["trek_in"]
    inbreng: Id


class NeemVoor(Opdracht):
    """Write an intention down."""

    soort: Literal["voornemen"]
    bijeenkomst: Id
    van: Id
    stap: Tekst
    inzicht: LegeTekst = ""
    vraagt: Id | None = None
    wanneer: date | None = None
    afspraak: Id | None = None


class Vertel(Opdracht):
    """Say what became of it."""

    soort: Literal["vertel"]
    voornemen: Id
    bijeenkomst: Id
    uitkomst: Uitkomst


class VoornemenWeg(Opdracht):
    """Take an intention away."""

    soort: Literal["voornemen_weg"]
    voornemen: Id


class StelLeerdoel(Opdracht):
    """Write a learning goal down."""

    soort: Literal["leerdoel"]
    van: Id
    tekst: Tekst


class LeerdoelKlaar(Opdracht):
    """She has learned it, or goes on."""

    soort: Literal["leerdoel_klaar"]
    leerdoel: Id
    klaar: StrictBool


class LeerdoelWeg(Opdracht):
    """Take a learning goal away."""

    soort: Literal["leerdoel_weg"]
    leerdoel: Id


class NoemThema(Opdracht):
    """The group names a theme."""

    soort: Literal["thema"]
    bijeenkomst: Id
    tekst: Naam | None = None
    thema: Id | None = None


class ThemaWeg(Opdracht):
    """Take a theme away."""

    soort: Literal["thema_weg"]
    thema: Id


class Ongedaan(Opdracht):
    """Take the latest act back."""

    soort: Literal["ongedaan"]
    daad: Annotated[int, Field(ge=1)]
