"""Agreements in a calendar."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from samenzorg_sim.reports.bestanden import make_bestand
from samenzorg_sim.reports.verslag import Afspraak, Verslag
from tests.reports.lezen import events

BUSJE = Afspraak("f_1", "Kees bellen;\nover het busje, samen", "Ans", date(2026, 12, 8), date(2027, 3, 1))
VERSLAG = Verslag(
    "k" * 16,
    date(2026, 12, 1),
    "Team Linde",
    "De chauffeur",
    "Oefengesprek",
    afspraken=(BUSJE,),
    naasten=("Joop", "Mia"),
)


def ics(verslag: Verslag) -> bytes:
    return make_bestand("afspraken.ics", verslag)


def test_a_day_to_be_done_a_day_to_look_back_and_a_call_the_day_after() -> None:
    done, back, call = events(ics(VERSLAG))
    assert [str(event["summary"]) for event in (done, back, call)] == [
        "Klaar: Kees bellen; over het busje, samen (Ans)",
        "Terugkijken: Kees bellen; over het busje, samen",
        "Bel Joop en Mia: hoe is het na gisteren?",
    ]
    assert [event.decoded("dtstart") for event in (done, back, call)] == [
        date(2026, 12, 8),
        date(2027, 3, 1),
        date(2026, 12, 2),
    ]
    assert (
        str(done["description"]) == "Kees bellen;\nover het busje, samen\nWie: Ans\nTerugkijken: 01-03-2027"
    )
    for event in (done, back, call):
        assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(days=1)
        assert (event["class"], event["transp"]) == ("PRIVATE", "TRANSPARENT")
        assert event.decoded("dtstamp") == datetime(2026, 12, 1, 12, tzinfo=UTC)


def test_only_the_call_rings_at_nine() -> None:
    *agreed, call = events(ics(VERSLAG))
    (alarm,) = call.walk("VALARM")
    assert alarm.decoded("trigger") == timedelta(hours=9)
    assert [event.walk("VALARM") for event in agreed] == [[], []]


def test_an_agreement_keeps_its_uid_when_it_is_exported_again() -> None:
    """A calendar that has it already then changes it, and makes no second one."""
    moved = replace(VERSLAG, afspraken=(replace(BUSJE, wat="Iets anders", wanneer=date(2027, 1, 1)),))
    first, later = ([str(event["uid"]) for event in events(ics(verslag))] for verslag in (VERSLAG, moved))
    assert first == later
    assert len(set(first)) == 3
    assert ics(VERSLAG) == ics(VERSLAG)


def test_two_sessions_and_two_agreements_never_share_a_uid() -> None:
    other = replace(VERSLAG, kenmerk="m" * 16, afspraken=(BUSJE, replace(BUSJE, id="f_2")))
    uids = [str(event["uid"]) for verslag in (VERSLAG, other) for event in events(ics(verslag))]
    assert len(uids) == len(set(uids)) == 8


def test_without_agreements_the_calendar_is_empty() -> None:
    assert events(ics(replace(VERSLAG, afspraken=(), naasten=()))) == []


def test_the_file_is_folded_and_ends_lines_as_calendars_want() -> None:
    long = replace(VERSLAG, afspraken=(replace(BUSJE, wat="é" * 500),))
    lines = ics(long).split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)
