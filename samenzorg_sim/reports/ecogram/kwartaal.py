"""Two drawings beside each other, such as a quarter apart: the same people on the same places."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.schikken import Plek, arrange
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.verschil import Verschil, differ
from samenzorg_sim.reports.ecogram.cirkel import draw_vorm
from samenzorg_sim.reports.ecogram.legenda import draw_legenda
from samenzorg_sim.reports.ecogram.maat import A4, LEGENDA, RAND, Vlak
from samenzorg_sim.reports.ecogram.ster import Schikking, called, draw_ster, place
from samenzorg_sim.reports.letters import in_lines
from samenzorg_sim.reports.prent import Prent

A3: Final = (2 * A4[0], A4[1])
"""A sheet of A3 on its side: two sheets of A4."""
_LINKS: Final = Vlak(RAND, 96.0, A4[0] - 16, 596.0)
_RECHTS: Final = Vlak(A4[0] + 16, 96.0, A3[0] - RAND, 596.0)


def draw_kwartaal(before: Ecogram, now: Ecogram, koppen: tuple[str, str] = ("Toen", "Nu")) -> Prent:
    """Both stars, one legend, and in words what is otherwise; who is gone stays as an empty shape."""
    sheet, found = Prent(*A3, for_page=False), differ(before, now)
    links, rechts = _places(before, now, found)
    sheet.text(RAND, 36, in_lines(f"Ecogram van {called(now)}", 21, 1100, 1, True)[0], 21, weight="bold")
    for vlak, kop in ((_LINKS, koppen[0]), (_RECHTS, koppen[1])):
        sheet.text(vlak.left, 72, kop, 14, "groen-diep", weight="bold")
    sheet.line((A4[0], A4[0]), (64, 596), "rand", 0.8)
    for id_ in found.weg:
        at = rechts.where[id_]
        draw_vorm(sheet, before.contacten[id_].soort, at, rechts.maat.straal, leeg=True)
    draw_ster(sheet, before, links, _LINKS)
    draw_ster(sheet, now, rechts, _RECHTS)
    for id_ in found.erbij:
        (x, y), side = rechts.where[id_], 1 if rechts.labels[id_].boven else -1
        off = side * 1.6 * rechts.maat.straal
        sheet.text(x, y + off, "nieuw", 8.5, "stop", ha="center", weight="bold")
    draw_legenda(sheet, now, ringen=False)
    _draw_verschil(sheet, found)
    return sheet


def _places(before: Ecogram, now: Ecogram, found: Verschil) -> tuple[Schikking, Schikking]:
    """One arrangement for both: that of before, with who is new on a spot of her own."""
    plekken = arrange(before)
    fresh = {id_: now.contacten[id_] for id_ in found.erbij}
    both = Ecogram(contacten=_at(before.contacten, plekken) | fresh, groepen=now.groepen)
    plekken = arrange(both)
    links = place(both, _LINKS)
    aside = _RECHTS.left - _LINKS.left
    where = {id_: (x + aside, y) for id_, (x, y) in links.where.items()}
    where |= {id_: where[old] for id_, old in found.zelfde.items()}
    here = {id_: plekken[found.zelfde.get(id_, id_)] for id_ in now.contacten}
    labels = place(replace(now, contacten=_at(now.contacten, here)), _RECHTS, [links.maat]).labels
    return links, Schikking(links.maat, labels, where)


def _at(contacten: Mapping[str, Contact], plekken: Mapping[str, Plek]) -> dict[str, Contact]:
    return {id_: replace(one, x=plekken[id_][0], y=plekken[id_][1]) for id_, one in contacten.items()}


def _draw_verschil(sheet: Prent, found: Verschil) -> None:
    left, right, top, bottom = _RECHTS.left, A3[0] - RAND, LEGENDA, A4[1] - 42
    sheet.shape((left, right, right, left), (top, top, bottom, bottom), "papier", "rand", 0.8)
    sheet.text(left + 8, top + 15, found.alinea.kop, 10.5, "groen-diep", weight="bold")
    for size in (12.5, 10.0, 8.0):
        lines = [line for zin in found.alinea.zinnen for line in in_lines(zin, size, right - left - 16, 3)]
        room = int((bottom - top - 34) / (1.35 * size))
        if len(lines) <= room:
            break
    if len(lines) > room:
        lines = [*lines[: room - 1], "…"]
    for number, line in enumerate(lines):
        sheet.text(left + 8, top + 34 + 1.35 * size * number, line, size)
