"""The chances of the nine reactions, worked out once: whole thousandths, the same on every machine."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from samenzorg_sim.content.soort import Reactie
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, REACTIES, Rij
from samenzorg_sim.naaste.gewichten import NADRUK, PER_STEMMING, STEMMINGEN, VERTREKT, Toon

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MILLE: Final = 1000
_MIDDLE: Final = STEMMINGEN // 2


@cache
def reaction_table() -> NDArray[np.uint8]:
    """Which reaction each thousandth of chance stands for: shape (14 rijen, 5 tonen, 11 moods, 1000)."""
    import numpy as np  # who tells one talk at a time, as the server does, needs only `chances`

    table = np.empty((len(Rij), len(Toon), STEMMINGEN, MILLE), dtype=np.uint8)
    for rij in Rij:
        for toon in Toon:
            for mood in range(STEMMINGEN):
                table[rij, toon, mood] = np.repeat(np.arange(len(REACTIES)), chances(rij, toon, mood))
    table.flags.writeable = False
    return table


def chances(rij: Rij, toon: Toon, mood: int) -> tuple[int, ...]:
    """Of each reaction its chance in thousandths, together 1000; one that may happen has at least 1."""
    leave = VERTREKT[mood] if mood < len(VERTREKT) else 0
    weights = [
        float(base) * _power(PER_STEMMING[reactie], mood - _MIDDLE) * NADRUK[toon].get(reactie, 1.0)
        for reactie, base in zip(REACTIES, COEFFICIENTEN[rij].kansen, strict=True)
    ]
    weights[REACTIES.index(Reactie.VERTREKT)] = 0.0
    whole = _thousandths(weights, MILLE - leave)
    whole[REACTIES.index(Reactie.VERTREKT)] = leave
    return tuple(whole)


def _power(base: float, exponent: int) -> float:
    # By multiplying, since that gives the same last digit on every machine and `pow` need not.
    result = 1.0
    for _ in range(abs(exponent)):
        result = result * base if exponent > 0 else result / base
    return result


def _thousandths(weights: list[float], total: int) -> list[int]:
    """Share out `total` by weight; what is left over goes to the largest."""
    whole = sum(weights)
    parts = [max(1, int(weight / whole * total)) if weight > 0 else 0 for weight in weights]
    parts[parts.index(max(parts))] += total - sum(parts)
    return parts
