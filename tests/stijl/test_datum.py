"""Dates and durations as people say them."""

import pytest

from samenzorg_sim.stijl.datum import duur


@pytest.mark.parametrize(
    ("minuten", "gezegd"),
    [
        (0, "0 minuten"),
        (1, "1 minuut"),
        (59, "59 minuten"),
        (60, "1 uur"),
        (61, "1 uur en 1 minuut"),
        (125, "2 uur en 5 minuten"),
    ],
)
def test_a_duration_as_people_say_it(minuten: int, gezegd: str) -> None:
    assert duur(minuten) == gezegd
