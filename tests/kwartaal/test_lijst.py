"""A list of residents is counted; what is wrong in it is told by row and column."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from samenzorg_sim.content.tabel import GEEN_TABEL, LEEG, read_tabelblad
from samenzorg_sim.kwartaal.kwartaal import Kwartaal
from samenzorg_sim.kwartaal.lijst import Telling, count_lijst
from samenzorg_sim.kwartaal.state import Aantallen

DERDE, VANDAAG = Kwartaal(2026, 3), date(2026, 10, 6)


def count(data: str | bytes) -> Telling:
    return count_lijst(read_tabelblad(data if isinstance(data, bytes) else data.encode()), DERDE, VANDAAG)


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_a_list_with_semicolons_commas_or_tabs_is_counted():
    """A talk with a day counts when that day is in the quarter; a report only beside a talk that counts."""
    text = "Nummer;Gesprek;Verslag\n12;6-7-2026;ja\n14;ja;nee\n15;;ja\n16;nee;\n"
    for mark in ";,\t":
        assert count(text.replace(";", mark)) == Telling(Aantallen(4, 2, 1))
    assert count(text.encode("utf-16")) == Telling(Aantallen(4, 2, 1))
    assert count("sep=;\n" + text) == Telling(Aantallen(4, 2, 1))


def test_days_of_a_workbook_are_days():
    rows = (("nummer", "gesprek", "verslag"), (12, datetime(2026, 7, 6), "ja"), (14, date(2026, 3, 1), True))
    told = count(workbook(*rows))
    assert told.aantallen == Aantallen(2, 1, 1)
    assert told.let_op == ("1 gesprek was niet in het derde kwartaal 2026. Dat telt niet mee.",)


def test_what_is_wrong_is_told_by_row_and_column_and_all_at_once():
    told = count(
        "nummer;gesprek;verslag\n12;gisteren;ja\n12;6-7-2026;misschien\n;ja;ja\n\n18;1-12-2026;nee\n19;31-2-2026;"
    )
    assert told.aantallen is None
    assert told.fouten == (
        "Rij 2, kolom 'gesprek': 'gisteren' is geen dag. Schrijf 6-10-2026, of ja of nee.",
        "Rij 3, kolom 'nummer': '12' staat ook in rij 2. Zet elke bewoner op één rij.",
        "Rij 3, kolom 'verslag': 'misschien' is geen antwoord. Zet er ja of nee neer.",
        "Rij 4, kolom 'nummer': Hier staat niets. Geef elke bewoner een eigen nummer.",
        "Rij 6, kolom 'gesprek': 1-12-2026 moet nog komen. Klopt de dag?",
        "Rij 7, kolom 'gesprek': '31-2-2026' is geen dag. Schrijf 6-10-2026, of ja of nee.",
    )


def test_a_column_that_is_not_there_is_named():
    assert count("kamer;gesprek\n12;ja\n").fouten == (
        "De kolom 'nummer' ontbreekt. In de bovenste rij staan nu: 'kamer', 'gesprek'.",
        "De kolom 'verslag' ontbreekt. In de bovenste rij staan nu: 'kamer', 'gesprek'.",
    )


@pytest.mark.parametrize("typed", ["111222333", "111.222.333", "1112 22 333"])
def test_a_burgerservicenummer_is_warned_of(typed: str):
    told = count(f"nummer;gesprek;verslag\n{typed};ja;ja\n")
    assert told.let_op == (
        "Rij 2, kolom 'nummer': Dit lijkt een burgerservicenummer. "
        "Gebruik een eigen nummer, zoals een kamernummer.",
    )


def test_a_name_is_warned_of_and_a_number_of_ones_own_is_not():
    told = count("nummer;gesprek;verslag\nJansen;ja;ja\nmw de Vries;ja;ja\nL12;;\nkamer 4;;\n111222334;;\n")
    assert told.aantallen == Aantallen(5, 2, 2)
    assert told.let_op == (
        "Rij 2, kolom 'nummer': Dit lijkt een naam. Gebruik een eigen nummer, zoals een kamernummer.",
        "Rij 3, kolom 'nummer': Dit lijkt een naam. Gebruik een eigen nummer, zoals een kamernummer.",
    )


def test_twenty_thousand_rows_are_no_team():
    text = "nummer;gesprek;verslag\n" + "".join(f"{n};ja;ja\n" for n in range(20_000))
    assert count(text).fouten == ("Er staan 20.000 rijen in. Een team heeft hier hoogstens 500 bewoners.",)
    assert count(text + "x;ja;ja\n" * 5_000).fouten == (
        "Dit bestand is te groot. Hebt u het juiste bestand gekozen?",
    )


def test_a_formula_is_told_where_it_stands():
    told = count(workbook(("nummer", "gesprek", "verslag"), (12, "=TODAY()", "ja")))
    assert told.fouten == (
        "Rij 2, kolom 'gesprek': Hier staat een formule. Bewaar het bestand met gewone waarden.",
    )


@pytest.mark.parametrize(
    ("data", "melding"),
    [
        (b"", LEEG),
        (b"\n;;\n", LEEG),
        (b"PK\x03\x04 kapot", GEEN_TABEL),
        (b"%PDF-1.7\0\x01", GEEN_TABEL),
        (
            b"nummer;gesprek;verslag\n",
            "Onder de bovenste rij staat niets. Zet elke bewoner op een eigen rij.",
        ),
    ],
)
def test_a_file_that_is_no_list_is_refused(data: bytes, melding: str):
    assert count(data).fouten == (melding,)
