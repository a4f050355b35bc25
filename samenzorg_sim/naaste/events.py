"""Everything that can be recorded of a talk with the simulated naaste; the state after each turn is in it.

So a talk replays to the same state even when a coefficient has changed since. What was typed is a text id.
"""

from dataclasses import dataclass
from typing import ClassVar

from samenzorg_sim.content.soort import Raakt, Reactie, Soort
from samenzorg_sim.journal import ContentId, TextId
from samenzorg_sim.naaste.gewichten import Toon
from samenzorg_sim.naaste.reden import Reden


@dataclass(frozen=True)
class OefeningBegun:
    """Somebody begins to practise alone; the talk opens with `openingszin`, the naaste in this state."""

    name: ClassVar[str] = "oefening.begun"
    version: ClassVar[int] = 1
    scenario: ContentId
    zaad: int
    niveaus: tuple[int, int, int, int]
    onderwerp: ContentId | None


@dataclass(frozen=True)
class BeurtSaid:
    """A turn: typed (`tekst`), chosen (`zin`) or neither; and the chance that it met (`worp` in [0, 1))."""

    name: ClassVar[str] = "beurt.said"
    version: ClassVar[int] = 1
    soort: Soort
    onderwerp: ContentId | None
    weerspiegelt: Raakt | None
    belooft: bool
    tekst: TextId | None
    zin: ContentId | None
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
class OefeningEnded:
    """The talk is over: by the user, because the naaste left, or because it had lasted long enough."""

    name: ClassVar[str] = "oefening.ended"
    version: ClassVar[int] = 1
    einde: ContentId | None


EVENTS: tuple[type, ...] = (OefeningBegun, BeurtSaid, NaasteAnswered, OefeningEnded)
