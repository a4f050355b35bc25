"""A quarter as little squares: each is a resident, with a talk and a report, with a talk, or without."""

from math import ceil
from typing import Final

from markupsafe import Markup

MOST: Final = 60
"""With more residents a square stands for several of them."""
_NAAST, _ZIJDE, _STAP = 10, 15, 19


def vakjes_html(clienten: int | None, gehouden: int | None, verslagen: int | None) -> Markup:
    """The squares of one quarter, for a page or for paper; '' where residents or talks are not known.

    All in the colour of the text, so that they print and stand in the dark: full is a talk with a report,
    half a talk without (or not known of) a report, an empty one no talk. Words beside them say the same.
    """
    if not clienten or gehouden is None:
        return Markup("")
    each = ceil(clienten / MOST)
    full, held, all_ = (round((many or 0) / each) for many in (verslagen, gehouden, clienten))
    marks = Markup("").join(
        _square(number, 2 if number < full else 1 if number < held else 0)
        for number in range(max(all_, held))
    )
    rows = ceil(max(all_, held) / _NAAST)
    return Markup(
        '<svg viewBox="0 0 {} {}" width="{}" height="{}" aria-hidden="true" focusable="false">{}</svg>'
    ).format(_NAAST * _STAP, rows * _STAP, _NAAST * _STAP, rows * _STAP, marks)


def vakjes_uitleg(clienten: int | None) -> str:
    """What a square stands for."""
    each = ceil((clienten or 1) / MOST)
    who = "een bewoner" if each == 1 else f"{each} bewoners"
    return f"Een vakje is {who}. Vol: een gesprek met een verslag. Half: een gesprek. Leeg: geen gesprek."


def _square(number: int, kind: int) -> Markup:
    x, y = number % _NAAST * _STAP + 1, number // _NAAST * _STAP + 1
    line = Markup('stroke="currentColor" stroke-width="1.5"')
    fill = "currentColor" if kind == 2 else "none"
    edge = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="2" fill="{}" {}/>').format(
        x, y, _ZIJDE, _ZIJDE, fill, line
    )
    if kind != 1:
        return edge
    half = Markup('<path d="M{} {}v{}h{}z" fill="currentColor"/>').format(x, y, _ZIJDE, _ZIJDE)
    return edge + half
