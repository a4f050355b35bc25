"""One rule for which day it is: that of the Netherlands, on every machine and when the clocks change."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenzorg_sim.dag import begin_of, day_of, end_of, here

PACKAGE = Path(__file__).parents[1] / "samenzorg_sim"


def ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1_000)


@pytest.mark.parametrize(
    ("moment", "day", "clock"),
    [
        (datetime(2026, 11, 21, 23, 30, tzinfo=UTC), date(2026, 11, 22), "00:30"),
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), date(2026, 11, 22), "23:59"),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2), "00:00"),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1), "23:59"),
    ],
)
def test_late_in_the_evening_it_is_the_day_on_the_wall(moment: datetime, day: date, clock: str) -> None:
    assert day_of(ms(moment)) == day
    assert f"{here(ms(moment)):%H:%M}" == clock


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 11, 22), 24)]
)
def test_a_day_on_which_the_clocks_change_is_longer_or_shorter(day: date, hours: int) -> None:
    assert end_of(day) - begin_of(day) == hours * 3_600_000


@given(st.dates(date(1970, 1, 2), date(2100, 1, 1)))
def test_a_day_begins_and_ends_where_it_says(day: date) -> None:
    assert day_of(begin_of(day)) == day == day_of(end_of(day) - 1)
    assert day_of(begin_of(day) - 1) == day - timedelta(days=1)


def test_the_zone_of_the_machine_does_not_count() -> None:
    told = "from samenzorg_sim.dag import day_of; print(day_of(1795301940000))"
    days = {
        subprocess.run(
            [sys.executable, "-c", told], env={"TZ": zone}, capture_output=True, text=True, check=True
        ).stdout
        for zone in ("UTC", "Pacific/Auckland", "America/Los_Angeles")
    }
    assert len(days) == 1


def test_nobody_else_asks_the_machine_which_day_it_is() -> None:
    """A second rule would differ from this one only around midnight, where no test looks."""
    asks = ("fromtimestamp(", "date.today(", "datetime.now(", "ZoneInfo(")
    files = [file for file in PACKAGE.rglob("*.py") if file.name != "dag.py"]
    found = {
        file.relative_to(PACKAGE).as_posix()
        for file in files
        if any(ask in file.read_text("utf-8") for ask in asks)
    }
    assert found == set()
