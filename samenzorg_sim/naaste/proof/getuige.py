"""Looks for a real talk that comes to a certain state; played by the same engine as any talk."""

from collections.abc import Callable, Iterable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.model import react
from samenzorg_sim.naaste.proof.vakken import SIZE, Vakken
from samenzorg_sim.naaste.spelen import Gespeeld, play
from samenzorg_sim.naaste.state import Binnen, Zet
from samenzorg_sim.naaste.wet import Wet

Talk = tuple[Gespeeld, ...]
Said = tuple[tuple[Zet, float], ...]
BREED: Final = 10
LANG: Final = 14
_WORPEN: Final = (*((n + 0.5) / 14 for n in range(14)), 0.9995)


def find_talk(
    wet: Wet,
    target: Vakken,
    holds: Callable[[Binnen], bool] = lambda _: True,
    soorten: Iterable[Soort] = Soort,
) -> Talk | None:
    """A short talk that ends in a state of `target` for which `holds`; None when none was found.

    Turn by turn all talks that are nearest to the target are followed (at most 10); so it is short, mostly
    the shortest there is.
    """
    if not target.any():
        return None
    steps_away = _far(target)
    front: list[tuple[Binnen, Said]] = [(wet.begin, ())]
    seen: set[tuple[object, ...]] = set()
    kinds = tuple(soorten)
    subjects: tuple[str | None, ...] = tuple(wet.onderwerpen) or (None,)
    for _ in range(min(LANG, wet.scenario.karakter.beurten)):
        reached: list[tuple[int, Binnen, Said]] = []
        for was, talk in front:
            for kind in kinds:
                for about in subjects:
                    for worp in _WORPEN:
                        zet = Zet(kind, about)
                        na = react(wet, was, zet, worp).na
                        key = (na.niveaus, na.verteld, na.weg, na.zorg, na.reeks, na.toon)
                        if key in seen:
                            continue
                        seen.add(key)
                        far = int(steps_away[na.niveaus])
                        if far == 0 and holds(na):
                            turns = (*talk, (zet, worp))
                            return play(wet, [z for z, _ in turns], [w for _, w in turns])[0]
                        if not na.weg:
                            reached.append((far, na, (*talk, (zet, worp))))
        reached.sort(key=lambda found: found[0])
        front = [(na, talk) for _, na, talk in reached[:BREED]]
    return None


def _far(target: Vakken) -> NDArray[np.int16]:
    """For each state, how many steps (of all four levels together) it is away from the target."""
    far = np.full((SIZE,) * 4, 4 * SIZE, dtype=np.int16)
    for energie in range(SIZE):
        far[..., energie][((target >> np.uint32(energie)) & 1).astype(bool)] = 0
    for axis in range(4):
        along = np.moveaxis(far, axis, 0)
        for n in range(1, SIZE):
            np.minimum(along[n], along[n - 1] + 1, out=along[n])
        for n in range(SIZE - 2, -1, -1):
            np.minimum(along[n], along[n + 1] + 1, out=along[n])
    return far
