"""Background tasks are watched."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from samenzorg_sim.server.watch.supervisor import Supervisor

MELDING = "Er ging iets mis bij het bewaren."


def failing_once(done: asyncio.Event) -> Callable[[], Awaitable[None]]:
    tries = iter([True, False])

    async def work() -> None:
        if next(tries):
            raise ValueError("not ready")
        done.set()

    return work


def test_a_task_that_fails_is_told_and_begins_again(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []

    async def story() -> None:
        done = asyncio.Event()
        supervisor = Supervisor(told.append)
        supervisor.keep("desk", failing_once(done), MELDING)
        await asyncio.wait_for(done.wait(), 60)
        taak = supervisor.taken["desk"]
        assert (taak.loopt, taak.mislukt) == (True, 1)
        await supervisor.stop()

    asyncio.run(story())
    assert told == [MELDING]
    assert "task_failed" in caplog.text


def test_under_test_the_error_is_raised() -> None:
    async def story() -> None:
        supervisor = Supervisor(lambda _: None, under_test=True)
        supervisor.keep("desk", failing_once(asyncio.Event()), MELDING)
        try:
            await asyncio.wait_for(supervisor.failed, 60)
        finally:
            await supervisor.stop()

    with pytest.raises(ValueError, match="not ready"):
        asyncio.run(story())
