"""The line to a contact: thick, plain or dotted, with a wave over it for stress, and arrows."""

from math import hypot, pi, sin

from markupsafe import Markup

from samenzorg_sim.ecogram.contact import Lijn, Richting
from samenzorg_sim.stijl.kleuren import kleuren

Punt = tuple[float, float]
_HOW = {
    Lijn.STEUNEND: 'stroke-width="6"',
    Lijn.NEUTRAAL: 'stroke-width="2.5" stroke-dasharray="1 7" stroke-linecap="round"',
    Lijn.DUN: 'stroke-width="1.5"',
    None: 'stroke-width="1.5" stroke-opacity="0.35"',
}


def draw_streep(begin: Punt, end: Punt, lijn: Lijn | None, spanning: bool) -> Markup:
    """A line of this kind; what is not asked yet is faint."""
    ink = kleuren()
    line = Markup('<path d="M{:.1f} {:.1f} L{:.1f} {:.1f}" stroke="{}" {}/>').format(
        *begin, *end, ink["groen"], Markup(_HOW[lijn])
    )
    return line + _wave(begin, end, ink["stop"]) if spanning else line


def _wave(begin: Punt, end: Punt, colour: str) -> Markup:
    dx, dy = end[0] - begin[0], end[1] - begin[1]
    far = max(1.0, hypot(dx, dy))
    steps = max(12, int(far / 4))
    points = []
    for step in range(steps + 1):
        along, side = step / steps, 7 * sin(step / steps * far / 22 * 2 * pi)
        x, y = begin[0] + dx * along - dy / far * side, begin[1] + dy * along + dx / far * side
        points.append(f"{x:.1f} {y:.1f}")
    wave = Markup('<path d="M{}" fill="none" stroke="{}" stroke-width="2.5"/>')
    return wave.format(" L".join(points), colour)


def draw_arrow(begin: Punt, end: Punt, richting: Richting | None) -> Markup:
    """Arrowheads: at `begin` (the client) for what he receives, at `end` for what he gives."""
    heads = Markup("")
    if richting in (Richting.ONTVANGT, Richting.BEIDE):
        heads += _head(end, begin)
    if richting in (Richting.GEEFT, Richting.BEIDE):
        heads += _head(begin, end)
    return heads


def _head(tail: Punt, tip: Punt) -> Markup:
    dx, dy = tip[0] - tail[0], tip[1] - tail[1]
    far = max(1.0, hypot(dx, dy))
    ux, uy = dx / far, dy / far
    foot = tip[0] - 18 * ux, tip[1] - 18 * uy
    corners = (tip, (foot[0] - 9 * uy, foot[1] + 9 * ux), (foot[0] + 9 * uy, foot[1] - 9 * ux))
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return Markup('<polygon points="{}" fill="{}"/>').format(points, kleuren()["groen-diep"])
