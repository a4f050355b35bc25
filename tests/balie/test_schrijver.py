"""Recorded together, answered only when durable, whoever stops waiting."""

import asyncio
from contextlib import suppress
from typing import Any

from samenzorg_sim.journal import mint_id
from tests.balie.verhaal import Verhaal, geweigerd
from tests.balie.watched_store import WatchedStore


def test_what_waits_together_is_recorded_together() -> None:
    store = WatchedStore()
    with Verhaal(store) as v:
        v.opent()
        before = len(store.appends)
        phones = [v.telefoon(f"Gast {number}") for number in range(30)]

        async def all_at_once() -> list[dict[str, Any]]:
            joins = [p.order({"soort": "meedoen", "naam": p.naam}, mint_id("c")) for p in phones]
            return await asyncio.gather(*joins)

        answers = v.run(all_at_once())
        assert store.appends[before:] == [30]
        assert [answer["versie"] for answer in answers] == list(range(3, 33))


def test_nobody_hears_yes_before_the_store_is_done() -> None:
    store = WatchedStore()
    with Verhaal(store) as v:
        v.groep()
        before = v.state

        async def slow_disk() -> None:
            store.go.clear()
            task = asyncio.create_task(
                v["Ans"].order({"soort": "leerpunt", "tekst": "Wachten"}, mint_id("c"))
            )
            for _ in range(50):
                await asyncio.sleep(0)
            assert not task.done()
            assert v.state == before, "nor sees anything of it"
            store.go.set()
            await task

        v.run(slow_disk())
        assert v.state != before


def test_one_bad_order_does_not_spoil_the_batch() -> None:
    with Verhaal() as v:
        v.groep()

        async def together() -> list[Any]:
            orders = [
                v["Ans"].order({"soort": "leerpunt", "tekst": "nul\0teken"}, mint_id("c")),
                v["Bea"].order({"soort": "leerpunt", "tekst": "Goed"}, mint_id("c")),
                v["Cor"].order({"soort": "stop", "spel": mint_id("g")}, mint_id("c")),
            ]
            return list(await asyncio.gather(*orders, return_exceptions=True))

        first, second, third = v.run(together())
        assert (first.code, second["al"], third.code) == ("tekst-onleesbaar", False, "geen-gesprek")


def test_who_stops_waiting_is_still_served_and_the_desk_goes_on() -> None:
    with Verhaal() as v:
        v.groep()

        async def impatient() -> None:
            task = asyncio.create_task(
                v["Ans"].order({"soort": "leerpunt", "tekst": "Wachten"}, mint_id("c"))
            )
            await asyncio.sleep(0)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
            await v["Bea"].order({"soort": "leerpunt", "tekst": "Horen"}, mint_id("c"))

        v.run(impatient())
        assert [line["naam"] for line in v.trainer.ziet()["leerpunten"]] == ["Ans", "Bea"]


def test_who_waits_while_the_desk_stops_gets_an_answer() -> None:
    stopping = ("gestopt", "Het programma stopt. Probeer het straks nog eens.")
    store = WatchedStore()
    with Verhaal(store) as v:
        v.groep()

        async def asked() -> list[asyncio.Task[Any]]:
            store.go.clear()
            store.entered.clear()
            order = v["Ans"].order({"soort": "leerpunt", "tekst": "Een"}, "c_" + "1" * 32)
            waiting = [asyncio.create_task(order)]
            async with asyncio.timeout(5):
                while not store.entered.is_set():
                    await asyncio.sleep(0)
            order = v["Bea"].order({"soort": "leerpunt", "tekst": "Twee"}, mint_id("c"))
            waiting.append(asyncio.create_task(order))
            await asyncio.sleep(0)
            return waiting

        waiting = v.run(asked())
        store.go.set()
        v.stopt()
        for task in waiting:
            with geweigerd(*stopping):
                v.run(asyncio.wait_for(task, 60))
        with geweigerd(*stopping):
            v["Ans"].doe("leerpunt", tekst="Drie")
        v.herstart()
        again = v.run(v["Ans"].order({"soort": "leerpunt", "tekst": "Een"}, "c_" + "1" * 32))
        assert again["al"] is True, "it was recorded after all, and once"
