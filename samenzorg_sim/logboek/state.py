"""One logboek as the server knows it: which pieces there are, and nothing of what they say."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from samenzorg_sim.journal import Id, Moment, TextId
from samenzorg_sim.logboek.bewaartijd import MAANDEN, bewaard_tot

MOST_STUKKEN: Final = 500
"""So many pieces fit in one logboek."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece; `tekst` holds it unreadable, `versie` counts how often it was written, from 1."""

    id: Id
    versie: int
    tekst: TextId


@dataclass(frozen=True, slots=True)
class Logboek:
    """A logboek: `slot` is a hash of the secret that opens it, `vorm` how its keys were made.

    `laatst` is when something was last kept or changed, or the keeping time extended (ms).
    """

    slot: Id | None = None
    vorm: int = 0
    maanden: int = MAANDEN
    laatst: Moment = 0
    stukken: Mapping[Id, Stuk] = field(default_factory=dict)
    weg: bool = False

    @property
    def tot(self) -> Moment:
        """Until when it is kept (ms)."""
        return bewaard_tot(self.laatst, self.maanden)
