"""What if somebody cannot come: week by week who comes, as a picture with words in it."""

from typing import Final

from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.measures.dragen import GENOEMD
from samenzorg_sim.ecogram.measures.wat_als import WatAls
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.letters import in_lines
from samenzorg_sim.reports.prent import Prent

_RAND, _RIJ, _KOP = 16.0, 30.0, 78.0
_STIP: Final = 4.2
MOST_STIPPEN: Final = 7
"""A cell shows so many dots: daily is one for each day."""
MOST_WEKEN: Final = 10
"""A picture shows so many weeks; the weeks without somebody are all alike after a few."""


def draw_weken(told: WatAls, ecogram: Ecogram, *, width: float = 760, for_page: bool = False) -> Prent:
    """A column for each week, a row for each who comes, a dot for each time; grey where somebody is away."""
    weken = told.weken if len(told.weken) <= MOST_WEKEN else (*told.weken[: MOST_WEKEN - 1], told.weken[-1])
    comers = _comers(told)
    loss = _lost(told, ecogram)
    lines = [line for words in loss for line in in_lines(words, 14, width - 2 * _RAND, 3)]
    bottom = _KOP + _RIJ * max(1, len(comers)) + 14
    sheet = Prent(width, bottom + 21 * len(lines) + 14, for_page)
    first = _RAND + (150 if width >= 600 else 96)
    wide = (width - _RAND - first) / len(weken)
    naam = ecogram.contacten[told.wie].naam
    title = in_lines(f"Als {naam} niet kan komen", 17, width - 2 * _RAND, 1, True)[0]
    sheet.text(_RAND, 20, title, 17, weight="bold")
    for number, week in enumerate(weken):
        x = first + number * wide
        if week.weg:
            sheet.box(x + 1, _KOP - 30, wide - 2, bottom - _KOP + 24, "groen-zacht")
        words = f"week {week.nummer}" if wide > 58 else str(week.nummer)
        sheet.text(x + wide / 2, _KOP - 18, words, 13, "inkt-zacht", ha="center")
    for row, who in enumerate(comers):
        y = _KOP + _RIJ * (row + 0.5)
        bold = who == told.wie
        called = in_lines(ecogram.contacten[who].naam, 14, first - _RAND - 8, 1, bold)[0]
        sheet.text(_RAND, y, called, 14, weight="bold" if bold else "normal")
        for number, week in enumerate(weken):
            x = first + (number + 0.5) * wide
            _draw_stippen(sheet, x, y, dict(week.bezoek).get(who, 0), wide)
    if not comers:
        sheet.text(_RAND, _KOP + _RIJ / 2, "Hoe vaak er contact is, staat er nog niet bij.", 14, "inkt-zacht")
    for number, line in enumerate(lines):
        sheet.text(_RAND, bottom + 12 + 21 * number, line, 14)
    return sheet


def _comers(told: WatAls) -> tuple[str, ...]:
    """Who comes in any of the weeks, whoever is away first, then who comes most."""
    times: dict[str, int] = {}
    for week in told.weken:
        for who, number in week.bezoek:
            times[who] = times.get(who, 0) + number
    return tuple(sorted(times, key=lambda who: (who != told.wie, -times[who], who)))


def _lost(told: WatAls, ecogram: Ecogram) -> tuple[str, ...]:
    """What nobody gives in the weeks that somebody is away."""
    away = next(week for week in told.weken if week.weg)
    missing = [GENOEMD[kind] for kind in away.mist] + [said(one) for one in away.blijft_liggen]
    naam = ecogram.contacten[told.wie].naam
    colour = f"Gekleurd zijn de weken zonder {naam}. Elke stip is één keer."
    return (colour, *((f"Dan valt weg: {', '.join(missing)}.",) if missing else ()))


def _draw_stippen(sheet: Prent, x: float, y: float, times: int, wide: float) -> None:
    shown = min(times, MOST_STIPPEN)
    step = min(3 * _STIP, (wide - 12) / max(1, shown))
    for number in range(shown):
        at = x + (number - (shown - 1) / 2) * step
        sheet.dot(at, y, _STIP, "groen")
    if times > shown:
        sheet.text(x, y + 10, f"{times} keer", 9, "inkt-zacht", ha="center")
