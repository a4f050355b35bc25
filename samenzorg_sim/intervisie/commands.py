"""What one may ask of a group for intervisie. Typed words come as text ids."""

from dataclasses import dataclass
from datetime import date

from samenzorg_sim.intervisie.taak import Hand, Leidinggevende, Taak
from samenzorg_sim.intervisie.voornemen import Uitkomst
from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.medebegeleider import HaalBegeleiderWeg as HaalBegeleiderWeg
from samenzorg_sim.medebegeleider import VoegBegeleiderToe as VoegBegeleiderToe


@dataclass(frozen=True)
class OpenGroep:
    """Begin a group; `leden` are (id, name)."""

    naam: TextId
    maanden: int
    leden: tuple[tuple[Id, TextId], ...] = ()


@dataclass(frozen=True)
class HernoemGroep:
    """Another name for the group."""

    naam: TextId


@dataclass(frozen=True)
class BewaarGroep:
    """Keep it so many months after its last meeting, and at least so many from today."""

    maanden: int


@dataclass(frozen=True)
class GooiGroepWeg:
    """Erase everything of the group, now; this cannot be undone."""


@dataclass(frozen=True)
class KiesLeidinggevende:
    """Say whether somebody who manages members may be there."""

    keuze: Leidinggevende


@dataclass(frozen=True)
class GeefTaak:
    """Put a task in somebody's hand."""

    taak: Taak
    hand: Hand


@dataclass(frozen=True)
class VoegLidToe:
    """A member comes."""

    lid: Id
    naam: TextId


@dataclass(frozen=True)
class HernoemLid:
    """Another name for a member."""

    lid: Id
    naam: TextId


@dataclass(frozen=True)
class LaatLidGaan:
    """A member leaves the group (`weg`), or is back."""

    lid: Id
    weg: bool = True


@dataclass(frozen=True)
class WisLid:
    """Erase a member with everything she wrote; this cannot be undone."""

    lid: Id


@dataclass(frozen=True)
class PlanBijeenkomst:
    """A meeting on this day; `begin` in minutes after midnight."""

    bijeenkomst: Id
    dag: date
    begin: int
    minuten: int
    plaats: TextId | None = None


@dataclass(frozen=True)
class VerzetBijeenkomst:
    """Another day, time, length or place."""

    bijeenkomst: Id
    dag: date
    begin: int
    minuten: int
    plaats: TextId | None = None


@dataclass(frozen=True)
class KiesMethode:
    """Which method the meeting follows; None: not chosen yet."""

    bijeenkomst: Id
    werkvorm: ContentId | None


@dataclass(frozen=True)
class KiesLeider:
    """Who leads the meeting: a member, or the trainer (None). Also when who would lead is absent."""

    bijeenkomst: Id
    lid: Id | None


@dataclass(frozen=True)
class ZegAf:
    """The meeting is cancelled, or goes on after all (`af` False)."""

    bijeenkomst: Id
    af: bool = True


@dataclass(frozen=True)
class KoppelSessie:
    """The meeting is ready: this is its session, and who of it is which member."""

    bijeenkomst: Id
    sessie: Id
    wie: tuple[tuple[Id, Id], ...] = ()


@dataclass(frozen=True)
class HerkenDeelnemer:
    """Say which member a participant of the session is, or (None) that she is none."""

    bijeenkomst: Id
    deelnemer: Id
    lid: Id | None


@dataclass(frozen=True)
class RondAf:
    """The meeting was held, by these members; what was handed in for it is erased."""

    bijeenkomst: Id
    aanwezig: tuple[Id, ...]


@dataclass(frozen=True)
class BrengIn:
    """A member hands in a case for a meeting."""

    inbreng: Id
    bijeenkomst: Id
    van: Id
    titel: TextId
    vraag: TextId | None = None


@dataclass(frozen=True)
class WijzigInbreng:
    """Other words for a case."""

    inbreng: Id
    titel: TextId
    vraag: TextId | None


@dataclass(frozen=True)
class KiesInbreng:
    """The group chooses this case, or not after all (`gekozen` False)."""

    inbreng: Id
    gekozen: bool = True


@dataclass(frozen=True)
class VerschuifInbreng:
    """Keep a case for another meeting."""

    inbreng: Id
    bijeenkomst: Id


@dataclass(frozen=True)
class TrekInbrengIn:
    """Take a case back; its words are erased at once."""

    inbreng: Id


@dataclass(frozen=True)
class NeemVoor:
    """A member means to do something; `afspraak` when it comes from the session of the meeting."""

    voornemen: Id
    bijeenkomst: Id
    van: Id
    stap: TextId
    inzicht: TextId | None = None
    vraagt: Id | None = None
    wanneer: date | None = None
    afspraak: Id | None = None


@dataclass(frozen=True)
class VertelVoornemen:
    """What became of an intention, as told in a meeting."""

    voornemen: Id
    bijeenkomst: Id
    uitkomst: Uitkomst


@dataclass(frozen=True)
class HaalVoornemenWeg:
    """Take an intention away, with its words."""

    voornemen: Id


@dataclass(frozen=True)
class StelLeerdoel:
    """Something a member wants to learn, with the group."""

    leerdoel: Id
    van: Id
    tekst: TextId


@dataclass(frozen=True)
class ZetLeerdoel:
    """She has learned it (`klaar`), or goes on."""

    leerdoel: Id
    klaar: bool


@dataclass(frozen=True)
class HaalLeerdoelWeg:
    """Take a learning goal away, with its words."""

    leerdoel: Id


@dataclass(frozen=True)
class NoemThema:
    """The group names a theme in a meeting; without `tekst` one that it named before."""

    thema: Id
    bijeenkomst: Id
    tekst: TextId | None = None


@dataclass(frozen=True)
class HaalThemaWeg:
    """Take a theme away, from every meeting."""

    thema: Id


@dataclass(frozen=True)
class MaakOngedaan:
    """Take back the act with this number, the latest."""

    daad: int
