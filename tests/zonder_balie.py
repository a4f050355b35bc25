"""A domain without its desk: one command recorded for real, and how it is refused."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from samenzorg_sim.journal import Refused, Streams, Submission


def record(streams: Streams, one: Submission, now: int) -> tuple[Any, ...]:
    """Decide, record and fold; gives the rows. Raises `Refused`."""
    batch = streams.prepare([one], recorded_at=now)
    (outcome,) = batch.outcomes
    if isinstance(outcome, Exception):
        raise outcome
    streams.commit(batch)
    return outcome.rows


@contextmanager
def geweigerd(code: str, melding: str) -> Iterator[None]:
    """Inside, something is refused with exactly this code and sentence."""
    with pytest.raises(Refused) as refused:
        yield
    assert (refused.value.code, refused.value.melding) == (code, melding)
