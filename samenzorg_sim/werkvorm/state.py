"""The state of a group session: frozen values, made by folding its events."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from samenzorg_sim.journal import ContentId, Id, Moment, TextId
from samenzorg_sim.werkvorm.events import SessieOpened, SoortDeelnemer

# The role whose play is looked back at: the care worker who practises. Scripts name it so.
SPELER = "speler"


@dataclass(frozen=True)
class Deelnemer:
    """Somebody in this session; `apparaat` is None for who takes part without a phone."""

    id: Id
    naam: TextId
    soort: SoortDeelnemer
    apparaat: Id | None
    aanwezig: bool = True


@dataclass(frozen=True)
class Rol:
    """What somebody is in one round; `kaart` is the observer's card."""

    rol: ContentId
    kaart: ContentId | None = None


@dataclass(frozen=True)
class Tag:
    """One thing heard by one observer; `moment` is when she tapped."""

    id: Id
    deelnemer: Id
    kijkpunt: ContentId
    moment: Moment


class Stand(StrEnum):
    """Where a play stands."""

    LOPEND = "lopend"
    TIME_OUT = "time-out"
    GESTOPT = "gestopt"


class Openheid(StrEnum):
    """Who may see the time line of a play: nobody, the player, (after that) everybody."""

    DICHT = "dicht"
    GETOOND = "getoond"
    GEZIEN = "gezien"
    LIEVER_NIET = "liever_niet"
    OPEN = "open"


@dataclass(frozen=True)
class Spel:
    """One play. An interruption with end None still lasts; a stop is one until it is taken back.

    `rollen` are the roles as they were while it was played: who changes places afterwards, for a next
    play in the same round, does not become the player of this one.
    """

    id: Id
    ronde: int
    begonnen: Moment
    rollen: Mapping[Id, Rol] = field(default_factory=dict)
    stand: Stand = Stand.LOPEND
    onderbrekingen: tuple[tuple[Moment, Moment | None], ...] = ()
    gestopt: Moment | None = None
    door_deelnemer: bool = False
    tags: Mapping[Id, Tag] = field(default_factory=dict)
    teruggenomen: frozenset[Id] = frozenset()
    openheid: Openheid = Openheid.DICHT
    op_laptop: bool = False

    def rol_van(self, deelnemer: Id) -> Rol:
        """The role somebody had in this play; `Rol("")` for who was not there."""
        return self.rollen.get(deelnemer, Rol(""))

    @property
    def speler(self) -> Id | None:
        """Who practised in this play."""
        return next((who for who, had in self.rollen.items() if had.rol == SPELER), None)


@dataclass(frozen=True)
class Afspraak:
    """An agreement of this session; `wie` None is the trainer."""

    id: Id
    wat: TextId
    wie: Id | None
    wanneer: date
    terugkijken: date
    door: Id | None


@dataclass(frozen=True)
class Sessie:
    """A whole session; `rollen` is keyed by (round, participant)."""

    opening: SessieOpened | None = None
    geopend: Moment = 0
    afgesloten: bool = False
    fase: ContentId = ""
    ronde: int = 0
    deelnemers: Mapping[Id, Deelnemer] = field(default_factory=dict)
    overnames: Mapping[Id, Id] = field(default_factory=dict)
    rollen: Mapping[tuple[int, Id], Rol] = field(default_factory=dict)
    luistert: frozenset[tuple[int, Id]] = frozenset()
    spellen: Mapping[Id, Spel] = field(default_factory=dict)
    leerpunten: Mapping[Id, TextId] = field(default_factory=dict)
    afspraken: Mapping[Id, Afspraak] = field(default_factory=dict)

    @property
    def aanwezigen(self) -> tuple[Deelnemer, ...]:
        """Those who have not left, in the order in which they came."""
        return tuple(d for d in self.deelnemers.values() if d.aanwezig)

    def op_apparaat(self, apparaat: Id) -> Deelnemer | None:
        """Whose phone this is, or None."""
        return next((d for d in self.deelnemers.values() if d.apparaat == apparaat), None)

    def met_rol(self, rol: ContentId, ronde: int | None = None) -> tuple[Deelnemer, ...]:
        """Who has this role in this round (by default the round that is on)."""
        number = self.ronde if ronde is None else ronde
        return tuple(d for d in self.aanwezigen if self.rol_van(d.id, number).rol == rol)

    def rol_van(self, deelnemer: Id, ronde: int | None = None) -> Rol:
        """The role of somebody in a round; `Rol("")` while none is given."""
        return self.rollen.get((self.ronde if ronde is None else ronde, deelnemer), Rol(""))

    def spel_van_ronde(self, ronde: int | None = None) -> Spel | None:
        """The newest play of a round."""
        number = self.ronde if ronde is None else ronde
        return next((s for s in reversed(tuple(self.spellen.values())) if s.ronde == number), None)
