"""What every calendar file of ours begins with, and a whole day in it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import icalendar


def new_kalender(soort: str, naam: str) -> icalendar.Calendar:
    """An empty iCalendar file; `soort` is what kind of days it holds, `naam` what a calendar calls it."""
    kalender = icalendar.Calendar()
    kalender.add("prodid", f"-//Samenzorg//{soort}//NL")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", icalendar.vText(one_line(naam)))
    kalender.add("x-wr-timezone", "Europe/Amsterdam")
    return kalender


def whole_day(uid: str, op: date, dag: date, kop: str, uitleg: str) -> icalendar.Event:
    """A day that is not taken: there is room for other work; `op` is the day the file is made."""
    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", datetime.combine(op, time(12), UTC))
    event.add("dtstart", dag)
    event.add("dtend", dag + timedelta(days=1))
    event.add("summary", one_line(kop))
    event.add("description", uitleg)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def one_line(tekst: str) -> str:
    """A text of several lines as one."""
    return " ".join(tekst.split())
