"""What time it is."""

import time

from samenzorg_sim.journal import Moment


def now_ms() -> Moment:
    """The wall clock in milliseconds."""
    return time.time_ns() // 1_000_000


def ticks() -> int:
    """Milliseconds that never go back: of two screens they say which is the newer, and nothing else."""
    return time.monotonic_ns() // 1_000_000
