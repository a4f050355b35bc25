"""The days of a group as a calendar file, with nothing of what is said there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5

import icalendar

from samenzorg_sim.dag import HIER
from samenzorg_sim.reports.kalender import new_kalender

# Under this name our own ids are unique all over the world (RFC 9562, made once by chance).
_SPACE = UUID("2b9d9d5e-3c0a-4c4e-8a55-6f4d7a0f3b21")


def make_dagen(beeld: Mapping[str, Any]) -> bytes:
    """An iCalendar file; a day that was moved or cancelled keeps its UID, so that a calendar follows it."""
    agenda = new_kalender("Intervisie", f"Intervisie {beeld['naam']}")
    for dag in beeld["bijeenkomsten"]:
        agenda.add_component(_event(beeld, dag))
    return bytes(agenda.to_ical())


def _event(beeld: Mapping[str, Any], dag: Mapping[str, Any]) -> icalendar.Event:
    hours, minutes = divmod(dag["begin"], 60)
    begin = datetime.combine(date.fromisoformat(dag["dag"]), time(hours, minutes), HIER)
    cancelled = dag["stand"] == "afgezegd"
    event = icalendar.Event()
    event.add("uid", str(uuid5(_SPACE, f"{beeld['id']}/{dag['id']}")))
    event.add("dtstamp", datetime.combine(date.fromisoformat(beeld["vandaag"]), time(12), UTC))
    # In UTC: every calendar reads that, and none needs the rules of our summer time.
    event.add("dtstart", begin.astimezone(UTC))
    event.add("dtend", (begin.astimezone(UTC) + timedelta(minutes=dag["minuten"])))
    event.add("sequence", dag["verzet"] * 2 + cancelled)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event.add("summary", f"{'Gaat niet door: ' if cancelled else ''}Intervisie {beeld['naam']}")
    if dag["plaats"]:
        event.add("location", dag["plaats"])
    event.add("class", "PRIVATE")
    return event
