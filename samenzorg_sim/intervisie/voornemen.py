"""What a member means to do, what became of it, and what she wants to learn."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samenzorg_sim.journal import Id, TextId


class Uitkomst(StrEnum):
    """What became of an intention; every one is as good as the other."""

    OPEN = "open"
    GELUKT = "gelukt"
    DEELS = "deels"
    ANDERS = "anders"
    LOSGELATEN = "losgelaten"


@dataclass(frozen=True, slots=True)
class Voornemen:
    """Insight and next step of `van`; `vraagt` asks about it, on `wanneer`.

    `uit` is the meeting it was made in, `besproken` the last one that looked back at it; `afspraak` the
    agreement of the session that it was taken over from.
    """

    id: Id
    van: Id
    uit: Id
    stap: TextId
    inzicht: TextId | None = None
    vraagt: Id | None = None
    wanneer: date | None = None
    afspraak: Id | None = None
    uitkomst: Uitkomst = Uitkomst.OPEN
    besproken: Id | None = None


@dataclass(frozen=True, slots=True)
class Leerdoel:
    """What a member wants to learn, as far as she wants it with the group; `klaar` when she has."""

    id: Id
    van: Id
    tekst: TextId
    klaar: bool = False


@dataclass(frozen=True, slots=True)
class Thema:
    """What the group itself calls its theme, and in which meetings; never as somebody's."""

    id: Id
    tekst: TextId
    genoemd: tuple[Id, ...]
