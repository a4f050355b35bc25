"""Plays one scenario many times, one way of going about it, and counts how it ends."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import BEURTEN, at_random, read_turns, same_for_all, turns_of
from samenzorg_sim.naaste.coefficienten import SCHAAL
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.wet import make_wet
from samenzorg_sim.naaste.zwerm import Zwerm, Zwermwet
from samenzorg_sim.naaste.zwermstap import step

TOESTANDEN: Final = ("vertrouwen", "gehoord", "druk", "energie")
CHUNK: Final = 8192
"""Talks at a time: their columns fit in the processor's cache, which is half the speed."""


@dataclass
class Uitkomst:
    """What came of the talks: endings (None: none fits), counts of each of the 21 levels, what was told."""

    plays: int = 0
    seconds: float = 0.0
    endings: dict[str | None, int] = field(default_factory=dict)
    levels: NDArray[np.int64] = field(default_factory=lambda: np.zeros((4, SCHAAL + 1), dtype=np.int64))
    told: dict[str, int] = field(default_factory=dict)

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


def simulate(
    scenario: Scenario,
    aanpak: str | tuple[Zet, ...],
    plays: int,
    seed: int,
    progress: Callable[[int], None] | None = None,
) -> Uitkomst:
    """Play `plays` talks of at most twelve turns; a KeyboardInterrupt gives what is done by then.

    `aanpak` is the name of one of the six, a user's list of turns as text, or the turns themselves. The same
    arguments give the same outcome (but for `seconds`). `progress` is told how many talks are done.

    Raises `OnbekendeAanpak`.
    """
    wet = Zwermwet(make_wet(scenario))
    turns = _turns(wet, aanpak)
    found = Uitkomst(endings={ending.id: 0 for ending in scenario.eindes}, told=dict.fromkeys(wet.bit, 0))
    start = time.perf_counter()
    try:
        for number, many in enumerate(_chunks(plays)):
            zwerm = play_chunk(wet, turns, many, np.random.default_rng([seed, number]))
            _count(wet, zwerm, found)
            found.plays += many
            if progress is not None:
                progress(found.plays)
    except KeyboardInterrupt:
        pass
    found.seconds = time.perf_counter() - start
    return found


def play_chunk(wet: Zwermwet, turns: tuple[Zet, ...] | None, many: int, chance: np.random.Generator) -> Zwerm:
    """Play so many talks; turns None means a new random turn for each."""
    zwerm = wet.begin(many)
    for turn in range(min(BEURTEN if turns is None else len(turns), wet.wet.scenario.karakter.beurten)):
        zetten = at_random(wet, many, chance) if turns is None else same_for_all(wet, turns[turn], many)
        step(wet, zwerm, zetten, chance.random(many))
    return zwerm


def endings_of(wet: Zwermwet, zwerm: Zwerm) -> NDArray[np.int64]:
    """For each talk the position of its ending; -1 when none fits."""
    found = np.full(len(zwerm.weg), -1, dtype=np.int64)
    v, g, d, e = zwerm.niveaus
    for place, (ending, one) in enumerate(zip(wet.wet.scenario.eindes, wet.wet.eindes, strict=True)):
        needs = sum({wet.bit[name] for name in ending.verteld})
        fits = (v >= one.vertrouwen) & (g >= one.gehoord) & (d <= one.druk) & (e >= one.energie)
        found[(found < 0) & fits & ((zwerm.verteld & needs) == needs)] = place
    return found


def _turns(wet: Zwermwet, aanpak: str | tuple[Zet, ...]) -> tuple[Zet, ...] | None:
    if isinstance(aanpak, tuple):
        return aanpak
    if aanpak == Aanpak.WILLEKEURIG:
        return None
    if aanpak in list(Aanpak):
        return turns_of(Aanpak(aanpak), wet.onderwerpen)
    return read_turns(aanpak, wet.onderwerpen)


def _chunks(plays: int) -> Iterator[int]:
    for done in range(0, plays, CHUNK):
        yield min(CHUNK, plays - done)


def _count(wet: Zwermwet, zwerm: Zwerm, found: Uitkomst) -> None:
    for row, level in zip(found.levels, zwerm.niveaus, strict=True):
        row += np.bincount(level, minlength=SCHAAL + 1)
    endings = endings_of(wet, zwerm)
    for place, ending in enumerate(wet.wet.scenario.eindes):
        found.endings[ending.id] += int(np.count_nonzero(endings == place))
    if none := int(np.count_nonzero(endings < 0)):
        found.endings[None] = found.endings.get(None, 0) + none
    for name, bit in wet.bit.items():
        found.told[name] += int(np.count_nonzero(zwerm.verteld & bit))
