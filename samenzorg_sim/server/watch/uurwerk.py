"""Does this computer's clock run evenly: one that jumped years ahead must not erase what is not years old."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from samenzorg_sim.balie.klok import now_ms, ticks

#: How far the clock may be from what was expected (ms), between two looks.
_TOLERANCE = int(timedelta(minutes=10) / timedelta(milliseconds=1))
#: How long a computer is usually off at most (ms); after longer its clock is believed at the second look.
_OFF = int(timedelta(days=30) / timedelta(milliseconds=1))

SPRONG = (
    "De klok van deze computer is versprongen, of hij stond lang uit. "
    "Samenzorg wist daarom nu niets vanzelf. Kijk of de datum en de tijd kloppen. "
    "Over een uur gaat Samenzorg verder met de klok zoals die dan staat."
)


class Uurwerk:
    """The clock since the file `last` was written: by the wall, and by a clock that cannot be set."""

    def __init__(
        self, last: Path, wall: Callable[[], int] = now_ms, steady: Callable[[], int] = ticks
    ) -> None:
        self._wall, self._steady = wall, steady
        self._from: tuple[int, int] | None = None
        try:
            self._last: int | None = last.stat().st_mtime_ns // 1_000_000
        except FileNotFoundError:
            self._last = None

    def is_even(self) -> bool:
        """Whether the clock did not jump since this was asked last; asked again, a jump is believed."""
        now = self._wall(), self._steady()
        before, self._from = self._from, now
        if before is not None:
            return abs((now[0] - before[0]) - (now[1] - before[1])) <= _TOLERANCE
        return self._last is None or -_TOLERANCE <= now[0] - self._last <= _OFF
