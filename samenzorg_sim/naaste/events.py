"""Everything that can be recorded of a talk with the simulated naaste; the state after each turn is in it.

So a talk replays to the same state even when a coefficient has changed since. What was typed is nowhere.
"""

from dataclasses import dataclass
from typing import ClassVar

from samenzorg_sim.content.soort import Raakt, Reactie, Soort
from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.naaste.gewichten import Toon
from samenzorg_sim.naaste.reden import Reden


@dataclass(frozen=True)
class OefeningBegun:
    """`persoon` begins to practise alone; the talk opens with `openingszin`, the naaste in this state.

    `uit`: the talk whose first turns follow here once more ("what if").
    """

    name: ClassVar[str] = "oefening.begun"
    version: ClassVar[int] = 1
    persoon: Id
    scenario: ContentId
    zaad: int
    niveaus: tuple[int, int, int, int]
    onderwerp: ContentId | None
    uit: Id | None = None


@dataclass(frozen=True)
class OefeningFilled:
    """From a drawing: place in the texts and the words there, if any; `tekening` is that ecogram."""

    name: ClassVar[str] = "oefening.filled"
    version: ClassVar[int] = 1
    invulling: tuple[tuple[ContentId, TextId], ...]
    tekening: Id | None = None


@dataclass(frozen=True)
class BeurtSaid:
    """A turn: chosen (`zin`) or in own words, so many (`woorden`); `worp` in [0, 1) is the chance it met."""

    name: ClassVar[str] = "beurt.said"
    version: ClassVar[int] = 1
    soort: Soort
    onderwerp: ContentId | None
    weerspiegelt: Raakt | None
    belooft: bool
    zin: ContentId | None
    woorden: int
    worp: float


@dataclass(frozen=True)
class NaasteAnswered:
    """The answer to the turn before it, and what it left behind in the naaste.

    `antwoord` is the line, `onthulling` what was told; neither: silence. `weet`, `geholpen` and `beloofd` are
    what this turn added.
    """

    name: ClassVar[str] = "naaste.answered"
    version: ClassVar[int] = 1
    reactie: Reactie
    antwoord: ContentId | None
    onthulling: ContentId | None
    redenen: tuple[Reden, ...]
    niveaus: tuple[int, int, int, int]
    toon: Toon
    groep: int
    reeks: int
    onderwerp: ContentId | None
    geraakt: ContentId | None
    zorg: ContentId | None
    zorg_oud: int
    vraag: bool
    weet: ContentId | None
    geholpen: ContentId | None
    beloofd: ContentId | None
    weg: bool


@dataclass(frozen=True)
class BeurtenDropped:
    """Only the first `blijven` turns stand, and the talk goes on there.

    The last was taken back, the rest no longer fits, or (all of them stand) it ended too soon.
    """

    name: ClassVar[str] = "beurten.dropped"
    version: ClassVar[int] = 1
    blijven: int


@dataclass(frozen=True)
class OefeningEnded:
    """The talk is over: by the user, because the naaste left, or because it had lasted long enough."""

    name: ClassVar[str] = "oefening.ended"
    version: ClassVar[int] = 1
    einde: ContentId | None


@dataclass(frozen=True)
class OefeningKept:
    """The talk is kept under this name."""

    name: ClassVar[str] = "oefening.kept"
    version: ClassVar[int] = 1
    naam: TextId


@dataclass(frozen=True)
class OefeningDiscarded:
    """The talk is thrown away."""

    name: ClassVar[str] = "oefening.discarded"
    version: ClassVar[int] = 1


EVENTS: tuple[type, ...] = (
    OefeningBegun,
    OefeningFilled,
    BeurtSaid,
    NaasteAnswered,
    BeurtenDropped,
    OefeningEnded,
    OefeningKept,
    OefeningDiscarded,
)
