"""Reads a table that somebody made in a spreadsheet (xlsx or csv), or says in Dutch why that cannot be done.

What the columns mean is for who asks; this knows files only. Cells come as people see them: text on one
line, and a day as a `date` where the file says that it is one.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

MOST_BYTES: Final = 5_000_000
MOST_ROWS: Final = 25_000
MOST_COLUMNS: Final = 200
#: What a workbook may unpack to, in bytes and in tags: a reader takes about 10 µs and 200 bytes for each tag.
_MOST_UNPACKED: Final = 60_000_000
_MOST_TAGS: Final = 2_500_000
GEEN_TABEL: Final = "Dit bestand kunnen wij niet lezen. Bewaar het als Excel-bestand (.xlsx) of als CSV."
TE_GROOT: Final = "Dit bestand is te groot. Hebt u het juiste bestand gekozen?"
LEEG: Final = "Dit bestand is leeg. Hebt u het juiste bestand gekozen?"
FORMULE: Final = "Hier staat een formule. Bewaar het bestand met gewone waarden."
REKENFOUT: Final = "Hier staat een fout van het rekenprogramma. Zet er een gewone waarde neer."

Cel = str | date


@dataclass(frozen=True)
class Melding:
    """Something is wrong: `rij` as the spreadsheet counts (0: the whole file), `kolom` is a heading."""

    rij: int
    kolom: str
    tekst: str

    def __str__(self) -> str:
        where = [f"Rij {self.rij}"] if self.rij else []
        where += [f"kolom '{self.kolom}'"] if self.kolom else []
        return f"{', '.join(where)}: {self.tekst}" if where else self.tekst


@dataclass(frozen=True)
class Tabelrij:
    """One row with something in it: its number in the file, and its cells, one for each heading."""

    rij: int
    cellen: tuple[Cel, ...]


@dataclass(frozen=True)
class Tabelblad:
    """The headings and the rows; `meldingen` say what could not be read, and then there may be no rows."""

    kop: tuple[str, ...] = ()
    rijen: tuple[Tabelrij, ...] = ()
    meldingen: tuple[Melding, ...] = ()


def read_tabelblad(data: bytes) -> Tabelblad:
    """The first sheet of a workbook, or a CSV with commas, semicolons or tabs; never raises."""
    if len(data) > MOST_BYTES:
        return _wrong(TE_GROOT)
    try:
        rows, wrong = _workbook(data) if data[:2] == b"PK" else (_lines(data), [])
    except (
        Exception
    ):  # a damaged file makes the packer, the XML reader and openpyxl raise all sorts of things
        return _wrong(GEEN_TABEL)
    if rows is None or len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        return _wrong(TE_GROOT)
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    if not filled:
        return _wrong(LEEG)
    (head, *rest), wide = filled, max(len(row) for _, row in filled)
    names = tuple(str(one) for one in head[1])
    while (
        names and not names[-1] and all(len(row) < len(names) or not row[len(names) - 1] for _, row in rest)
    ):
        names = names[:-1]
    names = names + ("",) * (wide - len(names) if any(any(row[len(names) :]) for _, row in rest) else 0)
    found = tuple(Tabelrij(number, _as_wide(row, len(names))) for number, row in rest)
    told = tuple(Melding(rij, names[k] if k < len(names) else "", tekst) for rij, k, tekst in wrong)
    return Tabelblad(names, found, told)


def open_workbook(data: bytes, most_tags: int = _MOST_TAGS, **how: bool) -> Any | None:
    """What openpyxl makes of this xlsx (`how` is its own); None for one larger than anybody fills in.

    Raises all sorts of things for what is no workbook.
    """
    if _is_bomb(data, most_tags):
        return None
    from openpyxl import load_workbook  # takes a moment to import

    return load_workbook(io.BytesIO(data), **how)


def read_csv(data: bytes) -> list[list[str]]:
    """The rows of a text with commas, semicolons or tabs, in UTF-8, UTF-16 or as Windows keeps it.

    A first line `sep=;`, which is for spreadsheets only, is a row without cells.

    Raises:
        ValueError: this is no text.
        csv.Error: its quotes are in a tangle.
    """
    text = _decode(data)
    if "\0" in text:
        raise ValueError("not a text")
    first = text.split("\n", 1)[0]
    if first.lower().startswith("sep="):
        text = "\n" + text.partition("\n")[2]
        first = text.split("\n", 2)[1]
    mark = max(";,\t", key=first.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))


def read_day(cel: Cel) -> date | None:
    """The day in a cell: a date, or text such as 6-10-2026, 06/10/2026 or 2026-10-06; None for others."""
    if isinstance(cel, date):
        return cel
    parts = cel.replace("/", "-").replace(".", "-").split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    if len(parts[0]) == 4:
        parts.reverse()
    try:
        return date(int(parts[2]), int(parts[1]), int(parts[0])) if len(parts[2]) == 4 else None
    except ValueError:
        return None


def _wrong(tekst: str) -> Tabelblad:
    return Tabelblad(meldingen=(Melding(0, "", tekst),))


def _as_wide(row: Sequence[Cel], wide: int) -> tuple[Cel, ...]:
    return (*row[:wide], *[""] * (wide - len(row)))


def _is_bomb(data: bytes, most_tags: int) -> bool:
    """Whether this workbook unpacks to more than anybody fills in, or explains words of its own."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if sum(one.file_size for one in parts) > _MOST_UNPACKED:
            return True
        texts = (packed.read(one) for one in parts)
        return sum(most_tags + 1 if b"<!DOCTYPE" in text else text.count(b"<") for text in texts) > most_tags


def _decode(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _lines(data: bytes) -> list[list[Cel]]:
    return [[seen(cell) for cell in row] for row in read_csv(data)]


def _workbook(data: bytes) -> tuple[list[list[Cel]] | None, list[tuple[int, int, str]]]:
    book = open_workbook(data, read_only=True)
    if book is None:
        return None, []
    rows: list[list[Cel]] = []
    wrong: list[tuple[int, int, str]] = []
    for number, cells in enumerate(
        book.worksheets[0].iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS), 1
    ):
        rows.append([_cell(cell, number, k, wrong) for k, cell in enumerate(cells)])
    return rows, wrong


def _cell(cell: Any, rij: int, kolom: int, wrong: list[tuple[int, int, str]]) -> Cel:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type in ("f", "e"):
        wrong.append((rij, kolom, FORMULE if cell.data_type == "f" else REKENFOUT))
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float):
        return f"{value:.9f}".rstrip("0").rstrip(".")
    return seen(str(value))


def seen(text: str) -> str:
    """As it is seen: on one line, without spaces around it."""
    return " ".join(text.split())


def missing(kop: Iterable[str], nodig: Iterable[str]) -> tuple[Melding, ...]:
    """A message for each column that must be there and is not (capitals do not matter)."""
    there = {one.casefold() for one in kop}
    names = ", ".join(f"'{one}'" for one in kop if one) or "geen"
    return tuple(
        Melding(0, "", f"De kolom '{one}' ontbreekt. In de bovenste rij staan nu: {names}.")
        for one in nodig
        if one.casefold() not in there
    )
