"""Which day it is for who looks at a calendar in the Netherlands."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from samenzorg_sim.journal import Moment

_HIER = ZoneInfo("Europe/Amsterdam")


def day_of(now: Moment) -> date:
    """The day of a moment (ms)."""
    return datetime.fromtimestamp(now / 1000, _HIER).date()
