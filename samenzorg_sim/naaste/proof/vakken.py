"""Sets of states as bits: 21 × 21 × 21 whole numbers of which bit e stands for energie e."""

from functools import cache
from typing import Any, Final

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
    return spread(some, frozenset({change}))


def spread(some: Vakken, changes: frozenset[Niveaus]) -> Vakken:
    """Where these states can be after any one of these changes, kept in bounds."""
    found = none()
    for v, by_gehoord in _tree(changes):
        after_v = _along(some, 0, v)
        for g, by_druk in by_gehoord:
            after_g = _along(after_v, 1, g)
            for d, by_energie in by_druk:
                after_d = _along(after_g, 2, d)
                for e in by_energie:
                    found |= _energie(after_d, e)
    return found


Tree = tuple[tuple[int, tuple[tuple[int, tuple[tuple[int, tuple[int, ...]], ...]], ...]], ...]


@cache
def _tree(changes: frozenset[Niveaus]) -> Tree:
    """The changes by their first part, then their second …: what is shared is done once."""
    return tuple(
        (
            v,
            tuple(
                (
                    g,
                    tuple(
                        (d, tuple(sorted(c[3] for c in changes if c[:3] == (v, g, d))))
                        for d in sorted({c[2] for c in changes if c[:2] == (v, g)})
                    ),
                )
                for g in sorted({c[1] for c in changes if c[0] == v})
            ),
        )
        for v in sorted({c[0] for c in changes})
    )


def _energie(some: Vakken, by: int) -> Vakken:
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


_BEFORE: Final[tuple[Any, ...]] = tuple((slice(None),) * axis for axis in range(3))


def _along(some: Vakken, axis: int, by: int) -> Vakken:
    if by == 0:
        return some
    found, at = none(), _BEFORE[axis]
    if by > 0:
        found[(*at, slice(by, None))] = some[(*at, slice(None, -by))]
        found[(*at, -1)] |= np.bitwise_or.reduce(some[(*at, slice(-by, None))], axis=axis)
    else:
        found[(*at, slice(None, by))] = some[(*at, slice(-by, None))]
        found[(*at, 0)] |= np.bitwise_or.reduce(some[(*at, slice(None, -by))], axis=axis)
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
