"""What somebody did to a drawing, as changes that can be taken back one act at a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from samenzorg_sim.ecogram.band import Band
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.groep import Groep

Plaats: TypeAlias = tuple[float | None, float | None]
Waarde: TypeAlias = Contact | Band | Groep | Plaats | str | int | None
"""What a cell holds; a bool is an int, None is 'nothing there'."""


class Deel(StrEnum):
    """Which part of a drawing a cell belongs to."""

    CLIENT = "client"
    CONTACT = "contact"
    BAND = "band"
    GROEP = "groep"


@dataclass(frozen=True, slots=True)
class Cel:
    """One thing that can change by itself: a whole contact, one field of his, one tick in a list of his.

    `id` is that of a contact or group, or both ids of a tie; `veld` None: the whole. `keuze`: is this in the
    list `veld`?
    """

    deel: Deel
    id: tuple[str, ...] = ()
    veld: str | None = None
    keuze: str | None = None


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What a cell held and came to hold; `op`: at which place a whole part stood that was taken away."""

    cel: Cel
    was: Waarde
    wordt: Waarde
    op: int | None = None


@dataclass(frozen=True, slots=True)
class Daad:
    """One act of `wie`: changes in order. `ongedaan`: the number of its undoing, 0 when it stands."""

    nummer: int
    wie: str
    wijzigingen: tuple[Wijziging, ...]
    ongedaan: int = 0


def to_undo(daden: Iterable[Daad], wie: str) -> Daad | None:
    """The act that 'ongedaan maken' takes back for somebody: her own latest that stands."""
    return max(
        (daad for daad in daden if daad.wie == wie and not daad.ongedaan),
        key=lambda daad: daad.nummer,
        default=None,
    )


def to_redo(daden: Iterable[Daad], wie: str) -> Daad | None:
    """The act that 'opnieuw doen' brings back: what she undid last, unless she did something since."""
    mine = [daad for daad in daden if daad.wie == wie]
    since = max((daad.nummer for daad in mine if not daad.ongedaan), default=0)
    undone = (daad for daad in mine if daad.ongedaan and daad.nummer > since)
    return max(undone, key=lambda daad: daad.ongedaan, default=None)
