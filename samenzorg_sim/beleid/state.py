"""A policy check: who answered what, round after round; frozen values, made by folding its events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.medebegeleider import shares
from samenzorg_sim.ongedaan import Eerder

MEESTE_INVULLERS, MEESTE_RONDES = 30, 20
"""How many people answer in one round, and how many rounds a check holds: ten years of half years."""
GESCHIEDENIS: Final = 10
"""So many acts can be undone; words of an older one are erased when nothing else uses them."""


class Oordeel(StrEnum):
    """What somebody says to a question."""

    JA = "ja"
    DEELS = "deels"
    NEE = "nee"
    WEET_NIET = "weet-niet"


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What somebody said, what shows it (`bewijs`), and on which day."""

    oordeel: Oordeel
    bewijs: TextId | None
    op: date


@dataclass(frozen=True, slots=True)
class Invuller:
    """Somebody who answers in a round, by function and not by name."""

    id: Id
    functie: TextId
    antwoorden: Mapping[ContentId, Antwoord] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ronde:
    """One time that the check was done."""

    op: date
    invullers: Mapping[Id, Invuller] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Beleidscheck:
    """All rounds of a check, oldest first; `van` began it, `begeleiders` share it."""

    van: Id | None = None
    begeleiders: frozenset[Id] = frozenset()
    weggestuurd: int = 0
    weg: bool = False
    rondes: tuple[Ronde, ...] = ()
    eerder: tuple[Eerder[Beleidscheck], ...] = ()
    teller: int = 0

    def deelt(self, persoon: Id) -> bool:
        """Whether this is somebody's check: she began it, or was asked in."""
        return shares(self, persoon)
