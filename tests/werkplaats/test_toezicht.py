"""The supervisor of a kernel: what fails in the background is said in Dutch, and raised under test."""

import asyncio

import pytest

from samenzorg_sim.werkplaats.toezicht import FOUT, Toezicht


async def fails() -> None:
    raise ValueError("a mistake of ours")


def test_a_task_that_fails_is_told_in_dutch_and_raised_under_test(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    toezicht = Toezicht(said.append)

    async def play() -> None:
        toezicht.start(fails(), "fails")
        while not said:
            await asyncio.sleep(0)

    asyncio.run(play())
    assert said == [FOUT]
    monkeypatch.delenv("SAMENZORG_UNDER_TEST", raising=False)
    toezicht.check()
    monkeypatch.setenv("SAMENZORG_UNDER_TEST", "1")
    with pytest.raises(ValueError, match="a mistake of ours"):
        toezicht.check()


def test_a_task_that_is_stopped_did_not_fail() -> None:
    said: list[str] = []
    toezicht = Toezicht(said.append)

    async def play() -> None:
        toezicht.start(asyncio.sleep(3600), "waits")
        await asyncio.sleep(0)
        toezicht.stop()
        await asyncio.sleep(0)

    asyncio.run(play())
    assert said == []


def test_without_a_running_loop_nothing_starts() -> None:
    """A plain script may make a screen to look at it; nothing then runs beside it."""
    said: list[str] = []
    Toezicht(said.append).start(fails(), "fails")
    assert said == []
