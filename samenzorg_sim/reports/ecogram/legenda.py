"""The legend below a drawing: codes differ from book to book, so each drawing explains its own."""

from typing import Final

from samenzorg_sim.ecogram.contact import Lijn, Nabij, Richting, Soort, Steun
from samenzorg_sim.ecogram.groep import name_of
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
from samenzorg_sim.ecogram.legenda import GEEN_GROEP, KOPPEN, LIJNEN, RINGEN, VORMEN
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram.cirkel import LETTER, draw_overleden, draw_vorm
from samenzorg_sim.reports.ecogram.maat import A4, LEGENDA, RAND
from samenzorg_sim.reports.ecogram.streep import draw_arrow, draw_boog, draw_streep
from samenzorg_sim.reports.letters import in_lines
from samenzorg_sim.reports.prent import Prent

_REGEL, _LETTER = 16.2, 9.0
_KOLOM: Final = (RAND + 8, RAND + 198, RAND + 372)
"""Where the three columns begin."""
NOOT: Final = "Een oefentekening met verzonnen namen. Een echt ecogram hoort in het zorgdossier."
_LIJNEN: Final = (
    (Lijn.STEUNEND, False, None, LIJNEN["steunend"]),
    (Lijn.NEUTRAAL, False, None, LIJNEN["neutraal"]),
    (Lijn.DUN, False, None, LIJNEN["dun"]),
    (None, False, None, LIJNEN["open"]),
    (Lijn.DUN, True, None, LIJNEN["spanning"]),
    (Lijn.DUN, False, Richting.GEEFT, LIJNEN["pijl"]),
)
_VORMEN: Final = (
    (Soort.PERSOON, None, False, VORMEN["persoon"]),
    (Soort.ORGANISATIE, None, False, VORMEN["organisatie"]),
    (Soort.DIER, None, False, VORMEN["dier"]),
    (Soort.PERSOON, None, True, VORMEN["overleden"]),
    (Soort.PERSOON, Nabij.GRAAG, False, VORMEN["graag"]),
)


def draw_legenda(sheet: Prent, ecogram: Ecogram, *, ringen: bool) -> None:
    """Lines, groups, kinds of support and shapes, on a card of their own; `ringen`: rings are drawn too."""
    top = LEGENDA
    right, bottom = A4[0] - RAND, A4[1] - 42
    sheet.shape((RAND, right, right, RAND), (top, top, bottom, bottom), "papier", "rand", 0.8)
    for x, words in zip(_KOLOM, (KOPPEN["lijnen"], KOPPEN["groepen"], KOPPEN["vormen"]), strict=True):
        _draw_kop(sheet, x, top + 15, words)
    _draw_lijnen(sheet, top + 34, ringen)
    _draw_groepen(sheet, ecogram, top + 34)
    _draw_vormen(sheet, top + 34)
    sheet.text(RAND, A4[1] - 27, NOOT, 8.5, "inkt-zacht")


def _draw_kop(sheet: Prent, x: float, y: float, words: str) -> None:
    sheet.text(x, y, words, 10.5, "groen-diep", weight="bold")


def _draw_lijnen(sheet: Prent, y: float, ringen: bool) -> None:
    x = _KOLOM[0]
    for lijn, spanning, richting, words in _LIJNEN:
        draw_streep(sheet, (x, y), (x + 42, y), lijn, spanning)
        draw_arrow(sheet, (x, y), (x + 42, y), richting)
        sheet.text(x + 52, y, words, _LETTER)
        y += _REGEL
    draw_boog(sheet, (x, y + 3), (x + 42, y + 3), (x + 21, y + 50), None)
    sheet.text(x + 52, y, LIJNEN["kennen"], _LETTER)
    if ringen:
        for line in in_lines(RINGEN, 0.9 * _LETTER, 176, 3):
            y += 0.75 * _REGEL
            sheet.text(x, y, line, 0.9 * _LETTER, "inkt-zacht")


def _draw_groepen(sheet: Prent, ecogram: Ecogram, y: float) -> None:
    x, many = _KOLOM[1], len(ecogram.groepen)
    row = min(_REGEL, 146 / max(1, many + 1))
    size = min(_LETTER, row * 0.62)
    for groep in ecogram.groepen.values():
        sheet.text(x + 5, y, groep.letter, size, "groen-diep", ha="center", weight="bold")
        sheet.text(x + 16, y, in_lines(name_of(groep), size, 148, 1)[0], size)
        y += row
    sheet.text(x + 5, y, "?", size, "groen-diep", ha="center", weight="bold")
    sheet.text(x + 16, y, GEEN_GROEP, size)


def _draw_vormen(sheet: Prent, y: float) -> None:
    x = _KOLOM[2]
    for soort, nabij, dead, words in _VORMEN:
        draw_vorm(sheet, soort, (x + 7, y), 5.2, nabij)
        if dead:
            draw_overleden(sheet, (x + 7, y), 5.2)
        sheet.text(x + 22, y, words, _LETTER)
        y += _REGEL
    _draw_kop(sheet, x, y + 3, KOPPEN["steun"])
    y += 1.25 * _REGEL
    for kind in Steun:
        sheet.text(x + 7, y, LETTER[kind], _LETTER, "groen-diep", ha="center", weight="bold")
        sheet.text(x + 22, y, KEUZELIJSTEN["steun"][kind], _LETTER)
        y += 0.82 * _REGEL
