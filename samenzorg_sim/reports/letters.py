"""The type of a drawing: how wide words are, and how they fall into lines."""

import re
from functools import cache
from typing import Final

from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.textpath import text_to_path

from samenzorg_sim.stijl import FOLDER

LETTERS: Final = ("Atkinson Hyperlegible", "DejaVu Sans")
"""Our own type, and one for the signs that it does not have."""


@cache
def known() -> list[str]:
    """The families of type, once matplotlib has been told where ours are."""
    for weight in (400, 700):
        fontManager.addfont(FOLDER / f"letters/atkinson-{weight}.ttf")
    return list(LETTERS)


@cache
def _face(bold: bool) -> FontProperties:
    return FontProperties(family=known()[0], weight="bold" if bold else "normal", size=100)


@cache
def _signs(bold: bool) -> frozenset[int]:
    return frozenset(get_font(fontManager.findfont(_face(bold))).get_charmap())


@cache
def width_of(words: str, size: float, bold: bool = False) -> float:
    """How wide these words are at this size (points); a sign that our type lacks counts as an m."""
    words = "".join(sign if ord(sign) in _signs(bold) else "m" for sign in words)
    wide, _, _ = text_to_path.get_text_width_height_descent(words, _face(bold), ismath=False)
    return float(wide) * size / 100


def in_lines(words: str, size: float, wide: float, most: int, bold: bool = False) -> tuple[str, ...]:
    """Words in at most `most` lines of at most `wide` points; what does not fit ends in '…'.

    A line ends at a space (no hard one) or after a hyphen; a word that is wider than a line is cut in two.
    """
    lines, line = list[str](), ""
    for piece in _pieces(words, size, wide, bold):
        if line and width_of((line + piece).rstrip(), size, bold) > wide:
            lines.append(line.rstrip())
            line = ""
        line += piece
    lines.append(line.rstrip())
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and width_of(f"{last}…", size, bold) > wide:
        last = last[:-1].rstrip()
    return (*lines[: most - 1], f"{last}…")


def _pieces(words: str, size: float, wide: float, bold: bool) -> list[str]:
    """What may stand at the end of a line: words with the space after them, parts before a hyphen."""
    pieces = []
    for word in re.findall(r"[^ -]*(?:-|[ ]+|$)", words):
        while width_of(word.rstrip(), size, bold) > wide and len(word) > 1:
            cut = next(
                n for n in range(len(word) - 1, 0, -1) if n == 1 or width_of(word[:n], size, bold) <= wide
            )
            pieces.append(word[:cut])
            word = word[cut:]
        pieces.append(word)
    return [piece for piece in pieces if piece]
