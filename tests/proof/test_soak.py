"""Eight hours of sessions in ten minutes: what a server holds does not grow (`make proof`)."""

import os
import time
from itertools import combinations
from pathlib import Path
from statistics import median

import pytest

from samenzorg_sim.loadtest.eigen_server import DEUR
from tests.loadtest.werkdag import Stand, Werkdag
from tests.proof.uitslag import keep
from tests.running_server import start_server, wait_until

#: Seconds of work; a number in SAMENZORG_SOAK makes it shorter.
SECONDS = 600
#: Rounds of a whole day in an organisation with several groups: six at a time, each an hour, eight hours.
ROUNDS_OF_A_DAY = 48
#: Megabytes more a round that are noise of the allocator; a day of 48 rounds then is under 5 MB.
NOISE = 0.1


@pytest.mark.timeout(3600)
def test_eight_hours_in_ten_minutes(tmp_path: Path) -> None:
    server = start_server(tmp_path, phones=DEUR)
    stands: list[Stand] = []
    try:
        werkdag = Werkdag(server)
        until = time.monotonic() + float(os.environ.get("SAMENZORG_SOAK", SECONDS))
        while time.monotonic() < until:
            werkdag.round()
            wait_until(lambda: werkdag.stand().kernels == 0, "every kernel to end")
            stands.append(werkdag.stand())
    finally:
        server.stop()
        warm = stands[len(stands) // 4 :]
        figures = {
            "rounds": len(stands),
            "days": round(len(stands) / ROUNDS_OF_A_DAY, 1),
            "mb_first": round(warm[0].megabytes, 1),
            "mb_last": round(warm[-1].megabytes, 1),
            "mb_a_round": round(slope([stand.megabytes for stand in warm]), 4),
            "files_a_round": round(slope([stand.files for stand in warm]), 4),
            "threads_most": max(stand.threads for stand in warm),
            "kernels_left": warm[-1].kernels,
        }
        keep("soak", figures)
    assert slope([stand.megabytes for stand in warm]) < NOISE, figures
    assert slope([stand.files for stand in warm]) == 0, figures
    assert warm[-1].threads <= max(stand.threads for stand in warm[: len(warm) // 2]), figures


def slope(values: list[float] | list[int]) -> float:
    """How much more each is than the one before, as the median of all pairs has it (Theil and Sen)."""
    return median((b - a) / (at_b - at_a) for (at_a, a), (at_b, b) in combinations(enumerate(values), 2))


def test_the_trend_is_what_most_say_and_not_what_one_says() -> None:
    assert slope([1, 2, 3, 4, 100, 6, 7]) == 1
    assert slope([5.0, 5.2, 4.9, 9.0, 5.0, 5.1]) == pytest.approx(0, abs=0.05)
