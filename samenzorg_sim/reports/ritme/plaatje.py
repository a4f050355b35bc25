"""The picture of one plan or two: what is in time, team by team, and how many talks wait week by week."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from samenzorg_sim.reports.prent import Prent
from samenzorg_sim.ritme.plan import WEKEN
from samenzorg_sim.ritme.uitkomst import REDENEN, Reden, Uitkomst, gewoon
from samenzorg_sim.ritme.verwoorden import WOORDEN, van_100

SMAL: Final = 300
BREED: Final = 760
"""Pixels: a phone, and a laptop or a sheet of A4."""
LETTERS: Final = "AB"
KLEUREN: Final = ("eind-goed-1", "eind-ander-2")
STAPEL: Final[Mapping[Reden, str]] = {
    Reden.TIJD: "eind-goed-1",
    Reden.AFGEZEGD: "eind-goed-3",
    Reden.VRIJ: "eind-ander-1",
    Reden.ZIEK: "eind-ander-2",
    Reden.VERTROKKEN: "eind-ander-3",
}
"""From the bottom up, each with its colour."""
WAARSCHUWING: Final = "Een rekenmodel met aannamen. Het voorspelt niet wat er gebeurt."
_RAND: Final = 6
_HOOG: Final = 110


def draw_ritme(plannen: Sequence[Uitkomst], width: int = BREED, for_page: bool = False) -> Prent:
    """One plan, or A and B beside each other."""
    wide = width >= BREED
    size = 16 if wide else 14
    teams = [n for n, share in enumerate(plannen[0].per_team) if not np.isnan(share)]
    if len(plannen) > 1 and [t.naam for t in plannen[0].plan.teams] != [
        t.naam for t in plannen[1].plan.teams
    ]:
        teams = []  # other teams are not laid beside each other
    step, bar = len(plannen) * 1.3 * size + 0.7 * size, 1.1 * size
    named = 0.0 if wide else 1.4 * size
    house = 4 * size
    team_top = house + step + named + 0.6 * size
    waits = team_top + len(teams) * (step + named) + 2.2 * size
    panel = _HOOG + 5.4 * size
    legend = waits + len(plannen) * panel
    columns = 3 if wide else 1
    lines = -(-len(STAPEL) // columns)
    sheet = Prent(width, legend + lines * 1.7 * size + 2.6 * size, for_page)

    sheet.text(_RAND, size, "Op tijd, van elke 100 gesprekken", size + 1, weight="bold")
    sheet.text(_RAND, 2.5 * size, "Het streepje: 8 van de 10 jaren.", size - 1, "inkt-zacht")
    _bars(sheet, house, "Alle teams", [float(one.op_tijd.mean()) for one in plannen], size, bar, named)
    for n, one in enumerate(plannen):
        _spread(sheet, house + named + n * 1.3 * size, gewoon(one.op_tijd), bar)
    for row, n in enumerate(teams):
        shares = [float(one.per_team[n]) for one in plannen]
        name = plannen[0].plan.teams[n].naam
        _bars(sheet, team_top + row * (step + named), name, shares, size, bar, named)
    top = max(1.0, *(float(one.wacht.sum(axis=(0, 2)).max()) for one in plannen))
    for n, one in enumerate(plannen):
        _weeks(sheet, waits + n * panel, f" in plan {LETTERS[n]}" if len(plannen) > 1 else "", one, top, size)
    for n, (reden, colour) in enumerate(STAPEL.items()):
        down, across = divmod(n, columns)
        x, y = _RAND + across * width / columns, legend + (down + 0.5) * 1.7 * size
        sheet.box(x, y - 8, 22, 16, colour)
        sheet.text(x + 30, y, WOORDEN[reden].capitalize(), size - 1)
    sheet.text(_RAND, sheet.height - size, _short(wide), size - 2, "inkt-zacht")
    return sheet


def _short(wide: bool) -> str:
    return WAARSCHUWING if wide else WAARSCHUWING.partition(". ")[0] + "."


def _left(sheet: Prent) -> float:
    return 0.24 * sheet.width if sheet.width >= BREED else _RAND


def _room(sheet: Prent) -> float:
    return sheet.width - _left(sheet) - _RAND - 58


def _bars(
    sheet: Prent, top: float, name: str, shares: Sequence[float], size: int, high: float, named: float
) -> None:
    """A name with a bar for each plan; what is missing to 100 is the pale rest."""
    left, room = _left(sheet), _room(sheet)
    sheet.text(_RAND, top + (0.4 * size if named else 0.5 * high), name, size)
    for n, share in enumerate(shares):
        y = top + named + n * 1.3 * size
        sheet.box(left, y, room, high, "rand")
        sheet.box(left, y, room * share, high, KLEUREN[n])
        letter = f"{LETTERS[n]}  " if len(shares) > 1 else ""
        sheet.text(left + room + 8, y + 0.5 * high, f"{letter}{van_100(share)}", size, weight="bold")


def _spread(sheet: Prent, top: float, between: tuple[float, float], high: float) -> None:
    """What eight of ten years lie between, as a line across the bar."""
    x = [_left(sheet) + _room(sheet) * one for one in between]
    middle = top + high / 2
    for colour, width in (("kaart", 5), ("inkt", 2)):
        sheet.line(x, (middle, middle), colour, width)
        for one in x:
            sheet.line((one, one), (top - 2, top + high + 2), colour, width)


def _weeks(sheet: Prent, top: float, whose: str, one: Uitkomst, most: float, size: int) -> None:
    """How many talks wait, stacked by reason, on a line of weeks; a line where a period ends."""
    sheet.text(_RAND, top, f"Zo veel gesprekken wachten{whose}", size + 1, weight="bold")
    top += 1.8 * size
    left, right = _RAND + 2.2 * size, sheet.width - _RAND
    foot = top + _HOOG

    def height(many: float) -> float:
        return foot - _HOOG * many / most

    for many in (0.0, most):
        sheet.line((left, right), (height(many), height(many)), "rand", 1)
        sheet.text(left - 6, height(many), str(round(many)), size - 2, "inkt-zacht", ha="right")
    edges = [left + (right - left) * n / WEKEN for n in range(WEKEN + 1)]
    x = [edge for n in range(WEKEN) for edge in edges[n : n + 2]]
    below = np.zeros(WEKEN)
    for reden, colour in STAPEL.items():
        above = below + one.wacht.sum(axis=0)[:, REDENEN.index(reden)]
        upper, lower = ([height(float(v)) for v in side for _ in range(2)] for side in (above, below))
        sheet.shape([*x, *reversed(x)], [*upper, *reversed(lower)], colour)
        below = above
    for week in range(13, WEKEN, 13):
        sheet.line((edges[week], edges[week]), (foot, foot + 5), "rand-veld", 1)
    for week, place in ((1, "left"), (14, "center"), (27, "center"), (40, "center"), (52, "right")):
        at = edges[week - 1] if week < WEKEN else edges[WEKEN]
        words = f"week {week}" if week == 1 or sheet.width >= BREED else str(week)
        sheet.text(at, foot + 1.1 * size, words, size - 2, "inkt-zacht", ha=place)
