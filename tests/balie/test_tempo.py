"""How long a tap and a beeld take with 65 phones; printed, never asserted (`pytest -s`)."""

import asyncio
import time

from samenzorg_sim.journal import mint_id
from tests.balie.verhaal import Verhaal

PHONES, TAPS = 65, 60


def test_sixty_five_phones_tap_sixty_times_each() -> None:
    with Verhaal() as v:
        v.opent().komt(*(f"Gast {number}" for number in range(PHONES - 2))).komt("Joop", "Jaap", raad=True)
        v.naar("voorbereiden").naar("spelen").trainer.doe("begin")
        observers = [v[naam] for naam in v.telefoons if v[naam].delen() == ["observeren"]]
        buttons = {who.naam: who.deel("observeren")["knoppen"][0]["id"] for who in observers}

        async def everybody_taps() -> None:
            for _ in range(TAPS):
                orders = [
                    who.order({"soort": "tik", "spel": v.spel, "knop": buttons[who.naam]}, mint_id("c"))
                    for who in observers
                ]
                await asyncio.gather(*orders)

        began = time.perf_counter()
        v.run(everybody_taps())
        taps = time.perf_counter() - began
        spel = v.state.spel_van_ronde()
        assert spel is not None
        assert len(spel.tags) == TAPS * len(observers)
        began = time.perf_counter()
        for who in (*observers, v.trainer, v.scherm):
            who.ziet()
        looks = time.perf_counter() - began
        began = time.perf_counter()
        v.herstart()
        again = time.perf_counter() - began
        count = len(spel.tags)
        print(f"\n{count} taps: {taps / count * 1e6:.0f} µs each; {len(observers) + 2} beelden:", end=" ")
        print(f"{looks / (len(observers) + 2) * 1e6:.0f} µs each; a desk built again: {again * 1e3:.0f} ms")
