"""Plays one scenario many times, one way of going about it, and counts how it ends."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import BEURTEN, read_turns, turns_of
from samenzorg_sim.naaste.coefficienten import SCHAAL
from samenzorg_sim.naaste.gewichten import STEMMINGEN
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.uitkomst import Uitkomst
from samenzorg_sim.naaste.wet import Drempel, make_wet
from samenzorg_sim.naaste.zwerm import Column, Flags, Zwerm, Zwermwet
from samenzorg_sim.naaste.zwermstap import mood_of, step
from samenzorg_sim.naaste.zwermzet import at_random, same_for_all

CHUNK: Final = 8192
"""Talks at a time: their columns fit in the processor's cache, which is half the speed."""


def simulate(scenario: Scenario, aanpak: str | tuple[Zet, ...], plays: int, seed: int) -> Uitkomst:
    """Play `plays` talks of at most twelve turns.

    `aanpak` is the name of one of the six, a user's list of turns as text, or the turns themselves. The same
    arguments give the same outcome (but for `seconds`). Raises `OnbekendeAanpak`.
    """
    *_, found = grow(scenario, aanpak, plays, seed)
    return found


def side_by_side(
    scenario: Scenario, ways: Sequence[str], plays: int, seed: int
) -> Iterator[tuple[Uitkomst, ...]]:
    """Each of these ways, a piece of each in turn: who stops asking has as much of each.

    First nothing, then what is done after each piece of all. Raises `OnbekendeAanpak`.
    """
    return zip(*(grow(scenario, way, plays, seed) for way in ways), strict=True)


def grow(scenario: Scenario, aanpak: str | tuple[Zet, ...], plays: int, seed: int) -> Iterator[Uitkomst]:
    """The same in pieces of at most 8,192 talks: first nothing, then all that is done after each piece.

    Stop asking when it is enough. Raises `OnbekendeAanpak`.
    """
    wet = Zwermwet(make_wet(scenario))
    turns = _turns(wet, aanpak)
    found = Uitkomst(endings={ending.id: 0 for ending in scenario.eindes}, told=dict.fromkeys(wet.bit, 0))
    yield found
    for number, many in enumerate(_chunks(plays)):
        start = time.perf_counter()
        moods = np.zeros_like(found.moods)
        zwerm = play_chunk(wet, turns, many, np.random.default_rng([seed, number]), moods)
        more = _counted(wet, zwerm, moods)
        found = found.plus(replace(more, seconds=time.perf_counter() - start))
        yield found


def play_chunk(
    wet: Zwermwet,
    turns: tuple[Zet, ...] | None,
    many: int,
    chance: np.random.Generator,
    moods: NDArray[np.int64] | None = None,
) -> Zwerm:
    """Play so many talks; turns None means a new random turn for each. `moods` counts along, where given."""
    zwerm = wet.begin(many)
    if moods is not None:
        moods[0] += _moods_of(wet, zwerm)
    for turn in range(min(BEURTEN if turns is None else len(turns), wet.wet.scenario.karakter.beurten)):
        zetten = at_random(wet, many, chance) if turns is None else same_for_all(wet, turns[turn], many)
        step(wet, zwerm, zetten, chance.random(many))
        if moods is not None:
            moods[turn + 1] += _moods_of(wet, zwerm)
    return zwerm


def endings_of(wet: Zwermwet, zwerm: Zwerm) -> NDArray[np.int64]:
    """For each talk the position of its ending; -1 when none fits."""
    found = np.full(len(zwerm.weg), -1, dtype=np.int64)
    for place, (ending, drempel) in enumerate(zip(wet.wet.scenario.eindes, wet.wet.eindes, strict=True)):
        needs = sum({wet.bit[name] for name in ending.verteld})
        fits = holds(drempel, zwerm.niveaus) & ((zwerm.verteld & needs) == needs)
        found[(found < 0) & fits] = place
    return found


def holds(drempel: Drempel, niveaus: list[Column]) -> Flags:
    """For each talk, whether its state fulfils this condition."""
    v, g, d, e = niveaus
    fits: Flags = v >= drempel.vertrouwen
    return fits & (g >= drempel.gehoord) & (d <= drempel.druk) & (e >= drempel.energie)


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


def _counted(wet: Zwermwet, zwerm: Zwerm, moods: NDArray[np.int64]) -> Uitkomst:
    endings = endings_of(wet, zwerm)
    counts: dict[str | None, int] = {
        ending.id: int(np.count_nonzero(endings == place))
        for place, ending in enumerate(wet.wet.scenario.eindes)
    }
    if none := int(np.count_nonzero(endings < 0)):
        counts[None] = none
    return Uitkomst(
        plays=len(zwerm.weg),
        endings=counts,
        levels=np.stack([np.bincount(level, minlength=SCHAAL + 1) for level in zwerm.niveaus]),
        told={name: int(np.count_nonzero(zwerm.verteld & bit)) for name, bit in wet.bit.items()},
        moods=moods,
    )


def _moods_of(wet: Zwermwet, zwerm: Zwerm) -> NDArray[np.int64]:
    return np.bincount(mood_of(wet, zwerm.niveaus), minlength=STEMMINGEN)
