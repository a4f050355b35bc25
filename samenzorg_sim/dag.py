"""Which day and what time a moment is, for people in the Netherlands: one rule for every room.

The rule does not depend on the machine: what is decided on a day must be the same when the journal is read
again elsewhere, and a laptop set to another zone still serves a group around a table here.
"""

import time as clock
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HIER = ZoneInfo("Europe/Amsterdam")


def here(moment: float) -> datetime:
    """The calendar and the clock at a moment (ms since 1970-01-01 UTC)."""
    return datetime.fromtimestamp(moment / 1_000, HIER)


def day_of(moment: float) -> date:
    """The day of a moment (ms)."""
    return here(moment).date()


def for_machines(seconds: float | None = None) -> datetime:
    """The moment (s since 1970-01-01 UTC; None: now) as logs, trails and monitors write it, in UTC."""
    return datetime.fromtimestamp(clock.time() if seconds is None else seconds, UTC)


def today() -> date:
    """The day it is now, for pages; what is decided gets its moment as an argument."""
    return day_of(clock.time() * 1_000)


def begin_of(day: date) -> int:
    """The moment (ms) at which a day begins."""
    return round(datetime.combine(day, time(), HIER).timestamp() * 1_000)


def end_of(day: date) -> int:
    """The moment (ms) at which a day is over; 23 or 25 hours after it began when the clocks change."""
    return begin_of(day + timedelta(days=1))
