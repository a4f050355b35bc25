"""A list of actions taken along: a sheet, the days for a calendar, a workbook that never calculates."""

from datetime import datetime
from html import unescape
from typing import Any

from icalendar import Calendar
from playwright.sync_api import Browser

from samenzorg_sim.reports.acties import BESTANDEN
from tests.axe import axe
from tests.reports.lezen import sheets
from tests.reports.vellen import druk


def actie(n: int, wat: str, wanneer: str | None, **more: Any) -> dict[str, Any]:
    return {
        "id": f"u_{n}", "wat": wat, "wie": "welzijn", "thema": "taal", "wanneer": wanneer, "stand": "open",
        "te_laat": 0, "gemaakt": "2026-01-12", "dicht": None, "slot": "", "uitstel": [],
        "bron": {"soort": "dialoog", "van": None, "onderdeel": None, "titel": "Voorjaar"},
    } | more  # fmt: skip


PUT_OFF = [{"van": "2026-03-01", "tot": "2026-05-01", "reden": "Griep in het team", "op": "2026-02-27"}]
BEELD: dict[str, Any] = {
    "id": "u_1",
    "vandaag": "2026-06-01",
    "acties": [
        actie(1, "=Folder", "2026-05-01", te_laat=31, uitstel=PUT_OFF),
        actie(2, "Koffie", "2026-06-20", wie=""),
        actie(3, "Tuin", None),
        actie(4, "Brief", "2026-02-01", stand="gedaan", dicht="2026-02-02", slot="De brief is weg"),
    ],
}


def made(name: str) -> bytes:
    return BESTANDEN[name][1](BEELD)


def test_the_sheet_says_what_is_late_first(chromium: Browser) -> None:
    page = chromium.new_page()
    sheet = made("acties.html").decode()
    words = unescape(sheet)
    assert words.index("Te laat (1)") < words.index("De komende 30 dagen (1)") < words.index("Nog geen dag")
    assert "31 dagen te laat" in words
    assert "klaar: De brief is weg" in words
    assert druk(page, sheet).bladen == 1
    assert axe(page) == []
    page.close()


def test_the_calendar_has_a_day_for_what_is_open_and_follows_what_was_put_off() -> None:
    events = Calendar.from_ical(made("acties.ics")).walk("VEVENT")
    assert [(str(one["summary"]), int(one["sequence"])) for one in events] == [
        ("Klaar: =Folder (welzijn)", 1),
        ("Klaar: Koffie", 0),
    ]


def test_the_workbook_holds_all_of_it() -> None:
    found = sheets(made("acties.xlsx"))
    assert found["Acties"][1][:5] == ["'=Folder", "welzijn", datetime(2026, 5, 1), "open", 31]
    assert found["Acties"][4][8:] == [datetime(2026, 2, 2), "De brief is weg"]
    assert found["Uitgesteld"][1] == [
        "'=Folder",
        datetime(2026, 3, 1),
        datetime(2026, 5, 1),
        "Griep in het team",
    ]
