"""Agreements as a calendar file: when each is due and looked back at, and a call to who played the naaste."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid5

import icalendar

from samenzorg_sim.reports.kalender import new_kalender, one_line, whole_day
from samenzorg_sim.reports.verslag import Verslag

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("6f0c9c0e-6e1b-4b0f-9a3c-0d6f5a1f7c52")
# The call is for the morning: this long after the day begins.
_OCHTEND = timedelta(hours=9)


def make_agenda(verslag: Verslag) -> bytes:
    """An iCalendar file of whole days; the same agreement has the same UID in every export."""
    agenda = new_kalender("Afspraken", f"Samenzorg {verslag.groep}")
    for een in verslag.afspraken:
        wat = one_line(een.wat)
        uitleg = f"{een.wat}\nWie: {een.wie}\nTerugkijken: {een.terugkijken:%d-%m-%Y}"
        agenda.add_component(
            _event(verslag, f"{een.id}/klaar", een.wanneer, f"Klaar: {wat} ({een.wie})", uitleg)
        )
        agenda.add_component(
            _event(verslag, f"{een.id}/terugkijken", een.terugkijken, f"Terugkijken: {wat}", uitleg)
        )
    if verslag.naasten:
        agenda.add_component(_call(verslag))
    return bytes(agenda.to_ical())


def _call(verslag: Verslag) -> icalendar.Event:
    wie = " en ".join(verslag.naasten)
    uitleg = "Vraag hoe het nu is, na het spelen van de naaste. Luister vooral."
    event = _event(
        verslag, "bellen", verslag.dag + timedelta(days=1), f"Bel {wie}: hoe is het na gisteren?", uitleg
    )
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Bel {wie}")
    alarm.add("trigger", _OCHTEND)
    event.add_component(alarm)
    return event


def _event(verslag: Verslag, wat: str, dag: date, kop: str, uitleg: str) -> icalendar.Event:
    return whole_day(str(uuid5(_SPACE, f"{verslag.kenmerk}/{wat}")), verslag.dag, dag, kop, uitleg)
