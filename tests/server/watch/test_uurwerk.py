"""A clock that jumped is not believed at once: what is erased by its date stays erased."""

import os
from pathlib import Path

from samenzorg_sim.server.watch.uurwerk import Uurwerk

HOUR, DAY = 3_600_000, 24 * 3_600_000
WRITTEN = 1_800_000_000_000


class Tijd:
    """The clock on the wall, and one that cannot be set."""

    def __init__(self, tmp_path: Path) -> None:
        self.file = tmp_path / "heads.json"
        self.file.touch()
        os.utime(self.file, (WRITTEN / 1000, WRITTEN / 1000))
        self.wall, self.steady = WRITTEN, 5 * HOUR

    def uurwerk(self) -> Uurwerk:
        return Uurwerk(self.file, lambda: self.wall, lambda: self.steady)

    def passes(self, ms: int) -> None:
        self.wall, self.steady = self.wall + ms, self.steady + ms


def test_a_computer_that_was_off_for_a_holiday_is_believed(tmp_path: Path) -> None:
    tijd = Tijd(tmp_path)
    tijd.passes(29 * DAY)
    assert tijd.uurwerk().is_even()
    tijd.file.unlink()  # the first start ever
    assert tijd.uurwerk().is_even()


def test_a_jump_is_believed_when_it_still_stands_at_the_next_look(tmp_path: Path) -> None:
    tijd = Tijd(tmp_path)
    uurwerk = tijd.uurwerk()
    looks = []
    for jump in (0, 400 * DAY, 0, -400 * DAY, 0, 0):
        tijd.wall += jump
        looks.append(uurwerk.is_even())
        tijd.passes(HOUR)
    assert looks == [True, False, True, False, True, True]


def test_a_clock_years_ahead_or_behind_at_the_start(tmp_path: Path) -> None:
    for jump in (400 * DAY, -DAY):
        tijd = Tijd(tmp_path)
        tijd.wall += jump
        uurwerk = tijd.uurwerk()
        assert not uurwerk.is_even()
        tijd.passes(HOUR)
        assert uurwerk.is_even()
