"""One contact on paper: its shape with the letter of its group, and a label below it that no line cuts."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

from samenzorg_sim.ecogram.contact import Contact, Nabij, Soort, Steun
from samenzorg_sim.reports.ecogram.maat import Maat
from samenzorg_sim.reports.ecogram.plek import Punt, Vak
from samenzorg_sim.reports.letters import in_lines, width_of
from samenzorg_sim.reports.prent import Prent

_PUNT: Final = 1.22
"""How far a diamond's corners reach, in parts of the radius."""
LETTER: Final = {Steun.PRAKTISCH: "P", Steun.GEZELSCHAP: "G", Steun.ADVIES: "A", Steun.EMOTIONEEL: "E"}
_REGEL, _KLEIN, _WIT = 1.16, 0.84, 0.45
"""A line's height, the small words and the white above them, in parts of the size of a name."""


@dataclass(frozen=True, slots=True)
class Label:
    """The lines at a shape, on the side away from the client: a name, who that is, what he gives."""

    naam: tuple[str, ...]
    klein: tuple[str, ...]
    breed: float
    hoog: float
    vorm: float
    boven: bool = False


def label_of(one: Contact, maat: Maat, boven: bool) -> Label:
    """The words of a contact in lines; `boven`: above the shape, for who stands above the client."""
    size = maat.letter
    naam = in_lines(one.naam, size, maat.breed, maat.regels, bold=True)
    support = " ".join(letter for kind, letter in LETTER.items() if kind in one.steun)
    klein: tuple[str, ...] = ()
    if maat.relatie and one.relatie:
        klein = in_lines(one.relatie, size * _KLEIN, maat.breed, 2)
    if support:
        fits = klein and width_of(f"{klein[-1]} · {support}", size * _KLEIN) <= maat.breed
        klein = (*klein[:-1], f"{klein[-1]} · {support}") if fits else (*klein, support)
    wide = [width_of(line, size, True) for line in naam]
    wide += [width_of(line, size * _KLEIN) for line in klein]
    return Label(
        naam, klein, max(wide), size * _REGEL * (len(naam) + _KLEIN * len(klein)), extent(one, maat), boven
    )


def extent(one: Contact, maat: Maat) -> float:
    """How far the shape of a contact reaches from its middle."""
    return maat.straal * (_PUNT if one.soort is Soort.DIER else 1.04)


def reach_of(label: Label, maat: Maat) -> Vak:
    """How far the contact reaches from the middle of its shape."""
    side = max(label.vorm, label.breed / 2)
    edge, words = label.vorm, label.vorm + _WIT * maat.letter + label.hoog
    return (side, words, side, edge) if label.boven else (side, edge, side, words)


def draw_label(sheet: Prent, label: Label, at: Punt, maat: Maat, colour: str = "inkt") -> None:
    """The words on a small sheet of their own, so that a line passes behind them."""
    x, off = at[0], label.vorm + _WIT * maat.letter
    top = at[1] - off - label.hoog if label.boven else at[1] + off
    sheet.box(x - label.breed / 2 - 1.5, top, label.breed + 3, label.hoog, "kaart")
    for line in label.naam:
        top += maat.letter * _REGEL
        sheet.text(x, top - maat.letter * _REGEL / 2, line, maat.letter, colour, ha="center", weight="bold")
    for line in label.klein:
        top += maat.letter * _KLEIN * _REGEL
        y = top - maat.letter * _KLEIN * _REGEL / 2
        sheet.text(x, y, line, maat.letter * _KLEIN, "inkt-zacht", ha="center")


def draw_vorm(
    sheet: Prent,
    soort: Soort,
    at: Punt,
    r: float,
    nabij: Nabij | None = None,
    letter: str = "",
    *,
    leeg: bool = False,
) -> None:
    """A circle for a person, a square for an organisation, a diamond for a pet; a heart is 'near'.

    `leeg`: faint and dashed, for who is not there (any more, or yet).
    """
    if leeg:
        x, y = _corners(soort, at, r)
        sheet.shape(x, y, "kaart")
        sheet.line([*x, x[0]], [*y, y[0]], "rand-veld", max(0.7, r / 14), (4, 3))
        return
    fill = "groen-zacht" if nabij is Nabij.GRAAG else "kaart"
    sheet.shape(*_corners(soort, at, r), fill, "groen", max(0.7, r / 11))
    if nabij is Nabij.GRAAG:
        _draw_hart(sheet, (at[0] + 0.8 * r, at[1] - 0.8 * r), max(0.45, r / 16))
    if letter:
        sheet.text(*at, letter, r * 0.95, "groen-diep", ha="center", weight="bold")


def draw_overleden(sheet: Prent, at: Punt, r: float) -> None:
    """A line through the shape of who has died."""
    d = 0.71 * r
    sheet.line((at[0] - d, at[0] + d), (at[1] + d, at[1] - d), "inkt-zacht", max(0.8, r / 11))


_HART: Final = (
    ((0, 5.5), (-7, 0), (-6, -5.5), (-2.6, -5.5)),
    ((-2.6, -5.5), (-1, -5.5), (0, -4.2), (0, -3.2)),
    ((0, -3.2), (0, -4.2), (1, -5.5), (2.6, -5.5)),
    ((2.6, -5.5), (6, -5.5), (7, 0), (0, 5.5)),
)
"""The heart of the canvas (`streep.js`), as the same four curves."""


def _draw_hart(sheet: Prent, at: Punt, size: float) -> None:
    points = [_on_curve(curve, n / 8) for curve in _HART for n in range(8)]
    x, y = [at[0] + size * one for one, _ in points], [at[1] + size * one for _, one in points]
    sheet.shape(x, y, "stop", "kaart", 0.8 * size)


def _on_curve(curve: Sequence[Punt], t: float) -> Punt:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x, y = (sum(part * point[axis] for part, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y


def _corners(soort: Soort, at: Punt, r: float) -> tuple[list[float], list[float]]:
    if soort is Soort.ORGANISATIE:
        angles, reach = [pi / 4 + n * pi / 2 for n in range(4)], 1.25 * r
    elif soort is Soort.DIER:
        angles, reach = [n * pi / 2 for n in range(4)], _PUNT * r
    else:
        angles, reach = [2 * pi * n / 60 for n in range(60)], r
    return [at[0] + reach * cos(one) for one in angles], [at[1] + reach * sin(one) for one in angles]
