"""How large everything is in a drawing: the more people there are, the smaller each of them stands."""

from dataclasses import dataclass
from typing import Final

A4: Final = (595.0, 842.0)
"""A sheet of A4 upright, in points."""
RAND: Final = 28.0


@dataclass(frozen=True, slots=True)
class Vlak:
    """A part of a sheet, in points from its top left; a star has the client in the middle of it."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def midden(self) -> tuple[float, float]:
        """Where the client stands."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def half(self) -> tuple[float, float]:
        """How far the middle of a contact may be from the client, across and down."""
        return (self.right - self.left) / 2 - 40, (self.bottom - self.top) / 2 - 40

    def at(self, plek: tuple[float, float]) -> tuple[float, float]:
        """From a place in -1 … 1 to points."""
        return self.midden[0] + plek[0] * self.half[0], self.midden[1] + plek[1] * self.half[1]


STER: Final = Vlak(RAND, 76.0, A4[0] - RAND, 596.0)
"""Where the star is on a sheet of A4."""
LEGENDA: Final = 612.0
"""Where the legend begins."""


@dataclass(frozen=True, slots=True)
class Maat:
    """In points: `straal` of a contact's shape, `midden` of the client's, `letter` of a name.

    `breed` is how wide its label may be and `regels` how many lines a name may take, `lijn` how thick lines
    are (1 for few people), `relatie` whether it is said who somebody is.
    """

    straal: float
    midden: float
    letter: float
    breed: float
    regels: int
    lijn: float = 1.0
    relatie: bool = True


_MATEN: Final = (
    (8, Maat(19, 46, 12.5, 124, 3)),
    (14, Maat(17, 44, 11.5, 108, 3)),
    (25, Maat(14, 40, 9.5, 86, 2, 0.85)),
    (50, Maat(10, 34, 7.5, 62, 2, 0.65)),
    (100, Maat(7.5, 28, 5.6, 46, 2, 0.5, relatie=False)),
)
_KLEINST: Final = Maat(5.5, 24, 4.6, 37, 2, 0.4, relatie=False)


def sizes_for(contacten: int) -> tuple[Maat, ...]:
    """The sizes to try for so many contacts, the largest first."""
    return (*(maat for most, maat in _MATEN if contacten <= most), _KLEINST)
