"""The state of a group session: frozen values, made by folding its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from samenzorg_sim.journal import ContentId, Id, Moment, TextId
from samenzorg_sim.werkvorm.antwoord import Blad, Plek
from samenzorg_sim.werkvorm.barometer import Uitslag
from samenzorg_sim.werkvorm.events import SessieOpened, SoortDeelnemer, Speelwens
from samenzorg_sim.werkvorm.spel import Rol, Spel
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL, Tafel


@dataclass(frozen=True)
class Deelnemer:
    """Somebody in this session; `apparaat` is None for who takes part without a phone.

    `verwacht`: her name is ready and she has not come yet; the first who gives it takes that place.
    """

    id: Id
    naam: TextId
    soort: SoortDeelnemer
    apparaat: Id | None
    tafel: int = EERSTE_TAFEL
    aanwezig: bool = True
    wens: Speelwens | None = None
    gewist: bool = False
    verwacht: bool = False


@dataclass(frozen=True)
class Afspraak:
    """An agreement of this session; `wie` None is the trainer, `vraagt` asks about it, if anybody does."""

    id: Id
    wat: TextId
    wie: Id | None
    wanneer: date
    terugkijken: date
    door: Id | None
    vraagt: Id | None = None


class Buiten(StrEnum):
    """Why a phone is out: its owner went on with another one, or the trainer saw that it is not hers."""

    OVERGENOMEN = "overgenomen"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True)
class Sessie:
    """A whole session; `rollen` is keyed by (table, round, participant), `luistert` likewise.

    `termijnen` is the last day of each step of a session in writing, by phase.
    `geschreven` is when somebody last wrote an answer (ms), `dag` the day it was made ready for, if any.
    `buiten` says of phones that were in, or asked to be, why they are not.
    `weggestuurd` counts the trainers who led along and do not any more, `ontkoppeld` such phones; `samen`
    how often two people were in one subgroup; `uitslagen` of the barometer, by step.
    """

    opening: SessieOpened | None = None
    geopend: Moment = 0
    dag: date | None = None
    afgesloten: bool = False
    weg: bool = False
    donker: bool = False
    termijnen: Mapping[ContentId, date] = field(default_factory=dict)
    begeleiders: frozenset[Id] = frozenset()
    weggestuurd: int = 0
    leidtelefoons: frozenset[Id] = frozenset()
    ontkoppeld: int = 0
    tafels: Mapping[int, Tafel] = field(default_factory=dict)
    deelnemers: Mapping[Id, Deelnemer] = field(default_factory=dict)
    overnames: Mapping[Id, Id] = field(default_factory=dict)
    buiten: Mapping[Id, Buiten] = field(default_factory=dict)
    rollen: Mapping[tuple[int, int, Id], Rol] = field(default_factory=dict)
    luistert: frozenset[tuple[int, int, Id]] = frozenset()
    spellen: Mapping[Id, Spel] = field(default_factory=dict)
    samen: Mapping[tuple[Id, Id], int] = field(default_factory=dict)
    bladen: Mapping[Plek, Blad] = field(default_factory=dict)
    geschreven: Moment = 0
    uitslagen: Mapping[ContentId, Uitslag] = field(default_factory=dict)
    leerpunten: Mapping[Id, TextId] = field(default_factory=dict)
    afspraken: Mapping[Id, Afspraak] = field(default_factory=dict)

    @property
    def aanwezigen(self) -> tuple[Deelnemer, ...]:
        """Those who have not left, in the order in which they came."""
        return tuple(d for d in self.deelnemers.values() if d.aanwezig)

    def aan_tafel(self, tafel: int) -> tuple[Deelnemer, ...]:
        """Who sits at this table and is here."""
        return tuple(d for d in self.aanwezigen if d.tafel == tafel)

    def tafel_van(self, deelnemer: Id) -> Tafel:
        """Where somebody sits."""
        return self.tafels[self.deelnemers[deelnemer].tafel]

    def op_apparaat(self, apparaat: Id) -> Deelnemer | None:
        """Whose phone this is, or None."""
        return next((d for d in self.deelnemers.values() if d.apparaat == apparaat), None)

    def met_rol(self, rol: ContentId, tafel: int = EERSTE_TAFEL) -> tuple[Deelnemer, ...]:
        """Who has this role at this table, in the round that is on."""
        return tuple(d for d in self.aan_tafel(tafel) if self.rol_van(d.id).rol == rol)

    def rol_van(self, deelnemer: Id, ronde: int | None = None, tafel: int | None = None) -> Rol:
        """The role of somebody (by default now, where she sits); `Rol("")` while none is given."""
        who = self.deelnemers.get(deelnemer)
        if who is None:
            return Rol("")
        place = who.tafel if tafel is None else tafel
        number = self.tafels[place].ronde if ronde is None else ronde
        return self.rollen.get((place, number, deelnemer), Rol(""))

    def pen(self, tafel: int) -> Id | None:
        """Who writes for this table: she took the pen, is still here and still sits there."""
        here = self.tafels.get(tafel)
        who = None if here is None or here.pen is None else self.deelnemers.get(here.pen)
        return who.id if who is not None and who.aanwezig and who.tafel == tafel else None

    def spel_van_ronde(self, tafel: int = EERSTE_TAFEL, ronde: int | None = None) -> Spel | None:
        """The newest play of a round at a table (by default the round that is on)."""
        return next(iter(reversed(self.spellen_van_ronde(tafel, ronde))), None)

    def spellen_van_ronde(self, tafel: int = EERSTE_TAFEL, ronde: int | None = None) -> tuple[Spel, ...]:
        """The plays of a round at a table, oldest first."""
        number = self.tafels[tafel].ronde if ronde is None else ronde
        return tuple(s for s in self.spellen.values() if (s.tafel, s.ronde) == (tafel, number))

    def spel_op(self, plek: Plek) -> Spel | None:
        """The play that answers at this place are about, or None while it was not played."""
        plays = self.spellen_van_ronde(plek.tafel, plek.ronde)
        return plays[plek.keer] if plek.keer < len(plays) else None

    def blad(self, plek: Plek) -> Blad:
        """The answers to a question at a place."""
        return self.bladen.get(plek, Blad())

    def leidt(self, persoon: Id) -> bool:
        """Whether this trainer leads the session: she opened it, or was asked to lead along."""
        return self.opening is not None and (
            persoon == self.opening.begeleider or persoon in self.begeleiders
        )
