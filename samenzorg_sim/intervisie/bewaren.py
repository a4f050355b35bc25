"""How long a group is kept: an end that is known beforehand, and a warning before it."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

from samenzorg_sim.intervisie.state import Intervisiegroep

MINST, MEEST, GEWOON = 3, 36, 15
"""Months after the last meeting: at least, at most, and what a new group begins with."""
WAARSCHUW: Final = timedelta(days=42)
"""So long before the end the page warns: most groups open it in between."""
VERGETEN: Final = timedelta(days=14)
"""So long after its day what was handed in for a meeting is erased, also when nobody says it was held."""


def kept_until(groep: Intervisiegroep) -> date:
    """The day on which everything of the group is erased; later with each meeting that is planned."""
    days = [one.dag for one in groep.bijeenkomsten.values()]
    return add_months(max(filter(None, (groep.bewaard, *days))), groep.bewaar_maanden)


def must_warn(groep: Intervisiegroep, today: date) -> bool:
    """Whether the end is near enough to say so."""
    return today >= kept_until(groep) - WAARSCHUW


def has_run_out(groep: Intervisiegroep, today: date) -> bool:
    """Whether the group should be erased by now."""
    return groep.van is not None and not groep.weg and today > kept_until(groep)


def forgotten_cases(groep: Intervisiegroep, today: date) -> tuple[str, ...]:
    """The cases of meetings whose day is long past and that nobody closed: they were to be erased by now."""
    past = (day for day in groep.jaar if day.dag + VERGETEN < today)
    return tuple(case.id for day in past for case in day.inbreng)


def add_months(day: date, months: int) -> date:
    """The same day so many months later; the last of that month where it has fewer days.

    Example: add_months(date(2027, 1, 31), 1) is 28 February 2027.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
