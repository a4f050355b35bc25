"""One ecogram: the client in the middle, who is around, and what was done to the drawing lately."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from samenzorg_sim.ecogram.band import Band
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.daad import Daad
from samenzorg_sim.ecogram.groep import GROEPEN, Groep

MOST_CONTACTEN: Final = 500
MOST_BANDEN: Final = 3000
MOST_KEUZES: Final = 30
"""How many one drawing holds; a list of a contact (what he does) holds `MOST_KEUZES`."""
GESCHIEDENIS: Final = 200
"""So many acts can be undone; the words of an older one are erased when nothing else uses them."""


@dataclass(frozen=True, slots=True)
class Ecogram:
    """A drawing. `client` is the name in the middle; `casus` the case it is about.

    `van` began it, by herself or in a `sessie`; `uit` is the drawing of before that it goes on from, `tafel`
    the table that a trainer began it for. `handen`: who put in each contact, and who typed each text.

    `teller` numbers acts and their undoing. A drawing that is only a value (from a file, an exercise) has no
    `daden` and was never opened.
    """

    client: str | None = None
    contacten: Mapping[str, Contact] = field(default_factory=dict)
    banden: Mapping[tuple[str, str], Band] = field(default_factory=dict)
    groepen: Mapping[str, Groep] = field(default_factory=lambda: dict(GROEPEN))
    casus: str | None = None
    van: str | None = None
    sessie: str | None = None
    uit: str | None = None
    tafel: int | None = None
    geopend: bool = False
    gesloten: bool = False
    weg: bool = False
    handen: Mapping[str, str] = field(default_factory=dict)
    daden: tuple[Daad, ...] = ()
    teller: int = 0

    def banden_van(self, contact: str) -> tuple[Band, ...]:
        """The ties that one contact has with others."""
        return tuple(band for key, band in self.banden.items() if contact in key)
