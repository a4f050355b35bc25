"""Files to take along: pages that read well, a format for other programs, and any words people can type."""

import json
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import TypeAdapter

from samenzorg_sim.reports.bestanden import BESTANDEN, OnbekendBestand, make_bestand, schema_text
from samenzorg_sim.reports.verslag import Aanwezige, Afspraak, Lijst, Regel, Verslag
from tests.reports.lezen import events, kinds, rows, sheets, words
from tests.reports.test_tabellen import BEWAARD, VERSLAG

SCHEMA = Path(__file__).parents[2] / "docs" / "formats" / "verslag.schema.json"
NASTY = [
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}",
    "'\"><img src=x onerror=alert(1)>",
    '=cmd|"/c calc"!A1',
    "👩‍👩‍👧 een gezin",
    "שלום, dat is vrede",
    "é" * 500,
    "a;b\nc,d\\n",
    "END:VCALENDAR",
    "#N/A",
    "2026-12-01",
    "0123",
]
# What people can type reaches us without control characters and without halves of characters.
TYPED = st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), max_size=500)


def full(text: str) -> Verslag:
    """A report in which everything that people type is this text."""
    return replace(
        VERSLAG,
        groep=text,
        aanwezigen=(Aanwezige(text, leerpunt=text),),
        afspraken=(Afspraak("f_1", text, text, date(2026, 12, 8), date(2027, 3, 1)),),
        lijsten=(Lijst("regelen", text, (Regel(text),)),),
        naasten=(text,),
    )


def read_json(verslag: Verslag) -> Any:
    return json.loads(make_bestand("verslag.json", verslag))


def nasty(test: Any) -> Any:
    for text in NASTY:
        test = example(text)(test)
    return test


@nasty
@settings(max_examples=40, deadline=None)
@given(TYPED)
def test_any_words_come_out_of_every_file_as_they_went_in(text: str) -> None:
    verslag = full(text)
    assert read_json(verslag)["afspraken"][0]["wat"] == text
    (name, learned) = rows(make_bestand("leerpunten.csv", verslag))[1] if text else (text, text)
    assert text in (name, name[1:])
    assert text in (learned, learned[1:])
    book = make_bestand("verslag.xlsx", verslag)
    assert "f" not in kinds(book)
    cell = str(sheets(book)["Lijsten"][1][1] or "")
    assert text in (cell, cell[1:])
    done = events(make_bestand("afspraken.ics", verslag))[0]
    assert str(done["summary"]) == " ".join(f"Klaar: {' '.join(text.split())} ({text})".split())
    for name in ("verslag.html", "afspraken.html", "voor-thuis.html", "deelname.html"):
        html = make_bestand(name, verslag)
        assert b"<script>alert" not in html
        assert b"<img" not in html
    assert " ".join(text.split()) in words(make_bestand("verslag.html", verslag))


def test_the_report_reads_as_a_report() -> None:
    text = words(make_bestand("verslag.html", VERSLAG))
    assert (
        "Op dinsdag 1 december 2026 oefenden 1 deelnemer en 1 lid van de cliëntenraad "
        "samen het gesprek met een naaste."
    ) in text
    assert "Wat moet de organisatie regelen? Eén vast nummer" in text
    assert "Ans · klaar op di 8 december 2026 · terugkijken op ma 1 maart 2027" in text
    assert "Hier staat niets van wat in een gesprek gezegd of gehoord is." in text


def test_a_learning_point_stands_on_its_owners_sheet_only() -> None:
    """The phone promised that the group does not see it: no page for the group has it."""
    for name in ("verslag.html", "afspraken.html", "deelname.html"):
        assert b"en dan vragen" not in make_bestand(name, VERSLAG)
    ans, joop = make_bestand("voor-thuis.html", VERSLAG).split(b"<article")[1:]
    assert b"en dan vragen" in ans
    assert b"en dan vragen" not in joop


def test_a_day_without_agreements_says_so() -> None:
    empty = replace(VERSLAG, afspraken=(), lijsten=(), aanwezigen=())
    assert "Er zijn geen afspraken gemaakt. Dat mag." in words(make_bestand("verslag.html", empty))
    assert "cliëntenraad" not in words(make_bestand("verslag.html", empty))
    assert "Er deed nog niemand mee." in words(make_bestand("deelname.html", empty))


def test_a_kept_talk_is_drawn_on_a_page_of_its_own() -> None:
    kept = replace(VERSLAG, gesprekken=(BEWAARD,))
    html = make_bestand("verslag.html", kept)
    assert html.count(b"<article") == 2
    assert html.count(b"<circle") == 2
    assert "2 keer: na 12 seconden, na 1 minuut en 10 seconden." in words(html)
    assert "Verder staat hier niets van wat" in words(html)


def test_the_json_is_the_whole_report_and_reads_back() -> None:
    kept = replace(VERSLAG, gesprekken=(BEWAARD,))
    assert read_json(kept)["versie"] == 1
    assert TypeAdapter(Verslag).validate_json(make_bestand("verslag.json", kept)) == kept
    assert set(read_json(kept)) == set(asdict(kept))


def test_the_published_schema_is_the_report() -> None:
    """Out of step? Run `python -m samenzorg_sim.reports.bestanden`."""
    assert SCHEMA.read_text("utf-8") == schema_text()
    check = Draft202012Validator(json.loads(schema_text()), format_checker=FormatChecker())
    kept = replace(VERSLAG, gesprekken=(BEWAARD,))
    assert list(check.iter_errors(read_json(kept))) == []
    assert [e.message for e in check.iter_errors(read_json(kept) | {"gestopt": "Joop"})] == [
        "Additional properties are not allowed ('gestopt' was unexpected)"
    ]


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(OnbekendBestand, match=r"no file is called 'geheim\.html'"):
        make_bestand("geheim.html", VERSLAG)
    assert [name for name in BESTANDEN if "/" in name or name.startswith(".")] == []
