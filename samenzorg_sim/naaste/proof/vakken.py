"""Sets of states as bits: 21 × 21 × 21 whole numbers of which bit e stands for energie e."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.naaste.coefficienten import SCHAAL
from samenzorg_sim.naaste.gewichten import STEMMING_GEWICHT, STEMMING_NUL, STEMMING_STAP
from samenzorg_sim.naaste.state import Niveaus
from samenzorg_sim.naaste.wet import Drempel

Vakken = NDArray[np.uint32]
"""A set of states: shape (21, 21, 21) over vertrouwen, gehoord, druk."""

SIZE: Final = SCHAAL + 1
ALLE: Final = (1 << SIZE) - 1


def none() -> Vakken:
    """The empty set."""
    return np.zeros((SIZE, SIZE, SIZE), dtype=np.uint32)


def one(niveaus: Niveaus) -> Vakken:
    """The set of this one state."""
    found = none()
    found[niveaus[:3]] = 1 << niveaus[3]
    return found


def region(drempel: Drempel) -> Vakken:
    """All states that fulfil a condition."""
    found = none()
    found[drempel.vertrouwen :, drempel.gehoord :, : drempel.druk + 1] = ALLE & ~((1 << drempel.energie) - 1)
    return found


def moved(some: Vakken, change: Niveaus) -> Vakken:
    """Where these states are after a change, kept in bounds; exact, since the bounds work on each apart."""
    for axis in range(3):
        some = _along(some, axis, change[axis])
    by = change[3]
    if by > 0:
        over = (some >> np.uint32(SCHAAL - by)) != 0
        up: Vakken = np.bitwise_or(
            np.left_shift(some, np.uint32(by)) & np.uint32(ALLE), np.uint32(1 << SCHAAL) * over
        )
        return up
    if by < 0:
        under = (some & np.uint32((1 << -by) - 1)) != 0
        down: Vakken = np.bitwise_or(np.right_shift(some, np.uint32(-by)), np.uint32(1) * under)
        return down
    return some


def _along(some: Vakken, axis: int, by: int) -> Vakken:
    if by == 0:
        return some
    found = none()
    here, there = np.moveaxis(some, axis, 0), np.moveaxis(found, axis, 0)
    if by > 0:
        there[by:] = here[:-by]
        there[-1] |= np.bitwise_or.reduce(here[-by:], axis=0)
    else:
        there[:by] = here[-by:]
        there[0] |= np.bitwise_or.reduce(here[:-by], axis=0)
    return found


def low_mood(openheid: int, mood: int) -> Vakken:
    """All states whose mood is at most this."""
    v, g, d = np.meshgrid(*[np.arange(SIZE)] * 3, indexing="ij")
    found = none()
    for energie in range(SIZE):
        wv, wg, wd, we = STEMMING_GEWICHT
        sum_ = wv * v + wg * g + wd * d + (we * energie + openheid + STEMMING_NUL)
        found |= (sum_ // STEMMING_STAP <= mood).astype(np.uint32) << np.uint32(energie)
    return found


def some_state(some: Vakken) -> Niveaus | None:
    """A state of the set, the first in order; None when it is empty."""
    places = np.argwhere(some)
    if not len(places):
        return None
    v, g, d = (int(n) for n in places[0])
    bits = int(some[v, g, d])
    return v, g, d, (bits & -bits).bit_length() - 1
