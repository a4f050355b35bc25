"""Files read back as other programs read them."""

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from html import unescape

from icalendar import Calendar, Event
from openpyxl import load_workbook

from samenzorg_sim.reports.bestanden import BESTANDEN, make_bestand
from samenzorg_sim.reports.verslag import Verslag

Rij = list[object]


def sheets(xlsx: bytes) -> dict[str, list[Rij]]:
    """The cells of a workbook, by sheet."""
    book = load_workbook(io.BytesIO(xlsx))
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def kinds(xlsx: bytes) -> set[str]:
    """What the cells of a workbook are: s(tring), n(umber), d(ate), f(ormula), …"""
    book = load_workbook(io.BytesIO(xlsx))
    return {
        cell.data_type
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def rows(table: bytes) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))


def events(ics: bytes) -> list[Event]:
    """The events of a calendar file."""
    return list(Calendar.from_ical(ics).walk("VEVENT"))


def words(html: bytes) -> str:
    """What can be read on a page."""
    body = re.sub(r"<(style|script)>.*?</\1>", "", html.decode(), flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def everything(verslag: Verslag) -> str:
    """All that stands in any file."""
    return readable({name: make_bestand(name, verslag) for name in BESTANDEN})


def readable(files: Mapping[str, bytes]) -> str:
    """All that stands in these files, a workbook unpacked."""
    said = []
    for name, content in files.items():
        if name.endswith(".xlsx"):
            with zipfile.ZipFile(io.BytesIO(content)) as parts:
                said += [parts.read(part).decode() for part in parts.namelist()]
        else:
            text = content.decode("utf-8-sig")
            # Letters of the typeface are base64; a calendar's lines are folded.
            said.append(re.sub(r"base64,[A-Za-z0-9+/=]+", "", text.replace("\r\n ", "")))
    return unescape("\n".join(said))
