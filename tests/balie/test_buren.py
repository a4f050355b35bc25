"""Servers beside each other call what nobody keeps: who is there, and who guesses codes."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import Any

from samenzorg_sim.balie.buren import Buren, packed
from samenzorg_sim.balie.elders import GONE, Elders
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import MemoryStore, StorageBroken
from samenzorg_sim.meedoen.throttle import FREE_MISTAKES, Throttle
from tests.balie.straat import Gedeeld

S = "s_" + "5" * 32
ANS, BEA = (Apparaat("a_" + number * 32) for number in "12")


class Server:
    """The part of a server that hears and calls."""

    def __init__(self, line: Gedeeld) -> None:
        self.line = line
        self.now = 1_000.0
        self.kijkers, self.buren = Kijkers(), Buren(line)
        self.elders = Elders(self.kijkers, self.buren, lambda: self.now)
        self.throttle = Throttle(lambda: self.now, "code", self.buren)
        self.raden = Throttle(lambda: self.now, "verhaal", self.buren)
        self.tasks: list[asyncio.Task[None]] = []

    async def __aenter__(self) -> "Server":
        self.tasks = [asyncio.create_task(self.buren.run())]
        await until(lambda: bool(self.line._told))
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self.tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def until(look: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not look():
            await asyncio.sleep(0.001)


def with_two(story: Callable[[Server, Server], Coroutine[Any, Any, None]]) -> None:
    async def play() -> None:
        street: list[Gedeeld] = []
        lines = [Gedeeld(MemoryStore(), street) for _ in range(2)]
        async with Server(lines[0]) as here, Server(lines[1]) as there:
            await story(here, there)

    asyncio.run(play())


def test_who_looks_at_one_server_is_present_at_the_other_until_she_goes() -> None:
    async def story(here: Server, there: Server) -> None:
        trainer = there.kijkers.enter(Begeleider("p_" + "1" * 32), S)
        trainer.changed.clear()
        page, again = here.kijkers.enter(ANS, S), here.kijkers.enter(ANS, S)
        await until(lambda: there.kijkers.connected(S) == {ANS.apparaat})
        assert trainer.changed.is_set(), "her page is told"
        assert here.kijkers.connected(S) == {ANS.apparaat}
        here.kijkers.leave(page)
        here.kijkers.enter(BEA, S)
        await until(lambda: len(there.kijkers.connected(S)) == 2)
        here.kijkers.leave(again)
        await until(lambda: there.kijkers.connected(S) == {BEA.apparaat})

    with_two(story)


def test_of_a_server_that_is_gone_nobody_stays_present() -> None:
    """Its phones went to the other server; who did not come back is not there."""

    async def story(here: Server, there: Server) -> None:
        here.kijkers.enter(ANS, S)
        here.kijkers.enter(BEA, S)
        await until(lambda: len(there.kijkers.connected(S)) == 2)
        there.now += GONE - 1
        here.elders.tell_all()
        await until(lambda: set(there.elders._seen[S].values()) == {there.now})
        there.kijkers.enter(ANS, S)
        there.now += GONE + 1
        there.elders.let_go()
        assert there.kijkers.connected(S) == {ANS.apparaat}

    with_two(story)


def test_a_server_that_starts_asks_who_is_there_and_one_that_stops_says_nothing() -> None:
    async def story(here: Server, there: Server) -> None:
        page = here.kijkers.enter(ANS, S)
        async with Server(Gedeeld(MemoryStore(), here.line._buren)) as third:
            await until(lambda: third.kijkers.connected(S) == {ANS.apparaat})
            here.kijkers.hush()
            here.kijkers.leave(page)
            here.kijkers.enter(BEA, S)
            await until(lambda: third.kijkers.connected(S) == {ANS.apparaat, BEA.apparaat})

    with_two(story)


def test_wrong_codes_count_over_all_servers_and_a_right_one_too() -> None:
    async def story(here: Server, there: Server) -> None:
        for number in range(FREE_MISTAKES):
            (here if number % 2 else there).throttle.wrong(ANS.apparaat, "10.0.0.7")
        await until(
            lambda: here.throttle.wait_s(ANS.apparaat, "x") == there.throttle.wait_s(ANS.apparaat, "x") > 0
        )
        assert there.raden.wait_s(ANS.apparaat, "x") == 0, "another lock"
        for number in range(60):
            here.throttle.wrong(None, f"10.0.0.{number % 2}")
        await until(lambda: there.throttle._left(next(reversed(there.throttle._addresses)), there.now) <= 31)
        there.throttle.right(ANS.apparaat)
        await until(lambda: here.throttle.wait_s(ANS.apparaat, "x") == 0)

    with_two(story)


def test_a_line_that_fails_and_a_listener_that_is_wrong_stop_nothing() -> None:
    async def story(here: Server, there: Server) -> None:
        heard: list[Any] = []
        there.buren.on("vraag", lambda van, what: 1 / 0)  # type: ignore[arg-type, return-value]
        there.buren.on("vraag", lambda van, what: heard.append(what["getal"]))
        call = here.line.call

        def broken(words: Any) -> None:
            here.line.call = call  # type: ignore[method-assign]
            raise StorageBroken("the cable", "unplugged")

        here.line.call = broken  # type: ignore[method-assign]
        here.buren.tell("vraag", getal=1)
        await until(lambda: here.line.call == call)
        here.buren.tell("vraag", getal=2)
        await until(lambda: heard == [2])
        there.buren._told("no JSON")

    with_two(story)


def test_without_a_line_there_is_nobody_and_nothing_is_called() -> None:
    buren = Buren(MemoryStore())
    Elders(kijkers := Kijkers(), buren)
    kijkers.enter(ANS, S)
    buren.tell("er", stream=S)
    asyncio.run(buren.run())
    assert not buren.any
    assert kijkers.connected(S) == {ANS.apparaat}


def test_calls_are_packed_as_they_fit() -> None:
    many = [{"soort": "er", "telefoons": ["a_" + "1" * 32] * 100} for _ in range(3)]
    assert [len(one) < 8_000 for one in packed(many)] == [True, True, True]
    assert packed([{"a": 1}, {"b": 2}]) == ['[{"a":1},{"b":2}]']
