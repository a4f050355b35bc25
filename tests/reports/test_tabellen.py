"""Tables that a spreadsheet opens, and never calculates with."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from samenzorg_sim.reports.bestanden import make_bestand
from samenzorg_sim.reports.tabellen import cel
from samenzorg_sim.reports.verslag import Aanwezige, Afspraak, Gehoord, Gesprek, Lijst, Regel, Verslag
from tests.reports.lezen import kinds, rows, sheets

VERSLAG = Verslag(
    "k" * 16,
    date(2026, 12, 1),
    "Team Linde",
    "De chauffeur",
    "Oefengesprek",
    aanwezigen=(Aanwezige("Ans", leerpunt="Wachten;\nen dan vragen"), Aanwezige("Joop", raad=True)),
    afspraken=(Afspraak("f_1", '=HYPERLINK("http://x")', "Ans", date(2026, 12, 8), date(2027, 3, 1)),),
    lijsten=(Lijst("regelen", "Wat moet de organisatie regelen?", (Regel("Eén vast nummer"),)),),
)
BEWAARD = Gesprek(2, 300, (Gehoord("Open vraag", (12, 70)), Gehoord("Dringt aan")))


def test_a_workbook_read_back() -> None:
    found = sheets(make_bestand("verslag.xlsx", VERSLAG))
    assert list(found) == ["Bijeenkomst", "Afspraken", "Leerpunten", "Lijsten"]
    assert found["Bijeenkomst"] == [
        ["Wat", "Waarde"],
        ["Datum", datetime(2026, 12, 1)],
        ["Groep", "Team Linde"],
        ["Oefening", "Oefengesprek"],
        ["Casus", "De chauffeur"],
        ["Deelnemers", 1],
        ["Leden van de cliëntenraad", 1],
    ]
    assert found["Afspraken"] == [
        ["Wat", "Wie", "Klaar op", "Terugkijken op"],
        ['\'=HYPERLINK("http://x")', "Ans", datetime(2026, 12, 8), datetime(2027, 3, 1)],
    ]
    assert found["Leerpunten"] == [["Naam", "Leerpunt"], ["Ans", "Wachten;\nen dan vragen"]]
    assert found["Lijsten"] == [
        ["Vraag", "Antwoord", "Van"],
        ["Wat moet de organisatie regelen?", "Eén vast nummer", None],
    ]


def test_a_cell_is_a_text_a_number_or_a_day_and_never_a_formula() -> None:
    assert kinds(make_bestand("verslag.xlsx", VERSLAG)) == {"s", "n", "d"}


def test_the_same_tables_as_dutch_spreadsheets_read_csv() -> None:
    assert make_bestand("afspraken.csv", VERSLAG).startswith(b"\xef\xbb\xbfWat;Wie;")
    assert rows(make_bestand("afspraken.csv", VERSLAG)) == [
        ["Wat", "Wie", "Klaar op", "Terugkijken op"],
        ['\'=HYPERLINK("http://x")', "Ans", "2026-12-08", "2027-03-01"],
    ]
    assert rows(make_bestand("leerpunten.csv", VERSLAG)) == [
        ["Naam", "Leerpunt"],
        ["Ans", "Wachten;\nen dan vragen"],
    ]
    assert rows(make_bestand("lijsten.csv", VERSLAG)) == [
        ["Vraag", "Antwoord", "Van"],
        ["Wat moet de organisatie regelen?", "Eén vast nummer", ""],
    ]


def test_nothing_agreed_gives_a_table_with_only_its_heading() -> None:
    empty = replace(VERSLAG, afspraken=())
    assert rows(make_bestand("afspraken.csv", empty)) == [["Wat", "Wie", "Klaar op", "Terugkijken op"]]
    assert len(sheets(make_bestand("verslag.xlsx", empty))["Afspraken"]) == 1


def test_only_a_talk_that_is_kept_has_a_sheet() -> None:
    kept = replace(VERSLAG, gesprekken=(BEWAARD,))
    assert sheets(make_bestand("verslag.xlsx", kept))["Bewaarde gesprekken"] == [
        ["Ronde", "Gehoord", "Seconde"],
        [2, "Open vraag", 12],
        [2, "Open vraag", 70],
    ]


@pytest.mark.parametrize(
    "typed", ["=1+1", "+31 6", "-5", "@naam", "\tx", "\r=1", "\n=1", "  =1", "＝1", "\u00a0+1"]
)
def test_what_could_be_a_formula_gets_an_apostrophe(typed: str) -> None:
    assert cel(typed) == "'" + typed


@pytest.mark.parametrize("typed", ["", "Ans", "1+1=2", "'=1", "a@b", "é", "(gewist)", " met spatie"])
def test_other_words_stay_as_they_are(typed: str) -> None:
    assert cel(typed) == typed
