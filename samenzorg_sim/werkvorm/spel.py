"""One play: who had which role, what was heard, how open its time line is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import ContentId, Id, Moment, TextId

# The role whose play is looked back at: the care worker who practises. Scripts name it so.
SPELER = "speler"
# The role of who plays the naaste.
NAASTE = "naaste"


@dataclass(frozen=True)
class Rol:
    """What somebody is in one round; `kaart` is the observer's card."""

    rol: ContentId
    kaart: ContentId | None = None


@dataclass(frozen=True)
class Tag:
    """One thing heard by one observer; `wat` is an erasable text with the id of what she watched (in the
    oldest journals that id itself), `moment` is when she tapped."""

    id: Id
    deelnemer: Id
    wat: TextId | ContentId
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
    play in the same round, does not become the player of this one. `gekomen` and `gegaan`: since when who
    came during the play was there, and until when who left or put her card away. `bewaren`: who said that
    its observations may be kept after today; `gewist`: they are gone. `scenario`: the case that is played.
    `sleutel`: up to which sentence of an example conversation is shown what its author heard.
    """

    id: Id
    tafel: int
    ronde: int
    begonnen: Moment
    soort: Spelsoort = Spelsoort.EERSTE
    van: Id | None = None
    rollen: Mapping[Id, Rol] = field(default_factory=dict)
    gekomen: Mapping[Id, Moment] = field(default_factory=dict)
    gegaan: Mapping[Id, Moment] = field(default_factory=dict)
    scenario: ContentId | None = None
    stand: Stand = Stand.LOPEND
    onderbrekingen: tuple[tuple[Moment, Moment | None], ...] = ()
    gestopt: Moment | None = None
    door_deelnemer: bool = False
    tags: Mapping[Id, Tag] = field(default_factory=dict)
    teruggenomen: frozenset[Id] = frozenset()
    openheid: Openheid = Openheid.DICHT
    op_laptop: bool = False
    vergelijking: bool = False
    sleutel: ContentId | None = None
    bewaren: Mapping[Id, bool] = field(default_factory=dict)
    gewist: bool = False

    def rol_van(self, deelnemer: Id) -> Rol:
        """The role somebody had in this play; `Rol("")` for who was not there."""
        return self.rollen.get(deelnemer, Rol(""))

    @property
    def bekeken(self) -> bool:
        """Whether anybody has looked at what was heard: from then on nothing is added or taken back."""
        return self.openheid is not Openheid.DICHT or self.vergelijking

    @property
    def speler(self) -> Id | None:
        """Who practised in this play."""
        return self.met_rol(SPELER)

    @property
    def naaste(self) -> Id | None:
        """Who played the naaste."""
        return self.met_rol(NAASTE)

    def met_rol(self, rol: ContentId) -> Id | None:
        """The (first) one who had this role."""
        return next((who for who, had in self.rollen.items() if had.rol == rol), None)

    @property
    def blijft(self) -> bool:
        """Whether the observations outlive the day: both who played want to keep them."""
        return all(who is not None and self.bewaren.get(who, False) for who in (self.speler, self.naaste))
