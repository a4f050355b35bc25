"""Open pages get the newest state, not too often, and only while they may look."""

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise
from typing import Any

from samenzorg_sim.balie.desk import COALESCE
from samenzorg_sim.balie.wie import Apparaat
from samenzorg_sim.journal import Refused, mint_id
from tests.balie.verhaal import Bezoeker, Verhaal


class Pagina:
    """An open page that keeps every beeld it gets, with when it came."""

    def __init__(self, who: Bezoeker) -> None:
        self.got: list[tuple[float, dict[str, Any]]] = []
        self.refused: Refused | None = None
        self._stream: AsyncIterator[dict[str, Any]] = who.verhaal.balie.volg(who.wie, who.verhaal.sessie)
        self._task = asyncio.create_task(self._read())

    async def _read(self) -> None:
        try:
            async for beeld in self._stream:
                self.got.append((asyncio.get_running_loop().time(), beeld))
        except Refused as refused:
            self.refused = refused

    async def until(self, holds: Any) -> None:
        """Wait until this holds of the page."""
        async with asyncio.timeout(60):
            while not holds(self):
                await asyncio.sleep(0.005)

    async def close(self) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        await self._stream.aclose()  # type: ignore[attr-defined]

    @property
    def last(self) -> dict[str, Any]:
        return self.got[-1][1]


def taps(beeld: dict[str, Any]) -> int:
    return sum(int(knop["aantal"]) for knop in beeld["onderdelen"][0]["knoppen"])


def test_a_burst_is_a_few_beelden_and_the_last_one_is_right() -> None:
    with Verhaal() as v:
        v.speelt()
        knop = v["Bea"].deel("observeren")["knoppen"][0]["id"]

        async def story() -> None:
            page = Pagina(v["Bea"])
            await page.until(lambda p: p.got)
            order = {"soort": "tik", "spel": v.spel, "knop": knop}
            await asyncio.gather(*(v["Bea"].order(order, mint_id("c")) for _ in range(40)))
            await page.until(lambda p: taps(p.last) == 40)
            moments = [at for at, _ in page.got]
            gaps = [later - earlier for earlier, later in pairwise(moments)]
            assert min(gaps) >= COALESCE * 0.99
            assert len(page.got) < 20
            await page.close()

        v.run(story())


def test_presence_is_shown_to_trainer_and_projector_while_a_page_is_open() -> None:
    with Verhaal() as v:
        v.groep()

        async def story() -> None:
            trainer, projector = Pagina(v.trainer), Pagina(v.scherm)
            await trainer.until(lambda p: p.got)
            await projector.until(lambda p: p.got)
            here = [d["verbonden"] for d in trainer.last["deelnemers"]]
            assert here == [False] * 6
            ans = Pagina(v["Ans"])
            await trainer.until(lambda p: p.last["deelnemers"][0]["verbonden"])
            await projector.until(lambda p: p.last["meedoen"]["aanwezig"] == 1)
            await ans.close()
            await trainer.until(lambda p: not p.last["deelnemers"][0]["verbonden"])
            await projector.until(lambda p: p.last["meedoen"]["aanwezig"] == 0)
            await trainer.close()
            await projector.close()

        v.run(story())
        assert [row.name for row in v.store.read(v.sessie)].count("deelnemer.joined") == 6, (
            "and never recorded"
        )
        assert v.balie.kijkers.connected(v.sessie) == frozenset()


def test_a_page_that_may_no_longer_look_hears_so() -> None:
    with Verhaal() as v:
        v.groep()

        async def story() -> None:
            old = Pagina(v["Ans"])
            await old.until(lambda p: p.got)
            nieuw = v.telefoon("Ans")
            await nieuw.order({"soort": "meedoen", "naam": "Ans", "zelfde": True}, mint_id("c"))
            waiting = Pagina(nieuw)
            await waiting.until(lambda p: p.got)
            assert waiting.last["overname"] == "wacht"
            assert isinstance(nieuw.wie, Apparaat)
            order = {"soort": "overname", "apparaat": nieuw.wie.apparaat, "goed": True}
            await v.trainer.order(order, mint_id("c"))
            await waiting.until(lambda p: p.last["wie"])
            await old.until(lambda p: p.refused)
            assert old.refused is not None
            assert old.refused.code == "overgenomen"
            await old.close()
            await waiting.close()

        v.run(story())


def test_a_page_that_may_not_look_hears_so_at_once() -> None:
    with Verhaal() as v:
        v.groep()

        async def story() -> None:
            stranger = Pagina(v.telefoon("Vreemde"))
            await stranger.until(lambda p: p.refused)
            await stranger.close()

        v.run(story())
