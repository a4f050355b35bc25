"""Rosters as people hand them in: what is read, and every mistake by row and column."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from openpyxl import Workbook

from samenzorg_sim.content.tabel import MOST_BYTES
from samenzorg_sim.groepen.gelezen import read_rooster
from samenzorg_sim.groepen.moment import Moment
from samenzorg_sim.groepen.rooster import Rooster

HEADS = "naam;functie;team;leidinggevende;cliëntenraad;2-3-2027 ochtend;donderdag middag"


def mistakes(*rows: str, heads: str = HEADS) -> list[str]:
    found = read_rooster("rooster.csv", "\r\n".join((heads, *rows)).encode())
    assert not isinstance(found, Rooster)
    return [str(one) for one in found]


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    book.save(out)
    return out.getvalue()


def read(data: bytes, naam: str = "rooster.xlsx") -> Rooster:
    found = read_rooster(naam, data)
    assert isinstance(found, Rooster), found
    return found


@pytest.mark.parametrize("between", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_is_read_whatever_is_between_its_columns(between: str, encoding: str) -> None:
    text = f"{HEADS}\r\nAnna;Verzorgende;Linde;;ja;ja;nee\r\nBas;nacht;Linde;anna;;x;kan niet\r\n\r\n"
    rooster = read(text.replace(";", between).encode(encoding), "rooster.csv")
    anna, bas = rooster.personen
    assert (anna.naam, anna.functie, anna.raad, anna.kan) == ("Anna", "verzorgende", True, frozenset({0}))
    assert (bas.leider, bas.raad, bas.kan, bas.rij) == (0, False, frozenset({0}), 3)
    assert rooster.momenten == (Moment(date(2027, 3, 2), 1, "ochtend"), Moment(None, 3, "middag"))


def test_a_workbook_with_real_dates_numbers_and_ticks_is_read() -> None:
    heads = ("Nummer", "Functie", "Team", datetime(2027, 3, 2), 46449)
    rooster = read(workbook(heads, (1001, "nacht", "Eik", True, 0), (1002.0, "nacht", "Eik", "X", 1)))
    assert [one.naam for one in rooster.personen] == ["1001", "1002"]
    assert [one.naam for one in rooster.momenten] == ["dinsdag 2 maart 2027", "woensdag 3 maart 2027"]
    assert [sorted(one.kan) for one in rooster.personen] == [[0], [0, 1]]


def test_the_same_person_twice_is_said_with_both_rows() -> None:
    assert mistakes("Anna;nacht;Linde;;;ja;ja", "Bas;nacht;Linde;;;ja;ja", "anna;nacht;Eik;;;ja;ja") == [
        "Rij 4, kolom 'naam': 'anna' staat ook op rij 2. Twee mensen? Zet er een letter of nummer bij. "
        "Dezelfde? Haal één rij weg."
    ]


def test_missing_columns_are_all_said() -> None:
    assert mistakes("Anna;ja", heads="naam;2-3-2027") == [
        "Rij 1, kolom 'functie': Deze kolom ontbreekt. Zet het woord bovenaan de goede kolom.",
        "Rij 1, kolom 'team': Deze kolom ontbreekt. Zet het woord bovenaan de goede kolom.",
    ]
    assert mistakes("Anna;nacht;Linde", heads="naam;functie;team") == [
        "Rij 1: Er is geen kolom met een dag. Zet bovenaan een kolom bijvoorbeeld '2-3-2027 ochtend'."
    ]


def test_every_mistake_comes_with_its_row_and_column() -> None:
    assert mistakes(
        ";nacht;Linde;;;ja;ja",
        "Bas;;Linde;;;misschien;ja",
        "Carla;nacht;Linde;Carla;;ja;ja",
        "Daan;nacht;Linde;Bass;;ja;ja",
    ) == [
        "Rij 2, kolom 'naam': Hier staat niets. Vul een naam of nummer in, of haal de rij weg.",
        "Rij 3, kolom 'functie': Hier staat niets. Vul het in, of zet er 'onbekend'.",
        "Rij 3, kolom 'dinsdag 2 maart 2027, ochtend': 'misschien' begrijpt het programma niet. "
        "Typ 'ja' of 'nee'.",
        "Rij 4, kolom 'leidinggevende': 'Carla' geeft hier leiding aan zichzelf. Laat dit vak leeg.",
        "Rij 5, kolom 'leidinggevende': 'Bass' staat niet in de kolom 'naam'. Bedoelde u 'Bas'?",
    ]


def test_a_team_that_excel_took_for_a_date_is_found() -> None:
    data = workbook(("naam", "functie", "team", "ma ochtend"), ("Anna", "nacht", datetime(2027, 5, 3), "ja"))
    found = read_rooster("rooster.xlsx", data)
    assert [str(one) for one in found] == [  # type: ignore[union-attr]
        "Rij 2, kolom 'team': Hier maakte Excel een datum van. Maak de kolom op als tekst en typ het opnieuw."
    ]


def test_a_day_that_no_calendar_has_and_one_that_is_there_twice() -> None:
    heads = "naam;functie;team;31-2-2027;2-3-2027;dinsdag 2 maart 2027"
    assert mistakes("Anna;nacht;Linde;ja;ja;ja", heads=heads) == [
        "Rij 1, kolom '31-2-2027': Deze datum bestaat niet. Kijk de dag en de maand na.",
        "Rij 1, kolom 'dinsdag 2 maart 2027': Dit moment staat er twee keer. Laat er één staan.",
    ]


def test_twenty_thousand_rows_are_too_many_and_that_is_all_that_is_said() -> None:
    rows = [f"p{number};nacht;Linde;;;ja;ja" for number in range(20_000)]
    assert mistakes(*rows) == [
        "Dit rooster heeft 20.000 rijen. Dat is te veel: hoogstens 2.000. Maak een rooster per locatie."
    ]


@pytest.mark.parametrize(
    ("naam", "data", "said"),
    [
        ("leeg.csv", b"", "Dit rooster is leeg."),
        ("stuk.xlsx", b"PK\x03\x04stuk", "Dit bestand kan niet gelezen worden."),
        ("oud.xls", b"\xd0\xcf\x11\xe0", "Dit is een oud Excel-bestand (xls), of er zit een wachtwoord op."),
        ("foto.csv", b"\x89PNG\0\0", "Dit is geen rooster."),
        ("groot.csv", b"a" * (MOST_BYTES + 1), "Dit bestand is te groot voor een rooster."),
    ],
)
def test_what_is_no_roster_is_said(naam: str, data: bytes, said: str) -> None:
    found = read_rooster(naam, data)
    assert not isinstance(found, Rooster)
    (one,) = found
    assert str(one).startswith(f"{said} ")  # and then what to do now


def test_a_manager_from_elsewhere_and_a_loose_column_are_only_noted() -> None:
    text = f"{HEADS};opmerking\r\nAnna;nacht;Linde;Z. Directeur;;ja;ja;is jarig"
    assert read(text.encode(), "rooster.csv").meldingen == (
        "De kolom 'opmerking' is niet gebruikt: het is geen dag.",
        "'Z. Directeur' staat niet in het rooster, en telt dus niet mee als leidinggevende.",
    )
