"""What leaves the room of a group: its days and its year, and never a case or an intention."""

from datetime import UTC, datetime
from html import unescape
from typing import Any

from icalendar import Calendar
from playwright.sync_api import Browser

from samenzorg_sim.reports.intervisie import BLADEN
from tests.axe import axe
from tests.reports.vellen import druk

TAKEN = ("uitnodigen", "ruimte", "methode", "leiden", "tijd", "veiligheid", "oogst", "navragen")


def day(n: int, dag: str, stand: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"b_{n}", "nummer": n, "dag": dag, "begin": 830, "minuten": 120, "plaats": "de huiskamer",
        "werkvorm": None, "methode": "Incidentmethode", "leidt": None, "leider": "", "stand": stand,
        "verzet": 0, "sessie": None, "gesprek": None, "aanwezig": [], "voornemens": 1, "themas": 0,
        "inbreng": [],
    } | more  # fmt: skip


BEELD: dict[str, Any] = {
    "id": "i_1", "naam": "Team Linde", "vandaag": "2026-06-01", "volgende": "b_3",
    "bijeenkomsten": [
        day(1, "2026-02-10", "gehouden", leider="Carla"),
        day(2, "2026-04-14", "afgezegd", nummer=None, verzet=1),
        day(3, "2026-06-16", "gepland", inbreng=[{"titel": "Een boze dochter", "vraag": "Wat zeg ik?"}]),
        day(4, "2026-12-15", "gepland"),
    ],
    "voornemens": [{"naam": "Fatma", "stap": "de zoon bellen", "uit": "b_1"}],
    "themas": [{"id": "h_1", "tekst": "grenzen aangeven", "genoemd": ["b_1"]}],
    "taken": [{"taak": taak, "hand": "trainer", "sinds": None} for taak in TAKEN],
}  # fmt: skip


def made(name: str, beeld: dict[str, Any] = BEELD) -> str:
    return BLADEN[name][1](beeld).decode()


def test_the_days_are_in_the_calendar_at_the_hour_people_live_by() -> None:
    events = Calendar.from_ical(made("dagen.ics")).walk("VEVENT")
    assert [str(one["summary"]) for one in events] == [
        "Intervisie Team Linde",
        "Gaat niet door: Intervisie Team Linde",
        "Intervisie Team Linde",
        "Intervisie Team Linde",
    ]
    # Ten to two in winter and in summer is another hour in UTC.
    assert events[0].decoded("dtstart") == datetime(2026, 2, 10, 12, 50, tzinfo=UTC)
    assert events[2].decoded("dtstart") == datetime(2026, 6, 16, 11, 50, tzinfo=UTC)
    assert events[2].decoded("dtend") == datetime(2026, 6, 16, 13, 50, tzinfo=UTC)
    assert [(int(one["sequence"]), str(one["status"])) for one in events[1:3]] == [
        (3, "CANCELLED"),
        (0, "CONFIRMED"),
    ]
    moved = BEELD | {"bijeenkomsten": [day(1, "2026-03-10", "gepland", verzet=1)]}
    again = Calendar.from_ical(made("dagen.ics", moved)).walk("VEVENT")[0]
    assert (again["uid"], int(again["sequence"])) == (events[0]["uid"], 2), "a calendar moves it"


def test_no_sheet_tells_a_case_or_what_somebody_means_to_do() -> None:
    told = "".join(made(name) for name in BLADEN)
    assert [word for word in ("dochter", "Wat zeg ik", "zoon bellen", "Fatma") if word in told] == []


def test_the_sheets_say_when_and_where_and_fit_on_one_page(chromium: Browser) -> None:
    page = chromium.new_page()
    for name, words in (
        ("uitnodiging.html", ["dinsdag 16 juni 2026", "13:50 uur, ongeveer 2 uur", "de huiskamer"]),
        ("jaar.html", ["Ons jaar", "di 16 juni 2026", "Carla leidde", "grenzen aangeven", "10 februari"]),
    ):
        assert druk(page, made(name)).paginas == 1
        text = page.inner_text("main")
        assert [word for word in words if word not in text] == []
        assert axe(page) == []
    assert "wat werd er van uw voornemen?" in unescape(made("uitnodiging.html"))
    new = BEELD | {"bijeenkomsten": BEELD["bijeenkomsten"][2:]}
    assert druk(page, made("uitnodiging.html", new)).paginas == 1
    assert "We beginnen met kennismaken, en met wat we samen afspreken." in page.inner_text("main")
    ready = {
        "code": "48291375",
        "scan": "48291375~0f3c",
        "adres": "http://10.0.0.5/meedoen",
        "vraag": "situatie",
    }
    days = [
        *BEELD["bijeenkomsten"][:2],
        BEELD["bijeenkomsten"][2] | {"gesprek": ready | {"afgesloten": False}},
    ]
    assert druk(page, made("uitnodiging.html", BEELD | {"bijeenkomsten": days})).paginas == 1
    text = page.inner_text("main")
    wanted = "10.0.0.5/meedoen", "4829 1375", "De groep leest alvast de titel, zonder uw naam."
    assert [words for words in wanted if words not in text] == []
    assert axe(page) == []
    page.set_content(made("uitnodiging.html", BEELD | {"volgende": None}))
    assert "Prik eerst een dag voor de volgende keer." in page.inner_text("main")
    page.close()
