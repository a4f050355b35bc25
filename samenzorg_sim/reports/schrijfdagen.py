"""The last days of a session in writing, as a calendar file and as a sheet to print; no word of anybody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID, uuid5

import icalendar

from samenzorg_sim.reports.kalender import new_kalender, whole_day
from samenzorg_sim.reports.papier import teken
from samenzorg_sim.stijl.vierkant import plain

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("b0b6f3a2-51c4-4a9e-9d0b-7f6d2c1e8a44")
_UITLEG = "Schriftelijke intervisie. Open de pagina op uw telefoon, of gebruik de code opnieuw."


def make_schrijfdagen(beeld: Mapping[str, Any]) -> bytes:
    """An iCalendar file of whole days, from the view of a phone or of the trainer (one table).

    A day that was changed keeps its UID and has a higher sequence, so that a calendar follows it.
    """
    kalender = new_kalender("Schrijfdagen", "Intervisie, schriftelijk")
    for stap in beeld["termijn"]["stappen"]:
        kalender.add_component(_event(beeld, stap))
    return bytes(kalender.to_ical())


def _event(beeld: Mapping[str, Any], stap: Mapping[str, Any]) -> icalendar.Event:
    uid = str(uuid5(_SPACE, f"{beeld['sessie']}/{stap['id']}"))
    days = date.fromisoformat(beeld["termijn"]["vandaag"]), date.fromisoformat(stap["tot"])
    event = whole_day(uid, *days, f"Laatste dag: {stap['titel']}", _UITLEG)
    event.add("sequence", beeld["versie"])
    return event


def make_schrijfblad(beeld: Mapping[str, Any]) -> str:
    """One sheet of A4 for everybody: the code, the days, and what to know; from the trainer's view."""
    return teken(
        "schrijfdagen",
        titel=beeld["titel"],
        groep=beeld["groep"] or "",
        code=beeld["code"],
        adres=plain(beeld["adres"] or ""),
        stappen=beeld["tafels"][0]["termijn"]["stappen"],
    )
