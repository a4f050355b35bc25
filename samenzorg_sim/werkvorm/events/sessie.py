"""The session itself: opened, ended, taken up again."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from samenzorg_sim.journal import ContentId, Id, TextId


@dataclass(frozen=True)
class SessieOpened:
    """A session begins; `code` has eight digits, `minuten` are planned minutes for each phase.

    `scenario` is the case of its first table, of the kind that the script names; None where there is none.
    """

    name: ClassVar[str] = "sessie.opened"
    version: ClassVar[int] = 1
    begeleider: Id
    scenario: ContentId | None
    werkvorm: ContentId
    groep: TextId | None
    code: int
    verwacht: int
    minuten: tuple[tuple[ContentId, int], ...]
    voorbeeld: bool


@dataclass(frozen=True)
class DagChosen:
    """The day that this session was made ready for."""

    name: ClassVar[str] = "dag.chosen"
    version: ClassVar[int] = 1
    dag: date


@dataclass(frozen=True)
class SessieEnded:
    """The session is over; its code opens nothing any more."""

    name: ClassVar[str] = "sessie.ended"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class SessieDiscarded:
    """A session in which nothing was done is put away; it can be taken up again."""

    name: ClassVar[str] = "sessie.discarded"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class SessieResumed:
    """The session was ended or put away by mistake and goes on."""

    name: ClassVar[str] = "sessie.resumed"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class TermijnenSet:
    """In a session in writing: the last day of each step, by phase; a step lasts that whole day."""

    name: ClassVar[str] = "termijnen.set"
    version: ClassVar[int] = 1
    termijnen: tuple[tuple[ContentId, date], ...]
