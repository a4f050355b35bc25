"""The lines of a drawing: thick, dotted or thin, with a wave over it for stress, and arrows."""

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, pi, sin
from typing import Final

from samenzorg_sim.ecogram.contact import Contact, Lijn, Richting
from samenzorg_sim.reports.ecogram.plek import Punt
from samenzorg_sim.reports.prent import Prent

_HOW: Final[dict[Lijn | None, tuple[str, float, tuple[float, ...] | None]]] = {
    Lijn.STEUNEND: ("groen", 4.0, None),
    Lijn.NEUTRAAL: ("groen", 1.8, (0.1, 4.5)),
    Lijn.DUN: ("groen", 1.2, None),
    None: ("rand-veld", 0.6, None),
}
_TUSSEN: Final[dict[Lijn | None, tuple[float, tuple[float, ...] | None]]] = {
    Lijn.STEUNEND: (2.0, None),
    Lijn.NEUTRAAL: (1.4, (0.1, 4)),
    Lijn.DUN: (0.9, None),
    None: (0.9, (4, 3)),
}
"""How a bow between two contacts is drawn: how wide, and its dashes."""
_GOLF, _HOOGTE = 12.0, 3.4
_BOOG: Final = 0.18
"""How far a bow between two contacts bends, in parts of its length."""


def draw_lijn(
    sheet: Prent, begin: Punt, end: Punt, one: Contact, dik: float = 1.0, size: float = 9.0
) -> None:
    """The line from the client (`begin`) to a contact, with its arrowheads of this size (points)."""
    far = max(1.0, hypot(end[0] - begin[0], end[1] - begin[1]))
    step = (end[0] - begin[0]) / far * 0.7 * size, (end[1] - begin[1]) / far * 0.7 * size
    # A thick line stops inside the arrowhead, or it would stick out at its tip.
    here = one.richting in (Richting.ONTVANGT, Richting.BEIDE)
    there = one.richting in (Richting.GEEFT, Richting.BEIDE)
    start = (begin[0] + step[0] * here, begin[1] + step[1] * here)
    stop = (end[0] - step[0] * there, end[1] - step[1] * there)
    draw_streep(sheet, start, stop, one.lijn, one.spanning, dik)
    draw_arrow(sheet, begin, end, one.richting, size)


def draw_streep(
    sheet: Prent, begin: Punt, end: Punt, lijn: Lijn | None, spanning: bool, dik: float = 1.0
) -> None:
    """A line of this kind to the client, `dik` times as thick; what is not asked yet is faint."""
    colour, width, dash = _HOW[lijn]
    sheet.line((begin[0], end[0]), (begin[1], end[1]), colour, width * dik, dash)
    if spanning:
        _draw_golf(sheet, _bent(begin, end, end), dik)


def draw_boog(
    sheet: Prent,
    begin: Punt,
    end: Punt,
    away: Punt,
    lijn: Lijn | None,
    spanning: bool = False,
    dik: float = 1.0,
) -> None:
    """A grey bow between two who know each other, that bends away from a point (the client)."""
    middle = (begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2
    side = middle[0] - away[0], middle[1] - away[1]
    far, length = max(1.0, hypot(*side)), hypot(end[0] - begin[0], end[1] - begin[1])
    bend = middle[0] + side[0] / far * _BOOG * length, middle[1] + side[1] / far * _BOOG * length
    points = _bent(begin, bend, end)
    width, dash = _TUSSEN[lijn]
    sheet.line([x for x, _ in points], [y for _, y in points], "rand-veld", width * dik, dash)
    if spanning:
        _draw_golf(sheet, points, dik)


def draw_arrow(sheet: Prent, begin: Punt, end: Punt, richting: Richting | None, size: float = 9.0) -> None:
    """Arrowheads: at `begin` (the client) for what he receives, at `end` for what he gives."""
    if richting in (Richting.ONTVANGT, Richting.BEIDE):
        _draw_head(sheet, end, begin, size)
    if richting in (Richting.GEEFT, Richting.BEIDE):
        _draw_head(sheet, begin, end, size)


def _draw_head(sheet: Prent, tail: Punt, tip: Punt, size: float) -> None:
    dx, dy = tip[0] - tail[0], tip[1] - tail[1]
    far = max(1.0, hypot(dx, dy))
    ux, uy = dx / far * size, dy / far * size
    foot = tip[0] - ux, tip[1] - uy
    x = (tip[0], foot[0] - uy / 2, foot[0] + uy / 2)
    y = (tip[1], foot[1] + ux / 2, foot[1] - ux / 2)
    sheet.shape(x, y, "groen-diep", "kaart", 1.2)


def _bent(begin: Punt, bend: Punt, end: Punt) -> list[Punt]:
    """Points along a bow, a point and a half apart; with `bend` at `end` it is a straight line."""
    steps = max(8, int(hypot(end[0] - begin[0], end[1] - begin[1]) / 1.5))
    if bend == end:
        bend = (begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2
    points = []
    for n in range(steps + 1):
        t = n / steps
        one, two, three = (1 - t) ** 2, 2 * t * (1 - t), t**2
        points.append(
            (
                one * begin[0] + two * bend[0] + three * end[0],
                one * begin[1] + two * bend[1] + three * end[1],
            )
        )
    return points


def _draw_golf(sheet: Prent, path: Sequence[Punt], dik: float) -> None:
    """The wave that lies over a line, whatever that line is; it leaves room for an arrowhead at both ends."""
    along, x, y = 0.0, list[float](), list[float]()
    room = min(_GOLF, 0.2 * 1.5 * len(path))
    high, long = _HOOGTE * max(dik, 0.6), _GOLF * max(dik, 0.6)
    whole = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(path))
    for one, other in pairwise(path):
        dx, dy = other[0] - one[0], other[1] - one[1]
        step = max(0.001, hypot(dx, dy))
        if room <= along <= whole - room:
            side = high * sin(2 * pi * (along - room) / long)
            x.append(one[0] - dy / step * side)
            y.append(one[1] + dx / step * side)
        along += step
    sheet.line(x, y, "stop", 1.5 * max(dik, 0.6))
