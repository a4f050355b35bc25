"""What may leave the room as tables: a workbook, and the same tables one by one as CSV."""

import io
from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from samenzorg_sim.reports.verslag import Verslag

# What makes a spreadsheet calculate instead of read, also when typed full-width.
_FORMULE = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# Widths of columns in letters, and the green of the house.
_SMAL, _BREED, _GROEN = 18, 60, "1F5C57"


def cel(tekst: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe goes before what could be one."""
    first = tekst.lstrip()
    return f"'{tekst}" if tekst[:1] in ("\t", "\r", "\n") or first.startswith(_FORMULE) else tekst


def make_tabellen(verslag: Verslag) -> Mapping[str, pd.DataFrame]:
    """The tables by name; dates are dates, every other cell is a text or a whole number."""
    raad = sum(wie.raad for wie in verslag.aanwezigen)
    over: list[tuple[str, object]] = [
        ("Datum", verslag.dag),
        ("Groep", verslag.groep),
        ("Oefening", verslag.oefening),
        ("Casus", verslag.casus),
        ("Deelnemers", len(verslag.aanwezigen) - raad),
        ("Leden van de cliëntenraad", raad),
    ]
    tables = {
        "Bijeenkomst": tabel(("Wat", "Waarde"), over),
        "Afspraken": tabel(
            ("Wat", "Wie", "Klaar op", "Terugkijken op"),
            [(a.wat, a.wie, a.wanneer, a.terugkijken) for a in verslag.afspraken],
        ),
        "Leerpunten": tabel(("Naam", "Leerpunt"), [(w.naam, w.leerpunt) for w in verslag.leerpunten]),
        "Lijsten": tabel(
            ("Vraag", "Antwoord", "Van"),
            [(lijst.vraag, r.tekst, r.van) for lijst in verslag.lijsten for r in lijst.regels],
        ),
    }
    if verslag.gesprekken:
        tables["Bewaarde gesprekken"] = tabel(
            ("Ronde", "Gehoord", "Seconde"),
            [(g.ronde, h.knop, s) for g in verslag.gesprekken for h in g.gehoord for s in h.seconden],
        )
    return tables


def as_csv(tabel: pd.DataFrame) -> bytes:
    """A table as Dutch spreadsheets open it: semicolons, a byte-order mark, days as 2026-12-01."""
    return str(tabel.to_csv(index=False, sep=";", lineterminator="\r\n")).encode("utf-8-sig")


def as_xlsx(tabellen: Mapping[str, pd.DataFrame]) -> bytes:
    """All tables in one workbook, a sheet each, ready to read and to print."""
    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl", date_format="DD-MM-YYYY") as writer:
        for name, tabel in tabellen.items():
            tabel.to_excel(writer, sheet_name=name, index=False)
            _dress(writer.sheets[name])
        writer.book.properties.creator = "Samenzorg"
    return out.getvalue()


def tabel(kolommen: tuple[str, ...], rijen: list[tuple[Any, ...]]) -> pd.DataFrame:
    """A table; no text in it is taken for a formula."""
    safe = [tuple(cel(v) if isinstance(v, str) else v for v in rij) for rij in rijen]
    return pd.DataFrame(safe, columns=list(kolommen), dtype=object)


def _dress(sheet: Worksheet) -> None:
    """Headings that stay in sight, columns that can be read, a page that is not cut off when printed."""
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=_GROEN)
        cell.border = None
    for number, column in enumerate(sheet.iter_cols(), 1):
        words = max(len(str(cell.value or "")) for cell in column)
        width = _SMAL if words <= _SMAL or isinstance(column[-1].value, date) else min(_BREED, words + 2)
        sheet.column_dimensions[get_column_letter(number)].width = width
        for cell in column:
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="left")
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
