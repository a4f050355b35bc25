"""Repeated measurements of one thing: their median and how far they lie apart."""

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Spread:
    """The values of some repeats, smallest first; at least one."""

    values: tuple[float, ...]

    @classmethod
    def of(cls, values: Iterable[float]) -> "Spread":
        """Of these values; raises ValueError when there are none."""
        ordered = tuple(sorted(values))
        if not ordered:
            raise ValueError("nothing was measured")
        return cls(ordered)

    @property
    def median(self) -> float:
        """The middle one, or the mean of the two in the middle."""
        half, odd = divmod(len(self.values), 2)
        return self.values[half] if odd else (self.values[half - 1] + self.values[half]) / 2

    def percentile(self, percent: float) -> float:
        """The smallest value that at least `percent` (0 < percent ≤ 100) of the values do not exceed."""
        return self.values[max(0, math.ceil(len(self.values) * percent / 100) - 1)]

    def text(self, digits: int) -> str:
        """The median and, where the repeats differ, the lowest and the highest: `1.14 (1.02–1.30)`."""
        low, high = (f"{value:.{digits}f}" for value in (self.values[0], self.values[-1]))
        middle = f"{self.median:.{digits}f}"
        return middle if low == high else f"{middle} ({low}–{high})"
