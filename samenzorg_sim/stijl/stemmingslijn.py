"""How open the naaste was, turn by turn: a quiet line on five steps, with the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from markupsafe import Markup

STAPPEN: Final = ("helemaal open", "open", "afwachtend", "op de hoede", "dicht")
"""The steps from high to low."""

_HOOGST: Final = 10
_SOORTEN: Final = ("sz-stemming__lijn", "sz-stemming__lijn sz-stemming__lijn--eerder")


@dataclass(frozen=True)
class Lijn:
    """One talk: the mood (0 is shut, 10 wide open) and its word at the begin and after each turn."""

    naam: str
    standen: tuple[int, ...]
    woorden: tuple[str, ...]


def stemmingslijn_html(wie: str, lijnen: Sequence[Lijn]) -> Markup:
    """Draw the lines over each other, the first one strong; each is also told in one sentence."""
    most = max(2, *(len(lijn.standen) for lijn in lijnen))
    labels = Markup("").join(Markup("<li>{}</li>").format(word) for word in STAPPEN)
    grid = Markup("").join(
        Markup('<line class="sz-stemming__stap" x1="0" x2="100%" y1="{0}%" y2="{0}%"/>').format(
            10 + 20 * step
        )
        for step in range(len(STAPPEN))
    )
    drawn = Markup("").join(
        _drawn(lijn, most, number > 0) for number, lijn in reversed(list(enumerate(lijnen)))
    )
    names = [lijn.naam for lijn in lijnen if lijn.naam]
    legend = _legend(names) if len(names) > 1 else Markup("")
    told = Markup("").join(
        Markup('<p class="sz-alleen-voorlezen">{}</p>').format(in_words(wie, lijn)) for lijn in lijnen
    )
    return Markup(
        '<div class="sz-stemming"><ol class="sz-stemming__woorden" aria-hidden="true">{}</ol>'
        '<svg aria-hidden="true" focusable="false">{}{}</svg>'
        '<p class="sz-stemming__as" aria-hidden="true"><span>begin</span><span>beurt {}</span></p></div>{}{}'
    ).format(labels, grid, drawn, most - 1, legend, told)


def in_words(wie: str, lijn: Lijn) -> str:
    """'Dit gesprek: Kees was in het begin op de hoede, na beurt 1 afwachtend, …'."""
    start = f"{lijn.naam}: {wie}" if lijn.naam else wie
    later = [f"na beurt {number} {word}" for number, word in enumerate(lijn.woorden[1:], 1)]
    return f"{start} was {', '.join([f'in het begin {lijn.woorden[0]}', *later])}."


def _drawn(lijn: Lijn, most: int, faint: bool) -> Markup:
    places = [(_x(turn, most), _y(stand)) for turn, stand in enumerate(lijn.standen)]
    parts = [
        Markup('<line x1="{}%" y1="{}%" x2="{}%" y2="{}%"/>').format(*one, *two)
        for one, two in pairwise(places)
    ]
    parts += [Markup('<circle cx="{}%" cy="{}%" r="{}"/>').format(x, y, 5 if faint else 7) for x, y in places]
    return Markup('<g class="{}">{}</g>').format(_SOORTEN[faint], Markup("").join(parts))


def _legend(names: Sequence[str]) -> Markup:
    one = Markup(
        '<span><svg viewBox="0 0 24 12" aria-hidden="true"><g class="{}">'
        '<line x1="0" y1="6" x2="24" y2="6"/></g></svg>{}</span>'
    )
    drawn = Markup("").join(one.format(kind, name) for kind, name in zip(_SOORTEN, names, strict=False))
    return Markup('<p class="sz-legenda">{}</p>').format(drawn)


def _x(turn: int, most: int) -> float:
    return round(3 + 94 * turn / (most - 1), 2)


def _y(stand: int) -> float:
    # The words stand in the middle of their fifth of the height.
    return round(10 + 80 * (_HOOGST - stand) / _HOOGST, 2)
