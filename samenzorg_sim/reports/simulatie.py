"""What many played talks came to: a picture of the endings and of the mood, and the same in words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Final

import numpy as np

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Refused
from samenzorg_sim.naaste.gewichten import STEMMINGEN
from samenzorg_sim.naaste.uitkomst import Uitkomst
from samenzorg_sim.reports.eindes import Eind, eindes_of, shares
from samenzorg_sim.reports.prent import KINDS, Prent

SMAL: Final = 280
BREED: Final = 760
"""Pixels: a phone, and a laptop or a sheet of A4."""
WAARSCHUWING: Final = ("Dit is een oefenmodel.", "Het voorspelt niet wat een mens doet.")
_RAND: Final = 8
_BALK: Final = 30
_VAK: Final = 96


@dataclass(frozen=True)
class Gespeeld:
    """One way of going about it, by the name that a trainer reads, and what came of it."""

    naam: str
    uitkomst: Uitkomst


def picture_in(path: Path) -> Callable[[Scenario, Mapping[str, Uitkomst]], None]:
    """What draws played talks, by the name of each way, into this file.

    Raises `Refused` for a kind of file that we cannot make; drawing raises it for a place that is shut.
    """
    if path.suffix.lower() not in KINDS:
        wanted = f"{', '.join(KINDS[:-1])} of {KINDS[-1]}"
        raise Refused("plaatje", f"Een plaatje als '{path.name}' kunnen wij niet maken. Kies {wanted}.")

    def draw(scenario: Scenario, played: Mapping[str, Uitkomst]) -> None:
        try:
            whole = [Gespeeld(name.capitalize(), found) for name, found in played.items()]
            draw_simulatie(scenario, whole).save(path)
        except OSError as wrong:
            text = f"Het plaatje '{path.name}' kon niet worden bewaard. Kies een map waarin u mag schrijven."
            raise Refused("plaatje", text) from wrong

    return draw


def draw_simulatie(
    scenario: Scenario, played: Sequence[Gespeeld], width: int = BREED, for_page: bool = False
) -> Prent:
    """The picture: for each way a bar of its endings, and how open the naaste was turn by turn."""
    eindes = [
        one
        for one in eindes_of(scenario)
        if one.id is not None or any(None in p.uitkomst.endings for p in played)
    ]
    wide = width >= BREED
    size = 16 if wide else 14
    columns = min(4 if wide else 2, max(2, len(played)))
    row, legend = 1.6 * size + _BALK + 8, 1.7 * size
    legend_rows = -(-len(eindes) // (2 if wide else 1))
    panel = _VAK + 6 * size
    panel_rows = -(-len(played) // columns)
    top = 4.8 * size
    bars = top + row * len(played)
    moods = bars + legend_rows * legend + 2.2 * size
    panels = moods + (2.6 if wide else 3.8) * size
    sheet = Prent(width, panels + panel_rows * panel + (2 if wide else 3) * size, for_page)

    sheet.text(_RAND, 1.2 * size, f"{scenario.titel}: {_how_many(played)}", size - 1, "inkt-zacht")
    sheet.text(_RAND, 3.4 * size, "Hoe het afloopt, van elke 100", size + 1, weight="bold")
    for n, one in enumerate(played):
        _bar(sheet, top + n * row, one, eindes, size)
    for n, eind in enumerate(eindes):
        across, down = (divmod(n, legend_rows)) if wide else (0, n)
        x, y = _RAND + across * width / 2, bars + (down + 0.6) * legend
        sheet.box(x, y - 8, 26, 16, eind.kleur)
        sheet.text(x + 13, y, eind.letter, size - 2, f"op-{eind.kleur}", ha="center", weight="bold")
        good = " (goed)" if eind.goed else ""
        sheet.text(x + 34, y, eind.woorden + good, size)

    sheet.text(_RAND, moods, "Hoe open is de naaste?", size + 1, weight="bold")
    _small(sheet, moods + 1.5 * size, ("Lijn: gemiddeld.", "Vlak: 8 van de 10 gesprekken."), size)
    each = (width - 2 * _RAND + 14) / columns
    for n, one in enumerate(played):
        down, across = divmod(n, columns)
        _panel(sheet, _RAND + across * each, panels + down * panel, each - 14, one, size)
    # In the picture itself, so that it goes along wherever the picture goes.
    _small(sheet, sheet.height - (1 if wide else 2.2) * size, WAARSCHUWING, size)
    return sheet


def _small(sheet: Prent, y: float, words: tuple[str, ...], size: int) -> None:
    lines = [" ".join(words)] if sheet.width >= BREED else words
    for n, line in enumerate(lines):
        sheet.text(_RAND, y + 1.2 * n * size, line, size - 1, "inkt-zacht")


def _how_many(played: Sequence[Gespeeld]) -> str:
    counts = sorted({one.uitkomst.plays for one in played})
    each = "" if len(played) == 1 else " per aanpak"
    return " of ".join(duizend(count) for count in counts) + f" gesprekken{each}"


def duizend(number: int) -> str:
    """A number as it is written in Dutch: 10.000."""
    return f"{number:,}".replace(",", ".")


def _bar(sheet: Prent, top: float, one: Gespeeld, eindes: Sequence[Eind], size: int) -> None:
    sheet.text(_RAND, top + 0.8 * size, one.naam, size, weight="bold")
    top += 1.6 * size
    room = sheet.width - 2 * _RAND
    parts = shares(eindes, one.uitkomst)
    for eind, part, before in zip(eindes, parts, (0, *accumulate(parts)), strict=False):
        if part == 0:
            continue
        x, wide = _RAND + room * before / 100, room * part / 100
        sheet.box(x, top, wide - 1.5, _BALK, eind.kleur)
        label = f"{eind.letter} {part}"
        if wide > 0.75 * size * len(label):
            ink = f"op-{eind.kleur}"
            sheet.text(x + wide / 2 - 1, top + _BALK / 2, label, size, ink, ha="center", weight="bold")


def _panel(sheet: Prent, left: float, top: float, wide: float, one: Gespeeld, size: int) -> None:
    sheet.text(left, top + 0.8 * size, one.naam, size - 1, weight="bold")
    sheet.text(left, top + 2.1 * size, "open", size - 2, "inkt-zacht")
    top += 2.8 * size
    means, low, high = mood_course(one.uitkomst)

    def height(mood: float) -> float:
        return top + _VAK * (1 - mood / (STEMMINGEN - 1))

    x = [left + wide * n / max(1, len(means) - 1) for n in range(len(means))]
    for mood in (0, STEMMINGEN - 1):
        sheet.line((left, left + wide), (height(mood), height(mood)), "rand-veld", 1)
    sheet.shape([*x, *reversed(x)], [*map(height, high), *(height(m) for m in reversed(low))], "eind-goed-3")
    sheet.line(x, [height(mood) for mood in means], "groen", 3)
    below = top + _VAK + 0.8 * size
    sheet.text(left, below, "gesloten", size - 2, "inkt-zacht")
    sheet.text(left, below + 1.2 * size, "begin", size - 2, "inkt-zacht")
    sheet.text(left + wide, below + 1.2 * size, f"beurt {len(means) - 1}", size - 2, "inkt-zacht", ha="right")


def mood_course(found: Uitkomst) -> tuple[list[float], list[float], list[float]]:
    """At the start and after each turn: the mean mood (0–10), and what 8 of 10 talks lie between."""
    rows = [row for row in found.moods if row.any()]
    heaps = [np.cumsum(row) / row.sum() for row in rows]
    means = [float(row @ np.arange(STEMMINGEN)) / row.sum() for row in rows]
    low, high = ([float(np.searchsorted(heap, share)) for heap in heaps] for share in (0.1, 0.9))
    return means, low, high
