"""A workbook or a csv file as rows of cells, or in Dutch why it is not one."""

import csv
from collections.abc import Sequence
from typing import Any

from samenzorg_sim.content.tabel import MOST_BYTES, MOST_COLUMNS, open_workbook, read_csv
from samenzorg_sim.groepen.rooster import Fout

MOST_ROWS = 2_000
TE_GROOT = "Dit bestand is te groot voor een rooster. Maak een bestand met alleen het rooster."


class GeenTabel(Exception):
    """The file cannot be read as a table; `fout` says why."""

    def __init__(self, tekst: str) -> None:
        super().__init__(tekst)
        self.fout = Fout(0, "", tekst)


def read_tabel(naam: str, data: bytes) -> list[list[Any]]:
    """The rows, first the headings; from xlsx cells keep their kind, from csv they are texts.

    Commas, semicolons and tabs between the columns all do. Raises `GeenTabel`.
    """
    if len(data) > MOST_BYTES:
        raise GeenTabel(TE_GROOT)
    if naam.lower().endswith(".xls") or data[:4] == b"\xd0\xcf\x11\xe0":
        raise GeenTabel(
            "Dit is een oud Excel-bestand (xls), of er zit een wachtwoord op. Bewaar het als xlsx."
        )
    rows = _from_xlsx(data) if data[:2] == b"PK" else _from_csv(data)
    while rows and not any(_filled(cell) for cell in rows[-1]):
        rows.pop()
    if len(rows) < 2:
        raise GeenTabel(
            "Dit rooster is leeg. Zet op rij 1 de koppen, en daaronder iedere medewerker op een rij."
        )
    if len(rows) - 1 > MOST_ROWS:
        count = f"{len(rows) - 1:,}".replace(",", ".")
        raise GeenTabel(
            f"Dit rooster heeft {count} rijen. Dat is te veel: hoogstens 2.000. Maak een rooster per locatie."
        )
    if max(map(len, rows)) > MOST_COLUMNS:
        raise GeenTabel("Dit rooster heeft meer dan 200 kolommen. Haal weg wat niet bij het rooster hoort.")
    return rows


def _filled(cell: Any) -> bool:
    return cell is not None and str(cell).strip() != ""


def _from_xlsx(data: bytes) -> list[list[Any]]:
    try:
        book = open_workbook(data, read_only=True, data_only=True)
        some = {"max_row": 10 * MOST_ROWS, "max_col": MOST_COLUMNS + 1, "values_only": True}
        rows = [_trimmed(row) for row in book.worksheets[0].iter_rows(**some)] if book else None
    except Exception:  # openpyxl raises many kinds for a damaged file
        text = "Dit bestand kan niet gelezen worden. Open het in Excel en bewaar het opnieuw als xlsx."
        raise GeenTabel(text) from None
    if rows is None:
        raise GeenTabel(TE_GROOT)
    return rows


def _trimmed(row: Sequence[Any]) -> list[Any]:
    cells = list(row)
    while cells and not _filled(cells[-1]):
        cells.pop()
    return cells


def _from_csv(data: bytes) -> list[list[Any]]:
    try:
        return [_trimmed(row) for row in read_csv(data)]
    except ValueError:
        raise GeenTabel("Dit is geen rooster. Kies een xlsx- of csv-bestand.") from None
    except csv.Error:
        raise GeenTabel("Dit csv-bestand kan niet gelezen worden. Bewaar het als xlsx.") from None
