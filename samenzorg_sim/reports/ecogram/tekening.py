"""An ecogram as SVG: the star of the Dutch ecogram, to be hung on the wall of a team room."""

from collections.abc import Iterator
from math import hypot
from typing import Final

from markupsafe import Markup

from samenzorg_sim.ecogram.contact import Contact, Lijn, Soort
from samenzorg_sim.ecogram.schikken import arrange
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.legenda import LEGENDA_HOOG, draw_legenda
from samenzorg_sim.reports.ecogram.streep import Punt, draw_arrow, draw_streep
from samenzorg_sim.stijl.kleuren import kleuren

BREED, HOOG = 1120, 900
"""Pixels of the star itself."""
_MIDDEN: Final = (BREED / 2, HOOG / 2 + 20)
_BEREIK: Final = (430.0, 350.0)
_CLIENT, _CONTACT = 70, 38
_STEUN = {"praktisch": "P", "gezelschap": "G", "advies": "A", "emotioneel": "E"}


def draw_svg(ecogram: Ecogram) -> bytes:
    """The drawing with its legend, as a file that needs nothing else."""
    ink, paper = kleuren(), kleuren()["kaart"]
    names = ", ".join(one.naam for one in ecogram.contacten.values()) or "nog niemand"
    head = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" '
        'font-family="Atkinson Hyperlegible, Verdana, DejaVu Sans, sans-serif" aria-label="{label}">'
        '<rect width="{w}" height="{h}" fill="{paper}"/>'
    ).format(w=BREED, h=HOOG + LEGENDA_HOOG, paper=paper, label=f"Ecogram van {_client(ecogram)}: {names}.")
    parts = [head, *_ties(ecogram, ink["rand-veld"]), *_lines(ecogram), *_circles(ecogram)]
    parts += [_middle(ecogram), draw_legenda(ecogram, HOOG, BREED), Markup("</svg>\n")]
    return Markup("\n").join(parts).encode()


def places(ecogram: Ecogram) -> dict[str, Punt]:
    """Where each contact stands, in pixels."""
    return {
        id_: (_MIDDEN[0] + x * _BEREIK[0], _MIDDEN[1] + y * _BEREIK[1])
        for id_, (x, y) in arrange(ecogram).items()
    }


def _ties(ecogram: Ecogram, colour: str) -> Iterator[Markup]:
    where = places(ecogram)
    for band in ecogram.banden.values():
        ends = where[band.een], where[band.ander]
        # A bow towards the outside, so that it does not run through the client.
        middle = [(one + other) / 2 for one, other in zip(*ends, strict=True)]
        away = [m - c for m, c in zip(middle, _MIDDEN, strict=True)]
        far = max(1.0, hypot(*away))
        bow = [m + 60 * a / far for m, a in zip(middle, away, strict=True)]
        yield Markup(
            '<path d="M{:.1f} {:.1f} Q{:.1f} {:.1f} {:.1f} {:.1f}" fill="none" stroke="{}" '
            'stroke-width="1.5" stroke-dasharray="2 5"/>'
        ).format(*ends[0], *bow, *ends[1], colour)


def _lines(ecogram: Ecogram) -> Iterator[Markup]:
    where = places(ecogram)
    for one in ecogram.contacten.values():
        begin, end = _between(_MIDDEN, where[one.id], _CLIENT + 4, _CONTACT + 4)
        yield draw_streep(begin, end, one.lijn, one.spanning)
        yield draw_arrow(begin, end, one.richting)


def _between(one: Punt, other: Punt, off_one: float, off_other: float) -> tuple[Punt, Punt]:
    """The piece of line that lies between two circles."""
    far = max(off_one + off_other + 1, hypot(other[0] - one[0], other[1] - one[1]))
    step = (other[0] - one[0]) / far, (other[1] - one[1]) / far
    return (
        (one[0] + step[0] * off_one, one[1] + step[1] * off_one),
        (other[0] - step[0] * off_other, other[1] - step[1] * off_other),
    )


def _circles(ecogram: Ecogram) -> Iterator[Markup]:
    where = places(ecogram)
    for one in ecogram.contacten.values():
        yield _shape(one, *where[one.id])
        yield _words(ecogram, one, *where[one.id])


def _shape(one: Contact, x: float, y: float) -> Markup:
    ink, r = kleuren(), _CONTACT
    fill = ink["groen-zacht"] if one.nabij == "graag" else ink["kaart"]
    style = Markup('fill="{}" stroke="{}" stroke-width="{}"').format(
        fill, ink["groen"], 4 if one.lijn is Lijn.STEUNEND else 2
    )
    if one.soort is Soort.ORGANISATIE:
        shape = Markup('<rect x="{:.1f}" y="{:.1f}" width="{}" height="{}" rx="6" {}/>').format(
            x - r, y - r, 2 * r, 2 * r, style
        )
    elif one.soort is Soort.DIER:
        corners = f"{x:.1f},{y - r:.1f} {x + r:.1f},{y:.1f} {x:.1f},{y + r:.1f} {x - r:.1f},{y:.1f}"
        shape = Markup('<polygon points="{}" stroke-linejoin="round" {}/>').format(corners, style)
    else:
        shape = Markup('<circle cx="{:.1f}" cy="{:.1f}" r="{}" {}/>').format(x, y, r, style)
    if not one.overleden:
        return shape
    d = r * 0.7
    return shape + Markup('<path d="M{:.1f} {:.1f} L{:.1f} {:.1f}" stroke="{}" stroke-width="2"/>').format(
        x - d, y + d, x + d, y - d, ink["inkt-zacht"]
    )


def _words(ecogram: Ecogram, one: Contact, x: float, y: float) -> Markup:
    ink = kleuren()
    groep = ecogram.groepen.get(one.groep or "")
    letter = groep.letter if groep else "?" if one.soort is Soort.PERSOON else ""
    below = y + _CONTACT + 22
    name = one.naam if len(one.naam) <= 22 else f"{one.naam[:21]}…"
    support = " ".join(_STEUN[kind] for kind in _STEUN if kind in one.steun)
    small = " · ".join(part for part in (one.relatie and one.relatie[:24], support) if part)
    text = Markup(
        '<text x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="{}" font-weight="{}" fill="{}" '
        'stroke="{}" stroke-width="5" stroke-linejoin="round" paint-order="stroke">{}</text>'
    )
    paper = ink["kaart"]
    return (
        Markup('<text x="{:.1f}" y="{:.1f}" text-anchor="middle" font-size="26" fill="{}">{}</text>').format(
            x, y + 9, ink["groen-diep"], letter
        )
        + text.format(x, below, 20, 700, ink["inkt"], paper, name)
        + (text.format(x, below + 20, 16, 400, ink["inkt-zacht"], paper, small) if small else Markup())
    )


def _middle(ecogram: Ecogram) -> Markup:
    ink, (x, y) = kleuren(), _MIDDEN
    words = _client(ecogram).split()
    half = -(-len(words) // 2)
    lines = [" ".join(part) for part in (words[:half], words[half:]) if part]
    text = Markup("")
    for number, line in enumerate(lines):
        down = y + 7 + (number - (len(lines) - 1) / 2) * 24
        text += Markup(
            '<text x="{}" y="{}" text-anchor="middle" font-size="19" font-weight="700" fill="{}">{}</text>'
        ).format(x, down, ink["op-groen"], line[:16])
    return Markup('<circle cx="{}" cy="{}" r="{}" fill="{}"/>').format(x, y, _CLIENT, ink["groen"]) + text


def _client(ecogram: Ecogram) -> str:
    return ecogram.client or "de cliënt"
