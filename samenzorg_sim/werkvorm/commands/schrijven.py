"""What people write and take along."""

from dataclasses import dataclass
from datetime import date

from samenzorg_sim.journal import ContentId, Id, TextId


@dataclass(frozen=True)
class SchrijfAntwoord:
    """Answer (a part of) a question; `deelnemer` None is the trainer.

    `tafel` and `ronde` say where the question stood, `keer` which play of the round it is about (None: the
    newest); `namens`: the trainer writes for who has no phone. `wat` is the text that holds what was said;
    of a choice or a step of a scale it is said in `keuze` or `stap` too. All three None: left open on
    purpose, or taken back.
    """

    vraag: ContentId
    tafel: int
    ronde: int
    deelnemer: Id | None
    deel: int = 0
    wat: TextId | None = None
    keuze: ContentId | None = None
    stap: int | None = None
    namens: bool = False
    keer: int | None = None


@dataclass(frozen=True)
class GeefVoorkeur:
    """Somebody would like to talk about the situation with this title (`aan`), or not any more."""

    vraag: ContentId
    deelnemer: Id
    titel: TextId
    aan: bool


@dataclass(frozen=True)
class ToonAntwoord:
    """Let others read one's own answer, or not any more."""

    vraag: ContentId
    tafel: int
    ronde: int
    deelnemer: Id
    aan: bool
    keer: int | None = None


@dataclass(frozen=True)
class OpenVraag:
    """Let everybody it is meant for read the answers."""

    vraag: ContentId
    tafel: int
    ronde: int
    keer: int | None = None


@dataclass(frozen=True)
class OpenBarometer:
    """Show how many chose what in this step, and take no more answers."""

    fase: ContentId
    aantallen: tuple[tuple[ContentId, int], ...]


@dataclass(frozen=True)
class SchrijfLeerpunt:
    """Somebody's own learning point; None takes it away."""

    deelnemer: Id
    tekst: TextId | None


@dataclass(frozen=True)
class MaakAfspraak:
    """An agreement; `wie` and `door` None are the trainer. `vraagt` asks about it, if anybody does."""

    afspraak: Id
    wat: TextId
    wie: Id | None
    wanneer: date
    terugkijken: date
    door: Id | None
    vraagt: Id | None = None


@dataclass(frozen=True)
class HaalAfspraakWeg:
    """Take an agreement back; `deelnemer` None is the trainer, who may take back any."""

    afspraak: Id
    deelnemer: Id | None
