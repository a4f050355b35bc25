"""Which day a moment falls on."""

from datetime import UTC, date, datetime

from samenzorg_sim.journal import Moment


def day_of(now: Moment) -> date:
    """The day of a moment (ms), in UTC, as the group's own rules count."""
    return datetime.fromtimestamp(now / 1000, UTC).date()
