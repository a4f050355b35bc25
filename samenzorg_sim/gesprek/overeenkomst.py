"""How far observers heard the same, for one thing to watch.

Taps are first linked to moments (`samenval.py`). A coefficient also needs what nobody heard: therefore the
rest of the play is cut into pieces as wide as the window reaches, and each piece without a moment is a unit
that nobody tapped. A kappa over seconds would call two taps one second apart two mistakes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from samenzorg_sim.gesprek.kappa import cohen_kappa, fleiss_kappa, krippendorff_alpha
from samenzorg_sim.gesprek.samenval import VENSTER, Samenval, match_tikken
from samenzorg_sim.gesprek.waarneming import Waarneming

MINSTENS = 5
"""With fewer moments one tap more or less moves a share by over a fifth; then we say nothing (our choice)."""

TE_WEINIG = "te weinig om iets te zeggen"


@dataclass(frozen=True)
class Overeenkomst:
    """How many moments were heard by all who watched, by some, by one; each count is 0 or more.

    `aandeel`, 0 … 1: of the pairs of observers of whom at least one heard a moment, how many both did (for
    two observers: matched moments among all). `kappa`, -1 … 1: agreement beyond chance. Both are None when
    there is too little to say anything.
    """

    observatoren: int
    door_allen: int = 0
    door_enkelen: int = 0
    door_een: int = 0
    aandeel: float | None = None
    kappa: float | None = None

    @property
    def momenten(self) -> int:
        """How many moments at least one of them heard."""
        return self.door_allen + self.door_enkelen + self.door_een


def measure_overeenkomst(
    kijkpunt: str,
    waarnemingen: Sequence[Waarneming],
    begonnen: int,
    gestopt: int,
    onderbrekingen: Sequence[tuple[int, int]] = (),
    venster: int = VENSTER,
) -> Overeenkomst:
    """Compare everybody who watched `kijkpunt` in a play from `begonnen` to `gestopt`, all in milliseconds.

    Two observers: Cohen's kappa; more: Fleiss'; when somebody missed a part: Krippendorff's alpha, where
    what she missed does not count. A moment that only one of them could have heard is left out.
    """
    watching = [w for w in waarnemingen if kijkpunt in w.tikken]
    moments = match_tikken([w.tikken[kijkpunt] for w in watching], venster)
    heard = [unit for m in moments if _judged(unit := _unit(m.moment, watching, m)) > 1]
    if len(watching) < 2 or not heard:
        return Overeenkomst(len(watching))
    by = [(sum(mark is True for mark in unit), _judged(unit)) for unit in heard]
    alle = sum(n == could for n, could in by)
    een = sum(n == 1 for n, _ in by)
    counts = Overeenkomst(len(watching), alle, len(by) - alle - een, een)
    pieces = _silent(moments, begonnen, gestopt, onderbrekingen, 2 * venster)
    kappa = _kappa([*heard, *(_unit(middle, watching) for middle in pieces)])
    if counts.momenten < MINSTENS or kappa is None:
        return counts
    either = sum(comb(could, 2) - comb(could - n, 2) for n, could in by)
    both = sum(comb(n, 2) for n, _ in by)
    return Overeenkomst(len(watching), alle, counts.door_enkelen, een, both / either, kappa)


def _unit(
    moment: int, watching: Sequence[Waarneming], taps: Samenval | None = None
) -> tuple[bool | None, ...]:
    """For each observer whether she heard it; None for who was not there."""
    return tuple(
        True if taps and taps.tikken[i] is not None else False if who.watched(moment) else None
        for i, who in enumerate(watching)
    )


def _judged(unit: Sequence[bool | None]) -> int:
    return sum(mark is not None for mark in unit)


def _silent(
    moments: Sequence[Samenval],
    begonnen: int,
    gestopt: int,
    onderbrekingen: Sequence[tuple[int, int]],
    wide: int,
) -> list[int]:
    """The middles of the pieces of the play that hold no moment and are no time-out."""
    wide = max(wide, 1_000)  # with a window of nothing at all: seconds
    taken = {(m.moment - begonnen) // wide for m in moments}
    middles = (
        begonnen + place * wide + wide // 2
        for place in range((gestopt - begonnen) // wide)
        if place not in taken
    )
    return [m for m in middles if not any(van <= m < tot for van, tot in onderbrekingen)]


def _kappa(units: Sequence[tuple[bool | None, ...]]) -> float | None:
    if any(None in unit for unit in units):
        return krippendorff_alpha(units)
    if len(units[0]) == 2:
        return cohen_kappa(*zip(*units, strict=True))
    return fleiss_kappa(units)
