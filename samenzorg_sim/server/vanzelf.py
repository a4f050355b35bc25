"""What happens by itself, now and then; of several servers on one folder, one does what is recorded."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.intervisie.loket import IntervisieLoket
from samenzorg_sim.balie.intervisie.verlopen import erase_expired
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.logboek.delingen import DelingLoket
from samenzorg_sim.balie.logboek.loket import LogboekLoket
from samenzorg_sim.balie.logboek.verlopen import erase_logboeken
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.sessie.vanzelf import go_on
from samenzorg_sim.balie.sessie.verlopen import close_forgotten
from samenzorg_sim.dag import day_of
from samenzorg_sim.server.storage.ervaringen import Ervaringen
from samenzorg_sim.server.storage.gedeeld import only_one
from samenzorg_sim.server.watch.uurwerk import SPRONG, Uurwerk


class Vanzelf:
    """Each of these runs until it is cancelled."""

    def __init__(
        self,
        folder: Path,
        balie: Balie,
        sessies: SessieLoket,
        intervisies: IntervisieLoket,
        logboeken: LogboekLoket,
        delingen: DelingLoket,
        ervaringen: Ervaringen,
        uurwerk: Uurwerk,
    ) -> None:
        """`folder` is the data folder."""
        self._folder, self._balie, self._sessies, self._intervisies = folder, balie, sessies, intervisies
        self._logboeken, self._delingen, self._ervaringen = logboeken, delingen, ervaringen
        self._uurwerk = uurwerk

    async def close_forgotten_every(self, seconds: float, tell: Callable[[str], None]) -> None:
        """Now and then close days that nobody closed, erase what has expired, let go of what nobody uses.

        A clock that jumped erases nothing: `tell` says so in Dutch.
        """
        while True:
            even = self._uurwerk.is_even()
            if not even:
                tell(SPRONG)
            with only_one(self._folder / ".verlopen.slot") as alone:
                if alone and even:
                    await close_forgotten(self._balie, self._sessies.alle(), now_ms())
                    await erase_expired(self._balie, self._intervisies.alle(), now_ms())
                    await erase_logboeken(self._balie, self._logboeken, self._delingen, now_ms())
                    await asyncio.to_thread(self._ervaringen.wis_verlopen)
            self._balie.let_go()  # and what it took to look at all of them
            await asyncio.sleep(seconds)

    async def go_on_every(self, seconds: float) -> None:
        """Lead sessions in writing to their next step, when its day has come; pages say which day it is."""
        shown = day_of(now_ms())
        while True:
            with only_one(self._folder / ".stappen.slot") as alone:
                if alone:
                    await go_on(self._balie, self._sessies.materiaal, self._sessies.alle(), now_ms())
            if day_of(now_ms()) != shown:
                shown = day_of(now_ms())
                self._balie.kijkers.tell_all()
            await asyncio.sleep(seconds)
