"""Where everybody stands on paper: as arranged, or else on the nearest free spot, so that no labels touch."""

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from samenzorg_sim.reports.ecogram.maat import Maat, Vlak

Punt = tuple[float, float]
Vak = tuple[float, float, float, float]
"""How far a contact with its label reaches from its middle: left, up, right, down (points)."""
_WIT: Final = 4.0
_STAP: Final = 4.0
"""How far two spots lie from each other where somebody may come to stand (points)."""


def spread(
    places: Mapping[str, Punt], vakken: Mapping[str, Vak], maat: Maat, vlak: Vlak
) -> dict[str, Punt] | None:
    """From places in -1 … 1 to points on the sheet, with everybody clear of the others and of the client.

    Who was put somewhere by hand stays there, or as near to it as the others allow. None when not everybody
    can stand clear: then everything must be smaller.
    """
    free, (x, y) = maat.midden + 1.6 * maat.straal, vlak.midden
    taken = [(x - free, y - free, x + free, y + free)]
    found = {}
    for id_, place in places.items():
        reach = np.array(vakken[id_])
        low, high = (
            np.array((vlak.left, vlak.top)) + reach[:2],
            np.array((vlak.right, vlak.bottom)) - reach[2:],
        )
        wanted = np.clip(np.array(vlak.at(place)), low, high)
        spot = _nearest(wanted, low, high, reach + _WIT, np.array(taken))
        if spot is None:
            return None
        found[id_] = (float(spot[0]), float(spot[1]))
        taken.append((*(spot - reach[:2]), *(spot + reach[2:])))
    return found


def _nearest(wanted: Any, low: Any, high: Any, reach: Any, taken: Any) -> Any | None:
    """The spot between `low` and `high` nearest to the wanted one from where nothing is touched."""
    if not (_touches(wanted, 0, reach, taken) & _touches(wanted, 1, reach, taken)).any():
        return wanted
    x, y = np.arange(low[0], high[0], _STAP), np.arange(low[1], high[1], _STAP)
    across = _touches(np.array([x, x]), 0, reach, taken)
    down = _touches(np.array([y, y]), 1, reach, taken)
    # Taken where some contact is touched across and down at once.
    busy = (down.astype(float) @ across.astype(float).T) > 0
    far = np.hypot(x[None] - wanted[0], y[:, None] - wanted[1])
    far[busy] = np.inf
    if not np.isfinite(far).any():
        return None
    row, column = np.unravel_index(int(far.argmin()), far.shape)
    return np.array([x[column], y[row]])


def _touches(spots: Any, axis: int, reach: Any, taken: Any) -> Any:
    """For each spot (rows) and each who stands already (columns) whether they meet along this axis."""
    at = np.atleast_1d(spots[axis])[:, None]
    return (at - reach[axis] < taken[:, axis + 2]) & (at + reach[axis + 2] > taken[:, axis])
