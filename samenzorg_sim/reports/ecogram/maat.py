"""How large everything is in a drawing: the more people there are, the smaller each of them stands."""

from dataclasses import dataclass
from typing import Final

A4: Final = (595.0, 842.0)
"""A sheet of A4 upright, in points."""
RAND: Final = 28.0
STER: Final = (RAND, 76.0, A4[0] - RAND, 596.0)
"""Where the star is: left, top, right, bottom."""
MIDDEN: Final = ((STER[0] + STER[2]) / 2, (STER[1] + STER[3]) / 2)
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
