"""The last days of a session in writing, as a calendar file and as a sheet to print; no word of anybody."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5

from icalendar import Calendar, Event, vText

from samenzorg_sim.reports.papier import teken

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("b0b6f3a2-51c4-4a9e-9d0b-7f6d2c1e8a44")


def make_schrijfdagen(beeld: Mapping[str, Any]) -> bytes:
    """An iCalendar file of whole days, from the view of a phone or of the trainer (one table).

    A day that was changed keeps its UID and has a higher sequence, so that a calendar follows it.
    """
    agenda = Calendar()
    agenda.add("prodid", "-//Samenzorg//Schrijfdagen//NL")
    agenda.add("version", "2.0")
    agenda.add("calscale", "GREGORIAN")
    agenda.add("method", "PUBLISH")
    agenda.add("x-wr-calname", vText("Intervisie, schriftelijk"))
    agenda.add("x-wr-timezone", "Europe/Amsterdam")
    for stap in beeld["termijn"]["stappen"]:
        agenda.add_component(_event(beeld, stap))
    return bytes(agenda.to_ical())


def _event(beeld: Mapping[str, Any], stap: Mapping[str, Any]) -> Event:
    dag = date.fromisoformat(stap["tot"])
    event = Event()
    event.add("uid", str(uuid5(_SPACE, f"{beeld['sessie']}/{stap['id']}")))
    event.add("dtstamp", datetime.combine(date.fromisoformat(beeld["termijn"]["vandaag"]), time(12), UTC))
    event.add("dtstart", dag)
    event.add("dtend", dag + timedelta(days=1))
    event.add("sequence", beeld["versie"])
    event.add("summary", f"Laatste dag: {stap['titel']}")
    event.add("description", "Schriftelijke intervisie. Open de pagina op uw telefoon met dezelfde code.")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")  # the day is not taken: there is room for other work
    return event


def make_schrijfblad(beeld: Mapping[str, Any]) -> str:
    """One sheet of A4 for everybody: the code, the days, and what to know; from the trainer's view."""
    return teken(
        "schrijfdagen",
        titel=beeld["titel"],
        groep=beeld["groep"] or "",
        code=beeld["code"],
        adres=(beeld["adres"] or "").removeprefix("http://"),
        stappen=beeld["tafels"][0]["termijn"]["stappen"],
    )
