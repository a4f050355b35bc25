"""Writes a case as a workbook: every cell is text, so that nothing in it is ever calculated."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from samenzorg_sim.content.skeleton import tidy
from samenzorg_sim.content.werkblad.vellen import BIJ, GESPREK, NUMMER, REGELS, Vel, at, velden, vellen

UITLEG: Final = "uitleg"
_UITLEG: Final = (
    "Dit is een gesprek van Samenzorg als werkblad.",
    "Elk blad is een deel. Verander de namen van bladen en kolommen niet.",
    "Laat leeg wat u niet gebruikt. Een nieuwe rij is een nieuw ding.",
    "Staat er 'bij' boven een kolom? Zet daar het nummer van de rij waar het bij hoort.",
    "Klaar? Lees het werkblad in op de pagina 'Zelf een gesprek maken'. Wat niet klopt, ziet u dan.",
)
_WIDE, _NARROW, _GREEN = 60, 18, "1F5C57"


def write_werkblad(plain: Mapping[str, Any]) -> bytes:
    """The workbook (xlsx) that says `plain`; also what is not filled in has its place."""
    from openpyxl import Workbook  # it takes a while, and only who asks for a workbook waits for it

    told = tidy(plain)
    book = Workbook()
    _sheet(book.active, UITLEG, ("Zo werkt het",), [(line,) for line in _UITLEG])
    single, lists = velden()
    rows = [(name, at(told, tuple(name.split("."))) or "") for name in single]
    _sheet(book.create_sheet(), GESPREK, ("veld", "waarde"), rows)
    texts = [(name, text) for name in lists for text in at(told, tuple(name.split("."))) or [""]]
    _sheet(book.create_sheet(), REGELS, ("lijst", "tekst"), texts)
    numbered: dict[str, list[tuple[int, Mapping[str, Any]]]] = {}
    for vel in vellen():
        rows_of = _rows(vel, told, numbered)
        _sheet(book.create_sheet(), vel.naam, vel.kop, rows_of)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _rows(
    vel: Vel, told: Mapping[str, Any], numbered: dict[str, list[tuple[int, Mapping[str, Any]]]]
) -> list[tuple[str, ...]]:
    """A row for each thing of this list; `numbered` remembers the things of each sheet with their numbers."""
    if vel.ouder is None:
        around = [(0, at(told, vel.pad) or [])]
    else:
        around = [(number, thing.get(vel.naam) or []) for number, thing in numbered[vel.ouder]]
    rows: list[tuple[str, ...]] = []
    mine = numbered.setdefault(vel.naam, [])
    for parent, things in around:
        for thing in things:
            mine.append((len(mine) + 1, thing))
            first = [str(len(mine))] if vel.genummerd else []
            first += [str(parent)] if vel.ouder else []
            rows.append((*first, *(_cell(at(thing, tuple(name.split(".")))) for name in vel.kolommen)))
    return rows


def _cell(value: Any) -> str:
    return "\n".join(value) if isinstance(value, list) else str(value or "")


def _sheet(sheet: Any, name: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    sheet.title = name
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True, color="FFFFFF")
    green = PatternFill("solid", fgColor=_GREEN)
    for number, row in enumerate([head, *rows], 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place)
            cell.number_format = "@"
            if text:
                cell.value = text
                cell.data_type = "s"  # whatever it begins with: a text, and no formula
                cell.quotePrefix = True
            cell.alignment = wrapped
            if number == 1:
                cell.font = bold
                cell.fill = green
    for place, words in enumerate(head, 1):
        narrow = words in (NUMMER, BIJ, "id") or "." in words
        sheet.column_dimensions[get_column_letter(place)].width = _NARROW if narrow else _WIDE
    sheet.freeze_panes = "A2"
