"""A case goes to a workbook and comes back whole; what is wrong is told by sheet, row and column."""

import io
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from samenzorg_sim.content.concept import Concept
from samenzorg_sim.content.patch import says
from samenzorg_sim.content.skeleton import tidy
from samenzorg_sim.content.werkblad.read import GEEN_WERKBOEK, read_werkblad
from samenzorg_sim.content.werkblad.write import write_werkblad

ROOT = Path(__file__).parents[2]
SHIPPED = {
    file.parent.name: file.read_text("utf-8") for file in sorted(ROOT.glob("scenarios/*/scenario.yaml"))
}
TYPED = st.text(max_size=60) | st.sampled_from(
    [
        "=HYPERLINK(1)",
        "+1",
        "@x",
        "-2",
        "=1+1",
        "<b>x</b>",
        "_x0041_",
        "a\nb",
        "\ttab",
        "'",
        "08",
        "1e5",
        "ja",
        "#N/A",
    ]
)


def texts(value: Any) -> list[tuple[Any, Any]]:
    """Every place with a text that anybody may type: (the map, its key)."""
    free = ("titel", "tekst", "wat", "zegt", "wie", "situatie", "uitleg", "knop", "naam")
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    here = [(value, key) for key in free if isinstance(value, dict) and isinstance(value.get(key), str)]
    return [*here, *(one for below in inside for one in texts(below))]


def changed(data: bytes, change: Any) -> bytes:
    """The workbook after somebody did this in a spreadsheet program."""
    book = load_workbook(io.BytesIO(data))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_case_goes_out_and_comes_back_whole(name: str) -> None:
    plain = says(SHIPPED[name])
    once = read_werkblad(write_werkblad(plain))  # type: ignore[arg-type]
    assert once.meldingen == ()
    assert once.plain == plain
    again = Concept(once.plain or {}, SHIPPED[name])
    assert again.tekst() == SHIPPED[name]


@settings(max_examples=10, deadline=None)
@given(words=st.lists(TYPED, min_size=4, max_size=4), seed=st.integers(0, 2**32))
def test_whatever_stands_in_a_cell_comes_back_as_it_was(words: list[str], seed: int) -> None:
    plain: Any = says(SHIPPED["de-maaltijdkaart"])
    chance = random.Random(seed)
    for word in words:
        around, key = chance.choice(texts(plain))
        around[key] = word
    data = write_werkblad(plain)
    book = load_workbook(io.BytesIO(data))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert read_werkblad(data).plain == tidy(plain)


def test_an_empty_one_has_a_place_for_everything() -> None:
    book = load_workbook(io.BytesIO(write_werkblad(Concept.nieuw().data)))
    assert "titel" in [row[0].value for row in book["gesprek"].iter_rows()]
    assert [cell.value for cell in book["onthullingen"][1]][:5] == ["bij", "id", "heette", "wat", "zegt"]


def test_numbers_and_yes_of_a_spreadsheet_are_read_as_typed() -> None:
    def change(book: Any) -> None:
        for row in book["gesprek"].iter_rows():
            if row[0].value == "minuten":
                row[1].value = 12
            if row[0].value == "karakter.openheid":
                row[1].value = 0.4
        book["eindes"]["C2"].value = True

    plain: Any = says(SHIPPED["de-chauffeur"])
    found: Any = read_werkblad(changed(write_werkblad(plain), change)).plain
    assert (found["minuten"], found["karakter"]["openheid"]) == ("12", "0.4")


def test_what_is_wrong_is_told_by_sheet_row_and_column() -> None:
    def change(book: Any) -> None:
        book.create_sheet("Blad1")
        book["gesprek"]["A4"].value = "titell"
        book["gesprek"]["B5"].value = "=1+1"
        book["onthullingen"]["A2"].value = "99"
        book["leerdoelen"]["B1"].value = "teks"

    found = read_werkblad(changed(write_werkblad(says(SHIPPED["de-chauffeur"])), change))  # type: ignore[arg-type]
    assert found.plain is None
    told = [line.split("\n")[0] for line in found.meldingen]
    assert told[0].startswith("Blad 'Blad1': 'Blad1' is geen blad. Kies uit: uitleg, gesprek, regels, bron,")
    assert told[1].startswith(
        "Blad 'gesprek', rij 4, kolom 'veld': 'titell' is geen veld. Kies uit: versie, id,"
    )
    assert told[2:] == [
        "Blad 'gesprek', rij 5, kolom 'waarde': Hier staat een formule. Zet er gewone tekst neer.",
        "Blad 'leerdoelen', rij 1, kolom 'B': 'teks' is geen kolom die hier past. Kies uit: id, tekst.",
        "Blad 'onthullingen', rij 2, kolom 'bij': Zet hier een nummer van blad 'onderwerpen': 1, 2, 3.",
    ]


def test_what_is_no_workbook_is_said() -> None:
    for data in (b"", b"PK\x03\x04", b"titel: x", SHIPPED["de-chauffeur"].encode()):
        assert read_werkblad(data).meldingen == (GEEN_WERKBOEK,)
    empty = io.BytesIO()
    Workbook().save(empty)
    told = read_werkblad(empty.getvalue()).meldingen
    assert told[-1] == "Het blad 'gesprek' ontbreekt. Begin met een werkblad van deze pagina."
