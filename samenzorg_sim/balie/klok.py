"""What time it is."""

import time

from samenzorg_sim.journal import Moment


def now_ms() -> Moment:
    """The wall clock in milliseconds."""
    return time.time_ns() // 1_000_000
