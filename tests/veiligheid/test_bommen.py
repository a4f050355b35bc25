"""Small files that would become large are refused before they are unpacked: workbooks, drawings, content."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from samenzorg_sim.content import tabel
from samenzorg_sim.content.document import MAX_EVENTS, parse_document
from samenzorg_sim.content.werkblad import read as werkblad
from samenzorg_sim.ecogram.bestand.als_graphml import read_graphml
from samenzorg_sim.groepen.tabel import GeenTabel, read_tabel
from samenzorg_sim.journal import Refused

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
CELL = '<c t="inlineStr"><is><t>a</t></is></c>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPE = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
#: What stands in the first sheet.
SHEETS = {
    "a cell at the far end": '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">'
    '<c r="XFD1048576"><v>1</v></c></row>',
    "a row without end": f"<row>{CELL * 600_000}</row>",
    "rows without end": "<row><c><v>1</v></c></row>" * 900_000,
    "spaces without end": " " * 70_000_000,
}


def workbook(rows: str, before: str = "") -> bytes:
    """A workbook with this in its sheet, which says of itself that it is as large as can be."""
    plain, out = io.BytesIO(), io.BytesIO()
    Workbook().save(plain)
    sheet = (
        f'{before}<worksheet {MAIN}><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>'
    )
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, sheet if name.endswith("sheet1.xml") else old.read(name))
    return out.getvalue()


def refused_by_all(data: bytes) -> None:
    assert len(data) < 300_000
    assert tabel.read_tabelblad(data).meldingen[0].tekst in (tabel.TE_GROOT, tabel.GEEN_TABEL)
    assert werkblad.read_werkblad(data).plain is None
    with pytest.raises(GeenTabel):
        read_tabel("rooster.xlsx", data)


@pytest.mark.parametrize("rows", SHEETS.values(), ids=SHEETS)
def test_a_workbook_that_becomes_too_large(rows: str) -> None:
    refused_by_all(workbook(rows))


def test_a_workbook_with_words_that_grow() -> None:
    """A thousand million times 'ha' in a few hundred bytes, as XML can say it."""
    refused_by_all(workbook('<row><c t="inlineStr"><is><t>&l9;</t></is></c></row>', DOCTYPE))


def test_a_table_of_two_million_columns() -> None:
    """Short rows below a long one would each become as long."""
    data = b"a" + b";a" * 2_000_000 + b"\n" + b"x\n" * 20_000
    assert tabel.read_tabelblad(data).meldingen == (tabel.Melding(0, "", tabel.TE_GROOT),)
    with pytest.raises(GeenTabel):
        read_tabel("rooster.csv", data)


def test_a_drawing_with_words_that_grow() -> None:
    with pytest.raises(Refused, match=r"een DOCTYPE lezen wij niet\. Haal die regel weg\."):
        read_graphml(f"{DOCTYPE}<graphml><graph>&l9;</graph></graphml>".encode())


@pytest.mark.parametrize("many", [b"<x/>", b"<edge source='a' target='b'/>", b"<graph/>"])
def test_a_drawing_of_elements_without_end(many: bytes) -> None:
    with pytest.raises(Refused, match="hier staat te veel dat wij niet kunnen tekenen"):
        read_graphml(b"<graphml><graph>" + many * 200_000 + b"</graph></graphml>")


YAML = {
    "words that grow": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
    "a list in a list in a list": "a: " + "[" * 5_000,
    "maps within maps": "\n".join(f"{' ' * n}a:" for n in range(900)),
    "fields without end": "".join(f"v{n}: 1\n" for n in range(MAX_EVENTS)),
    "items without end": "a: [" + "1," * MAX_EVENTS + "]",
    "a text without end": "a: " + "x" * 999_000,
    "keys without end": "? " * 10_000,
    "a text of escapes": 'a: "' + "\\U0001F600" * 90_000 + '"',
}


@pytest.mark.parametrize("text", YAML.values(), ids=YAML)
def test_content_that_grows_is_refused_or_read_as_it_stands(text: str) -> None:
    document = parse_document(text.encode())
    assert document.problems or document.root is not None
    shown = "".join(one.message + one.found for one in document.problems)
    assert len(shown) < 2_000
