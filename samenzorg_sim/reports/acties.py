"""A list of actions to take along: a sheet of A4, the days for a calendar, and a workbook."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from samenzorg_sim.acties.overzicht import DICHT, grouped
from samenzorg_sim.acties.woorden import STANDEN, days_late, source
from samenzorg_sim.reports.bestanden import XLSX
from samenzorg_sim.reports.papier import teken

Beeld = Mapping[str, Any]
"""A list as its counter shows it; `balie.acties` says what stands in it."""

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("9d0f1a66-6a0c-4f0e-9a3e-0d6d2b9c7c41")
# On paper: what was closed lately is enough to be glad about; the workbook holds all of it.
_LAATST = 15


def make_vel(beeld: Beeld) -> str:
    """The sheet: late first, then by day, and at the end what was done lately."""
    groups = [
        (name, acties[:_LAATST] if name == DICHT else acties)
        for name, acties in grouped(beeld["acties"], "dag", beeld["vandaag"])
    ]
    return teken("acties", groepen=groups, op=beeld["vandaag"], bron=source, laat=days_late, standen=STANDEN)


def make_dagen(beeld: Beeld) -> bytes:
    """An iCalendar file: a whole day for each open action that has one; put off, it keeps its UID."""
    from samenzorg_sim.reports.kalender import new_kalender, whole_day  # a calendar library takes a moment

    agenda = new_kalender("Acties", "Acties")
    for one in beeld["acties"]:
        if one["stand"] == "open" and one["wanneer"]:
            uid = str(uuid5(_SPACE, f"{beeld['id']}/{one['id']}"))
            who = f" ({one['wie']})" if one["wie"] else ""
            day = whole_day(
                uid,
                date.fromisoformat(beeld["vandaag"]),
                date.fromisoformat(one["wanneer"]),
                f"Klaar: {one['wat']}{who}",
                source(one["bron"]),
            )
            day.add("sequence", len(one["uitstel"]))
            agenda.add_component(day)
    return bytes(agenda.to_ical())


def make_werkboek(beeld: Beeld) -> bytes:
    """A workbook: all actions on one sheet, and on another when which was put off, and why."""
    from samenzorg_sim.reports.tabellen import as_xlsx, tabel  # pandas takes a second to import

    rows = [
        (
            one["wat"],
            one["wie"],
            _day(one["wanneer"]),
            STANDEN[one["stand"]],
            one["te_laat"],
            one["thema"],
            source(one["bron"]),
            _day(one["gemaakt"]),
            _day(one["dicht"]),
            one["slot"],
        )
        for one in beeld["acties"]
    ]
    moved = [
        (one["wat"], _day(keer["van"]), _day(keer["tot"]), keer["reden"])
        for one in beeld["acties"]
        for keer in one["uitstel"]
    ]
    heads = (
        "Wat", "Wie", "Klaar op", "Stand", "Dagen te laat", "Thema", "Waar vandaan", "Opgeschreven op",
        "Afgerond op", "Wat het opleverde, of waarom niet",
    )  # fmt: skip
    return as_xlsx(
        {"Acties": tabel(heads, rows), "Uitgesteld": tabel(("Wat", "Was", "Werd", "Waarom"), moved)}
    )


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


BESTANDEN: Mapping[str, tuple[str, Callable[[Beeld], bytes]]] = {
    "acties.html": ("text/html; charset=utf-8", lambda beeld: make_vel(beeld).encode()),
    "acties.ics": ("text/calendar; charset=utf-8", make_dagen),
    "acties.xlsx": (XLSX, make_werkboek),
}
"""File name → media type, and how it is made."""
