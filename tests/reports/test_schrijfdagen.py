"""The days of a session in writing, in a calendar and on paper; a day that moves keeps its name."""

from datetime import date
from typing import Any

from icalendar import Calendar
from playwright.sync_api import Browser

from samenzorg_sim.reports.schrijfdagen import make_schrijfblad, make_schrijfdagen
from samenzorg_sim.werkvorm.termijn import propose_days
from tests.axe import axe
from tests.balie.verhaal import Verhaal
from tests.reports.vellen import druk
from tests.werkvorm.oefening import shipped

GROEP = "Team Linde en De Berk, derde verdieping"
ADRES = "http://192.168.100.150:8866/meedoen"


def beeld(v: Verhaal) -> dict[str, Any]:
    return v.balie.beeld(v.trainer.wie, v.sessie)


def events(seen: dict[str, Any]) -> list[Any]:
    made = make_schrijfdagen(seen | {"termijn": seen["tafels"][0]["termijn"]})
    return list(Calendar.from_ical(made.decode()).walk("VEVENT"))


def test_a_day_that_moves_stays_the_same_day_in_a_calendar() -> None:
    with Verhaal() as v:
        v.opent(scenario=None, werkvorm="intervisie-schriftelijk", groep=GROEP)
        before = events(beeld(v))
        assert [str(one["summary"]) for one in before][:2] == [
            "Laatste dag: Meedoen",
            "Laatste dag: 1. De situatie",
        ]
        assert before[0].decoded("dtstart") == date(2026, 11, 20)
        v.trainer.doe("termijnen", termijnen={"meenemen": "2026-12-24"})
        after = events(beeld(v))
        assert [one["uid"] for one in after] == [one["uid"] for one in before]
        assert after[-1].decoded("dtstart") == date(2026, 12, 24)
        assert int(after[-1]["sequence"]) > int(before[-1]["sequence"])


def test_the_sheet_to_hand_out_is_one_page_in_large_type(chromium: Browser) -> None:
    script = shipped().werkvormen["intervisie-schriftelijk"]
    days = propose_days(script, date(2026, 11, 22))
    steps = [{"titel": f.titel, "minuten": f.minuten, "tot": days[f.id].isoformat()} for f in script.fasen]
    seen = {"titel": script.titel, "groep": GROEP, "code": "28877280", "adres": ADRES}
    sheet = make_schrijfblad(seen | {"tafels": [{"termijn": {"stappen": steps}}]})
    page = chromium.new_page()
    printed = druk(page, sheet)
    assert (printed.bladen, printed.paginas) == (1, 1)
    assert printed.kleinste >= 12
    assert axe(page) == []
    text = page.inner_text("article")
    page.close()
    assert "192.168.100.150:8866/meedoen" in text
    assert "dinsdag 24 november" in text
