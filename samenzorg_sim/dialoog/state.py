"""A dialogue: frozen values, made by folding its events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from samenzorg_sim.journal import Id, TextId
from samenzorg_sim.ongedaan import Eerder

GESCHIEDENIS: Final = 20
"""So many acts can be undone."""
MEESTE_THEMAS: Final = 30
"""More than this nobody sees at once."""


@dataclass(frozen=True, slots=True, order=True)
class Kaart:
    """One thought of the harvest: a line (from 0) of what a table wrote; the words stay in their session."""

    antwoord: TextId
    regel: int


@dataclass(frozen=True, slots=True)
class Zaal:
    """A room: the session that is held there; `verdieping`: the one of about six weeks later."""

    sessie: Id
    verdieping: bool = False


@dataclass(frozen=True, slots=True)
class Dialoog:
    """A whole dialogue; `plek` is the theme under which a thought lies, `eerder` what can be undone."""

    van: Id | None = None
    naam: TextId | None = None
    weg: bool = False
    zalen: tuple[Zaal, ...] = ()
    themas: Mapping[Id, TextId] = field(default_factory=dict)
    plek: Mapping[Kaart, Id] = field(default_factory=dict)
    eerder: tuple[Eerder[Dialoog], ...] = ()
    teller: int = 0
