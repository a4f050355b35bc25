"""Tables, phases, minutes and breaks."""

from dataclasses import dataclass

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.events import Tekenstand


@dataclass(frozen=True)
class NaarFase:
    """Lead into a phase, forward or back; `ronde` counts only for phases that repeat.

    `tafel` None: all tables. A phase outside the rounds is always for all tables together.
    """

    fase: ContentId
    ronde: int
    tafel: int | None = None


@dataclass(frozen=True)
class VoegTafelToe:
    """One more table with this case (None: without); newcomers and `VerdeelTafels` fill it."""

    scenario: ContentId | None


@dataclass(frozen=True)
class HaalTafelWeg:
    """Use a table no longer; who sits there moves to the first one."""

    tafel: int


@dataclass(frozen=True)
class KiesCasus:
    """This table plays this case, until it has begun to play."""

    tafel: int
    scenario: ContentId


@dataclass(frozen=True)
class ZetAanTafel:
    """Somebody moves to another table."""

    deelnemer: Id
    tafel: int


@dataclass(frozen=True)
class VerdeelTafels:
    """Propose who sits where: group and client council spread over the tables."""


@dataclass(frozen=True)
class KiesHerkansing:
    """Go back to playing: the play `van` once more, whole or only the hard fragment.

    `soort` EERSTE: after all not.
    """

    van: Id
    soort: Spelsoort


@dataclass(frozen=True)
class GeefTijd:
    """Minutes more (or less) for the phase that is on."""

    tafel: int
    minuten: int


@dataclass(frozen=True)
class NeemPen:
    """Somebody writes for her own table from now on."""

    deelnemer: Id


@dataclass(frozen=True)
class BeginPauze:
    """A break at this table (None: at all)."""

    tafel: int | None
    minuten: int


@dataclass(frozen=True)
class EindPauze:
    """On with it, at this table (None: at all)."""

    tafel: int | None


@dataclass(frozen=True)
class MaakGroepjes:
    """Propose subgroups anew for the phase that is on."""

    tafel: int


@dataclass(frozen=True)
class ToonTekeningen:
    """Open the drawings of a table to the group, or shut them."""

    tafel: int
    stand: Tekenstand
