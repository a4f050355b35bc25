"""Agreements as a calendar file: when each is due and looked back at, and a call to who played the naaste."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event, vText

from samenzorg_sim.reports.verslag import Verslag

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("6f0c9c0e-6e1b-4b0f-9a3c-0d6f5a1f7c52")
# The call is for the morning: this long after the day begins.
_OCHTEND = timedelta(hours=9)


def make_agenda(verslag: Verslag) -> bytes:
    """An iCalendar file of whole days; the same agreement has the same UID in every export."""
    agenda = Calendar()
    agenda.add("prodid", "-//Samenzorg//Afspraken//NL")
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("method", "PUBLISH")
    agenda.add("x-wr-calname", vText(_line(f"Samenzorg {verslag.groep}")))
    agenda.add("x-wr-timezone", "Europe/Amsterdam")
    for een in verslag.afspraken:
        wat = _line(een.wat)
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


def _call(verslag: Verslag) -> Event:
    wie = " en ".join(verslag.naasten)
    uitleg = "Vraag hoe het nu is, na het spelen van de naaste. Luister vooral."
    event = _event(
        verslag, "bellen", verslag.dag + timedelta(days=1), f"Bel {wie}: hoe is het na gisteren?", uitleg
    )
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Bel {wie}")
    alarm.add("trigger", _OCHTEND)
    event.add_component(alarm)
    return event


def _event(verslag: Verslag, wat: str, dag: date, kop: str, uitleg: str) -> Event:
    event = Event()
    event.add("uid", str(uuid5(_SPACE, f"{verslag.kenmerk}/{wat}")))
    event.add("dtstamp", datetime.combine(verslag.dag, time(12), UTC))
    event.add("dtstart", dag)
    event.add("dtend", dag + timedelta(days=1))
    event.add("summary", _line(kop))
    event.add("description", uitleg)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # the day is not taken: there is room for other work
    return event


def _line(tekst: str) -> str:
    return " ".join(tekst.split())
