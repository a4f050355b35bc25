"""One play, what is heard in it, and its time line."""

from dataclasses import dataclass

from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.werkvorm.events import GestoptDoor, GetoondOp
from samenzorg_sim.werkvorm.tafel import EERSTE_TAFEL


@dataclass(frozen=True)
class BeginGesprek:
    """The play begins; `spel` is its new id."""

    spel: Id
    tafel: int = EERSTE_TAFEL


@dataclass(frozen=True)
class TimeOut:
    """The play pauses."""

    spel: Id


@dataclass(frozen=True)
class Hervat:
    """The play goes on."""

    spel: Id


@dataclass(frozen=True)
class Stop:
    """The play is over; `door` says only trainer or participant, `deelnemer` is never recorded."""

    spel: Id
    door: GestoptDoor
    deelnemer: Id | None = None


@dataclass(frozen=True)
class Tik:
    """An observer heard something; judged by the moment it was made.

    `wat` is the erasable text that holds `kijkpunt`.
    """

    tag: Id
    spel: Id
    deelnemer: Id
    kijkpunt: ContentId
    wat: TextId


@dataclass(frozen=True)
class TikTerug:
    """An observer takes one of her own taps back."""

    tag: Id
    spel: Id
    deelnemer: Id


@dataclass(frozen=True)
class AlleenLuisteren:
    """An observer just listens this round, or watches again."""

    deelnemer: Id
    aan: bool


@dataclass(frozen=True)
class ToonTijdlijn:
    """Let the player look first."""

    spel: Id
    op: GetoondOp


@dataclass(frozen=True)
class TijdlijnGezien:
    """The player saw it; `deelnemer` None: said aloud, the trainer notes it for who looked on the laptop."""

    spel: Id
    deelnemer: Id | None
    mag_open: bool


@dataclass(frozen=True)
class OpenTijdlijn:
    """Show the time line to the group."""

    spel: Id


@dataclass(frozen=True)
class OpenVergelijking:
    """Show what observers heard differently, as questions, or hide it."""

    spel: Id
    aan: bool


@dataclass(frozen=True)
class ToonKijksleutel:
    """Show what the author of an example conversation heard in a turn, or (None) nothing."""

    spel: Id
    uitspraak: ContentId | None


@dataclass(frozen=True)
class KiesBewaren:
    """Who played says whether the observations may be kept.

    `namens`: the trainer notes it for who has no phone.
    """

    spel: Id
    deelnemer: Id
    ja: bool
    namens: bool = False
