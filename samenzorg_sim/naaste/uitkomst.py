"""What came of many talks, in counts: endings, levels, moods, and what was told."""

import json
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.naaste.aanpak import BEURTEN
from samenzorg_sim.naaste.coefficienten import SCHAAL
from samenzorg_sim.naaste.gewichten import STEMMINGEN

TOESTANDEN: Final = ("vertrouwen", "gehoord", "druk", "energie")


@dataclass(frozen=True)
class Uitkomst:
    """What came of the talks, in counts.

    `endings` (None: none fits), `levels` (4, 21): how many ended on each level of each state, `told`, and
    `moods` (13, 11): how many were in each mood (0 shut … 10 wide open) at the start and after each turn.
    """

    plays: int = 0
    seconds: float = 0.0
    endings: dict[str | None, int] = field(default_factory=dict)
    levels: NDArray[np.int64] = field(default_factory=lambda: np.zeros((4, SCHAAL + 1), dtype=np.int64))
    told: dict[str, int] = field(default_factory=dict)
    moods: NDArray[np.int64] = field(
        default_factory=lambda: np.zeros((BEURTEN + 1, STEMMINGEN), dtype=np.int64)
    )

    def plus(self, more: "Uitkomst") -> "Uitkomst":
        """Both together."""
        return Uitkomst(
            self.plays + more.plays,
            self.seconds + more.seconds,
            {
                name: self.endings.get(name, 0) + more.endings.get(name, 0)
                for name in self.endings | more.endings
            },
            self.levels + more.levels,
            {name: self.told.get(name, 0) + more.told.get(name, 0) for name in self.told | more.told},
            self.moods + more.moods,
        )

    def mean(self, toestand: str = "vertrouwen") -> float:
        """The mean of a state in [0, 1] at the end."""
        counts = self.levels[TOESTANDEN.index(toestand)]
        return float(counts @ np.arange(SCHAAL + 1)) / SCHAAL / max(1, self.plays)

    def variance(self, toestand: str = "vertrouwen") -> float:
        """Its variance."""
        counts = self.levels[TOESTANDEN.index(toestand)]
        square = float(counts @ np.arange(SCHAAL + 1) ** 2) / SCHAAL**2 / max(1, self.plays)
        return max(0.0, square - self.mean(toestand) ** 2)

    def quantile(self, toestand: str, share: float) -> float:
        """The level that this share of the talks stays at or below."""
        heap = np.cumsum(self.levels[TOESTANDEN.index(toestand)])
        return int(np.searchsorted(heap, share * self.plays)) / SCHAAL if self.plays else 0.0

    def plain(self) -> dict[str, Any]:
        """For JSON: `plays, seconds, plays_per_second, endings, state, told`; shares of the talks in told."""
        state = {
            name: {
                "mean": round(self.mean(name), 4),
                **{f"p{p}": self.quantile(name, p / 100) for p in (10, 50, 90)},
            }
            for name in TOESTANDEN
        }
        return {
            "plays": self.plays,
            "seconds": round(self.seconds, 4),
            "plays_per_second": round(self.plays / self.seconds) if self.seconds else 0,
            "endings": {name or "geen": number for name, number in self.endings.items()},
            "state": state,
            "told": {name: round(number / max(1, self.plays), 4) for name, number in self.told.items()},
        }

    def json(self) -> str:
        """The same as text."""
        return json.dumps(self.plain(), ensure_ascii=False, indent=1)
