"""What people write to a question of the script, and when others may read it."""

from dataclasses import dataclass
from typing import ClassVar

from samenzorg_sim.journal import ContentId, Id, TextId


@dataclass(frozen=True)
class AntwoordWritten:
    """Somebody answers (a part of) a question; `deelnemer` None is the trainer.

    `tafel` and `ronde` are 0 for a question outside the rounds; `keer` is the play of the round (from 0) that
    it is about; `deel` counts the parts from 0. `wat` is what was said, as an erasable text: words, the id of
    a choice, or a step of a scale; None: nothing is said, and that is an answer too. `keuze` is the choice
    once more, only where a step of the script depends on what most people chose. (Version 1 held choice and
    step themselves, which no erasing reached.)
    """

    name: ClassVar[str] = "antwoord.written"
    version: ClassVar[int] = 2
    vraag: ContentId
    tafel: int
    ronde: int
    keer: int
    deelnemer: Id | None
    deel: int
    wat: TextId | ContentId | None
    keuze: ContentId | None


@dataclass(frozen=True)
class AntwoordShown:
    """The writer lets others read her answer (`aan`), or does not any more."""

    name: ClassVar[str] = "antwoord.shown"
    version: ClassVar[int] = 1
    vraag: ContentId
    tafel: int
    ronde: int
    keer: int
    deelnemer: Id
    aan: bool


@dataclass(frozen=True)
class VraagOpened:
    """From now on everybody it is meant for may read the answers, all at once."""

    name: ClassVar[str] = "vraag.opened"
    version: ClassVar[int] = 1
    vraag: ContentId
    tafel: int
    ronde: int
    keer: int


@dataclass(frozen=True)
class VoorkeurGiven:
    """Somebody would like to talk about the situation of `van` (`aan`), or not any more."""

    name: ClassVar[str] = "voorkeur.given"
    version: ClassVar[int] = 1
    vraag: ContentId
    tafel: int
    ronde: int
    keer: int
    deelnemer: Id
    van: Id
    aan: bool


@dataclass(frozen=True)
class BarometerOpened:
    """How many chose what in this step, for everybody to see; nothing when it stays shut for good."""

    name: ClassVar[str] = "barometer.opened"
    version: ClassVar[int] = 1
    fase: ContentId
    aantallen: tuple[tuple[ContentId, int], ...]


@dataclass(frozen=True)
class BladErased:
    """All answers to a question at one place are erased for good."""

    name: ClassVar[str] = "blad.erased"
    version: ClassVar[int] = 1
    vraag: ContentId
    tafel: int
    ronde: int
    keer: int
