"""How the naaste felt after a turn, in words: never a number."""

from dataclasses import dataclass
from typing import Final

from samenzorg_sim.naaste.coefficienten import SCHAAL
from samenzorg_sim.naaste.gewichten import STEMMINGEN
from samenzorg_sim.naaste.model import stemming
from samenzorg_sim.naaste.state import Binnen, Niveaus
from samenzorg_sim.naaste.terugblik.bewoording import joined, sentence
from samenzorg_sim.naaste.wet import Wet

STEMMING: Final = ("dicht", "op de hoede", "afwachtend", "open", "helemaal open")
"""Five words for the mood, from shut to wide open."""

_NIVEAU: Final = (
    ("geen vertrouwen", "weinig vertrouwen", "wat vertrouwen", "vertrouwen", "veel vertrouwen"),
    ("niet gehoord", "nauwelijks gehoord", "een beetje gehoord", "gehoord", "echt gehoord"),
    ("ontspannen", "rustig", "een beetje gespannen", "gespannen", "heel gespannen"),
    ("geen energie meer", "weinig energie", "nog wat energie", "energie", "veel energie"),
)
"""Five words for each of vertrouwen, gehoord, druk and energie."""

_MEER: Final = ("meer vertrouwen", "meer gehoord", "meer gespannen")
_MINDER: Final = ("minder vertrouwen", "minder gehoord", "minder gespannen")
# Tiring a little with every turn is no news; the three others are told when they change.


@dataclass(frozen=True)
class Gevoel:
    """`stand` is the mood, 0 (shut) … 10 (wide open), for a picture; the rest are words."""

    stand: int
    stemming: str
    niveaus: tuple[str, str, str, str]
    verandering: str


def feel(wet: Wet, was: Binnen | None, na: Binnen) -> Gevoel:
    """How he feels in state `na`, and what changed since `was` (None: nothing went before)."""
    stand = stemming(wet, na.niveaus)
    v, g, d, e = (words[_band(level)] for words, level in zip(_NIVEAU, na.niveaus, strict=True))
    changed = "" if was is None else _change(was.niveaus, na.niveaus)
    return Gevoel(stand, STEMMING[stand * len(STEMMING) // STEMMINGEN], (v, g, d, e), changed)


def _band(level: int) -> int:
    return min(4, level * 5 // SCHAAL)


def _change(was: Niveaus, na: Niveaus) -> str:
    parts = [
        more if after > before else less
        for before, after, more, less in zip(was, na, _MEER, _MINDER, strict=False)
        if before != after
    ]
    return sentence(joined(parts)) if parts else "Er veranderde weinig."
