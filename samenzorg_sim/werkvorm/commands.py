"""What somebody may ask of a group session. Typed text is already a text id; new ids are in the command."""

from dataclasses import dataclass
from datetime import date

from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.werkvorm.events import GestoptDoor, GetoondOp, SoortDeelnemer


@dataclass(frozen=True)
class OpenSessie:
    """Begin a session. `code` has eight digits; `minuten` are the phases whose planned time is changed."""

    begeleider: Id
    scenario: ContentId
    groep: TextId | None
    code: int
    verwacht: int
    minuten: tuple[tuple[ContentId, int], ...] = ()
    voorbeeld: bool = False


@dataclass(frozen=True)
class SluitSessie:
    """End the session."""


@dataclass(frozen=True)
class HeropenSessie:
    """Take the end of the session back."""


@dataclass(frozen=True)
class NaarFase:
    """Lead the group into a phase, forward or back; `ronde` counts only for phases that repeat."""

    fase: ContentId
    ronde: int


@dataclass(frozen=True)
class DoeMee:
    """Somebody joins, with a phone or (apparaat None) without."""

    deelnemer: Id
    naam: TextId
    soort: SoortDeelnemer
    apparaat: Id | None


@dataclass(frozen=True)
class Vertrek:
    """Somebody goes home."""

    deelnemer: Id


@dataclass(frozen=True)
class KeerTerug:
    """Somebody who left is back."""

    deelnemer: Id


@dataclass(frozen=True)
class VraagOvername:
    """This phone belongs to that participant from now on, if the trainer agrees."""

    deelnemer: Id
    apparaat: Id


@dataclass(frozen=True)
class BeslisOvername:
    """The trainer agrees (`goed`) or not."""

    apparaat: Id
    goed: bool


@dataclass(frozen=True)
class GeefRol:
    """Somebody gets a role this round; who had it, when there is room for one, changes places with her."""

    deelnemer: Id
    rol: ContentId


@dataclass(frozen=True)
class VerdeelRollen:
    """Propose roles for this round anew: who has not played yet comes first."""


@dataclass(frozen=True)
class BeginGesprek:
    """The play begins; `spel` is its new id."""

    spel: Id


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
    """An observer heard something; judged by the moment it was made."""

    tag: Id
    spel: Id
    deelnemer: Id
    kijkpunt: ContentId


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
class SchrijfLeerpunt:
    """Somebody's own learning point; None takes it away."""

    deelnemer: Id
    tekst: TextId | None


@dataclass(frozen=True)
class MaakAfspraak:
    """An agreement; `wie` and `door` None are the trainer."""

    afspraak: Id
    wat: TextId
    wie: Id | None
    wanneer: date
    terugkijken: date
    door: Id | None


@dataclass(frozen=True)
class HaalAfspraakWeg:
    """Take an agreement back; `deelnemer` None is the trainer, who may take back any."""

    afspraak: Id
    deelnemer: Id | None
