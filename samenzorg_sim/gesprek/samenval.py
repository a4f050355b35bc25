"""Taps that fall together: one moment of the conversation, heard by one or more observers.

Two people who hear the same thing never press at the same tenth of a second. So taps are first linked to
moments, with a tolerance, and only then compared: Bakeman, Quera & Gnisci (2009), doi 10.3758/BRM.41.1.137;
Holle & Rein (2015), doi 10.3758/s13428-014-0506-7, call it the linking problem.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

VENSTER = 4_000
"""How far apart, in milliseconds, two taps for one moment may be; a group may set it otherwise."""


@dataclass(frozen=True)
class Samenval:
    """One moment: for each observer, in a fixed order, her tap in milliseconds; None for who did not tap."""

    tikken: tuple[int | None, ...]

    @property
    def gehoord(self) -> int:
        """How many observers tapped, 1 or more."""
        return len(self.made)

    @property
    def moment(self) -> int:
        """Midway between the first and the last tap, in whole milliseconds."""
        return (min(self.made) + max(self.made)) // 2

    @property
    def spreiding(self) -> int:
        """From the first to the last tap, in milliseconds."""
        return max(self.made) - min(self.made)

    @property
    def made(self) -> list[int]:
        """The taps that were made, in the order of the observers."""
        return [tik for tik in self.tikken if tik is not None]


def match_tikken(tikken: Sequence[Sequence[int]], venster: int = VENSTER) -> tuple[Samenval, ...]:
    """Link the taps of two or more observers for one thing to watch, in the order of time.

    `tikken` holds for each observer the moments of her taps, in milliseconds and any order. In one
    :class:`Samenval` all taps lie within `venster` milliseconds of each other, and each observer has at
    most one; every tap is used exactly once. There are as few moments as possible, which for two observers
    means as many pairs as possible. Among those the taps lie close together: for two observers the total
    distance is the least there is, for more it is small and not always the least.
    The order of the observers makes no difference.

    Raises:
        ValueError: `venster` is negative.
    """
    if venster < 0:
        raise ValueError(f"a window cannot be negative: {venster}")
    rows = [sorted(rij) for rij in tikken]
    moments = _fewest(rows, venster)
    # From the taps alone, so that it does not matter who is called first.
    order = sorted(range(len(rows)), key=lambda who: rows[who])
    better = True
    while better:
        better = False
        for who in order:
            moved = _moved(moments, who, venster)
            if len(moved) == len(moments) and _spread(moved) < _spread(moments):
                moments, better = moved, True
    return tuple(sorted(moments, key=lambda m: (m.moment, m.spreiding, m.gehoord)))


def _fewest(rows: Sequence[Sequence[int]], venster: int) -> list[Samenval]:
    """The earliest tap that is left begins a moment, and takes along the earliest fitting tap of each other.

    No other way needs fewer moments: whoever leaves that earliest tap for later could have exchanged it for
    the one it took, because nothing that is left lies before the beginning.
    """
    left = [deque(row) for row in rows]
    moments = []
    while any(left):
        begin = min(row[0] for row in left if row)
        moments.append(
            Samenval(tuple(row.popleft() if row and row[0] <= begin + venster else None for row in left))
        )
    return moments


def _moved(moments: Sequence[Samenval], who: int, venster: int) -> list[Samenval]:
    """Lay the taps of one observer along the moments of the others anew, as near as they can be."""
    taps = sorted(tik for m in moments if (tik := m.tikken[who]) is not None)
    nobody = Samenval((None,) * len(moments[0].tikken)) if moments else Samenval(())
    left = (_with(m, who, None) for m in moments)
    others = sorted((m for m in left if m.gehoord), key=lambda m: m.moment)
    alone = len(taps) * venster + 1  # one more tap alone costs more than any spread
    spans = [(min(m.made), max(m.made)) for m in others]
    # costs[t][m]: the least that the first t taps and the first m moments cost.
    costs = [[0] * (len(others) + 1)]
    for tik in taps:
        before, row = costs[-1], [costs[-1][0] + alone]
        for place, (begin, end) in enumerate(spans):
            least = min(before[place + 1] + alone, row[place])
            if end - venster <= tik <= begin + venster:
                least = min(least, before[place] + max(begin - tik, 0, tik - end))
            row.append(least)
        costs.append(row)
    found, t, place = [], len(taps), len(others)
    while t or place:
        if t and costs[t][place] == costs[t - 1][place] + alone:
            t -= 1
            found.append(_with(nobody, who, taps[t]))
        elif place and costs[t][place] == costs[t][place - 1]:
            place -= 1
            found.append(others[place])
        else:
            t, place = t - 1, place - 1
            found.append(_with(others[place], who, taps[t]))
    return found


def _with(m: Samenval, who: int, tik: int | None) -> Samenval:
    return Samenval((*m.tikken[:who], tik, *m.tikken[who + 1 :]))


def _spread(moments: Sequence[Samenval]) -> int:
    return sum(m.spreiding for m in moments)
