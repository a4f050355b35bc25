"""How large the type of a sheet may be, so that its words fill the page and are not cut off.

An estimate in lines: close enough to choose between a few sizes, and it needs no browser.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from typing import Any

# A4 within the margins of papier.css, in points.
BREED, HOOG = 493, 745
# Parts of the type size: a letter's width, a line's and a heading's height, and the white between paragraphs,
# points and parts (as in papier.css).
_LETTER, _REGEL, _KOP, _ALINEA, _PUNT, _DEEL = 0.45, 1.38, 1.44, 0.35, 0.3, 0.6
#: From what reads across a table to what still reads at arm's length (points).
GROOTTES = (24, 22, 20, 18, 17, 16, 15, 14)


def regels(tekst: str, punten: float, breed: float = BREED) -> int:
    """How many lines a paragraph takes at this size (points)."""
    return max(1, math.ceil(len(tekst) / (breed / (punten * _LETTER))))


def hoogte(deel: dict[str, Any], punten: float, breed: float = BREED) -> float:
    """How high a part of a role card is at this size, in points."""
    lines = sum(regels(alinea, punten, breed) for alinea in deel["alineas"])
    lines += sum(regels(punt, punten, breed - 1.1 * punten) for punt in deel["punten"])
    blocks = len(deel["alineas"]) + bool(deel["kop"]) + bool(deel["punten"])
    white = _ALINEA * (blocks - 1) + _PUNT * max(0, len(deel["punten"]) - 1) + _DEEL
    return float(punten * (_REGEL * lines + (_KOP if deel["kop"] else 0) + white))


def past(
    bladen: Iterable[Sequence[dict[str, Any]]], punten: float, hoog: float = HOOG, breed: float = BREED
) -> bool:
    """Whether every page of parts fits in `hoog` points at this size."""
    return all(sum(hoogte(deel, punten, breed) for deel in blad) <= hoog for blad in bladen)


def grootte(
    bladen: Iterable[Sequence[dict[str, Any]]],
    hoog: float = HOOG,
    breed: float = BREED,
    groottes: Sequence[int] = GROOTTES,
) -> int:
    """The largest size at which every page of parts fits; the smallest when none does."""
    pages = [tuple(blad) for blad in bladen]
    return next((punten for punten in groottes if past(pages, punten, hoog, breed)), groottes[-1])


def verdeel(delen: Sequence[dict[str, Any]], hoog: float = HOOG) -> tuple[tuple[dict[str, Any], ...], ...]:
    """The parts on as few pages as can be read well, each about as full as the others.

    One page at 16 points or more, else a front and a back at 14 or more, else more pages. No part is torn
    apart, and no page holds just a few lines.
    """
    whole = tuple(delen)
    heights = [hoogte(deel, GROOTTES[-1]) for deel in whole]
    for aantal in range(1, len(whole) + 1):
        cuts = min(
            ((0, *inner, len(whole)) for inner in combinations(range(1, len(whole)), aantal - 1)),
            key=lambda cuts: max(sum(heights[van:tot]) for van, tot in pairwise(cuts)),
        )
        bladen = tuple(whole[van:tot] for van, tot in pairwise(cuts))
        if past(bladen, 16 if aantal == 1 else GROOTTES[-1], hoog):
            return bladen
    return tuple((deel,) for deel in whole)
