"""What people agree in a real Samenzorggesprek, as files for the organisation's own system; kept nowhere.

What makes workbooks and calendars takes a moment to import: only who asks for a file waits for it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from samenzorg_sim.reports.bestanden import CSV, XLSX

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("a1f0c6d2-70a4-4c37-8a0c-9b3f0b0f6e55")


@dataclass(frozen=True)
class Gespreksafspraak:
    """What is done, by whom, on which day if that is known, and when people look back at it."""

    wat: str
    wie: str
    wanneer: date | None
    terugkijken: date


Afspraken = Sequence[Gespreksafspraak]


def make_afsprakenbestand(name: str, afspraken: Afspraken, op: date) -> tuple[str, bytes]:
    """The file of `AFSPRAKENBESTANDEN` with this name, made on the day `op`: (media type, bytes).

    Raises KeyError for a name that is not there.
    """
    soort, make = AFSPRAKENBESTANDEN[name]
    return soort, make(afspraken, op)


def _as_tabel(afspraken: Afspraken) -> Any:
    from samenzorg_sim.reports.tabellen import tabel

    rows: list[tuple[object, ...]] = [(a.wat, a.wie, a.wanneer or "", a.terugkijken) for a in afspraken]
    return tabel(("Wat", "Wie", "Wanneer", "Terugkijken op"), rows)


def _as_xlsx(afspraken: Afspraken, op: date) -> bytes:
    from samenzorg_sim.reports.tabellen import as_xlsx

    return as_xlsx({"Afspraken": _as_tabel(afspraken)})


def _as_csv(afspraken: Afspraken, op: date) -> bytes:
    from samenzorg_sim.reports.tabellen import as_csv

    return as_csv(_as_tabel(afspraken))


def _as_kalender(afspraken: Afspraken, op: date) -> bytes:
    """The days; made twice from the same words, a day has the same UID and is not doubled."""
    from samenzorg_sim.reports.kalender import new_kalender, whole_day

    kalender = new_kalender("Samenzorggesprek", "Samenzorggesprek")
    for een in afspraken:
        uitleg = f"{een.wat}\nWie: {een.wie}" if een.wie else een.wat
        days = (("", een.wanneer), ("Terugkijken: ", een.terugkijken))
        for what, day in days:
            if day is not None:
                uid = uuid5(_SPACE, "\n".join((what, een.wat, een.wie, day.isoformat())))
                kalender.add_component(whole_day(str(uid), op, day, f"{what}{een.wat}", uitleg))
    return bytes(kalender.to_ical())


AFSPRAKENBESTANDEN: Mapping[str, tuple[str, Callable[[Afspraken, date], bytes]]] = {
    "afspraken.xlsx": (XLSX, _as_xlsx),
    "afspraken.csv": (CSV, _as_csv),
    "afspraken.ics": ("text/calendar; charset=utf-8", _as_kalender),
}
"""File name → media type, and how it is made."""
