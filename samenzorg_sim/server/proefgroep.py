"""Simulated phones for a session that was opened as an example, in a process of their own while wanted."""

import asyncio
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Wie
from samenzorg_sim.journal import Refused
from samenzorg_sim.server.kernels.environment import passed_on
from samenzorg_sim.server.routes.desk_request import ONZIN, DeskRequest
from samenzorg_sim.server.watch.logregel import note

#: Phones in a group, and groups at once.
AANTAL, _MOST = 7, 3
#: Always the same chance, so that an example goes as it was tried: the first player opens the time line.
_ZAAD = 1
#: Seconds that phones stay after the session was closed, so that they still see what they take along.
_NAPRATEN = 4.0
ALLEEN_VOORBEELD = "De proefgroep doet alleen mee met een voorbeeld. Uw eigen groep blijft zo van uzelf."
TE_VEEL = "Er doen al drie proefgroepen mee. Laat er eerst een stoppen."
AFGESLOTEN = "Deze bijeenkomst is afgesloten. Open haar eerst weer."


class Proefgroepen:
    """Starts and stops the processes; a group that comes back has the same phones."""

    def __init__(self, balie: Balie, adres: Callable[[], str], tempo: float = 1.0) -> None:
        """`adres` tells where phones get in now; `tempo` 1 is a human's pace."""
        self._balie, self._adres, self._tempo = balie, adres, tempo
        self._running: dict[str, subprocess.Popen[str]] = {}
        self._koekjes: dict[str, list[dict[str, str]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def aan(self, sessie: str) -> bool:
        """Whether a group takes part in this session."""
        process = self._running.get(sessie)
        return process is not None and process.poll() is None

    def start(self, wie: Wie, sessie: str) -> None:
        """Let a group take part; raises Refused unless it is an example of this trainer's that runs."""
        beeld = self._balie.beeld(wie, sessie)
        if not beeld.get("voorbeeld"):
            raise Refused("geen-voorbeeld", ALLEEN_VOORBEELD)
        if beeld["afgesloten"]:
            raise Refused("afgesloten", AFGESLOTEN)
        if self.aan(sessie):
            return
        if sum(map(self.aan, self._running)) >= _MOST:
            raise Refused("te-veel", TE_VEEL)
        process = subprocess.Popen(
            [sys.executable, "-m", "samenzorg_sim.proefgroep"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=passed_on(os.environ) | {"PYTHONUTF8": "1"},
        )
        told = {
            "adres": self._adres(),
            "code": beeld["scan"],
            "aantal": AANTAL,
            "zaad": _ZAAD,
            "tempo": self._tempo,
            "koekjes": self._koekjes.get(sessie, []),
        }
        assert process.stdin is not None
        process.stdin.write(json.dumps(told) + "\n")
        process.stdin.flush()
        self._running[sessie] = process
        self._keep(self._remember(sessie, process))
        self._keep(self._until_closed(wie, sessie, process))

    def _keep(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _remember(self, sessie: str, process: "subprocess.Popen[str]") -> None:
        """What the phones keep, for when the group comes back."""
        assert process.stdout is not None
        if line := await asyncio.to_thread(process.stdout.readline):
            self._koekjes[sessie] = json.loads(line)

    async def _until_closed(self, wie: Wie, sessie: str, process: "subprocess.Popen[str]") -> None:
        with suppress(Refused):
            async for beeld in self._balie.volg(wie, sessie):
                if beeld["afgesloten"]:
                    await asyncio.sleep(_NAPRATEN)
                    break
                if process.poll() is not None:
                    return
        await asyncio.to_thread(_end, process)

    async def stop(self, wie: Wie, sessie: str) -> None:
        """Let the group put its phones away; raises Refused for who does not lead this session."""
        self._balie.beeld(wie, sessie)
        if (process := self._running.pop(sessie, None)) is not None:
            await asyncio.to_thread(_end, process)

    async def close(self) -> None:
        """End everything."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*(asyncio.to_thread(_end, process) for process in self._running.values()))
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _end(process: "subprocess.Popen[str]") -> None:
    """It ends when its input does; who does not listen is ended."""
    if process.stdin is not None:
        with suppress(OSError):
            process.stdin.close()
    try:
        process.wait(1)
    except subprocess.TimeoutExpired:
        note("proefgroep_killed", logging.WARNING)
        process.kill()
        process.wait()


class ProefgroepRequest(DeskRequest):
    """The group of made-up people in one session, as the trainer's page asks for it."""

    @property
    def groepen(self) -> Proefgroepen:
        """All of them."""
        groepen: Proefgroepen = self.settings["proefgroepen"]
        return groepen

    def get(self, sessie: str) -> None:
        """`{aan}`: whether it takes part."""
        self.balie.beeld(self.wie, sessie)
        self.answer({"aan": self.groepen.aan(sessie)})

    async def post(self, sessie: str) -> None:
        """`{aan: bool}` lets it take part, or not any more."""
        wanted = self.told().get("aan")
        if not isinstance(wanted, bool):
            raise Refused("onzin", ONZIN)
        if wanted:
            self.groepen.start(self.wie, sessie)
        else:
            await self.groepen.stop(self.wie, sessie)
        self.get(sessie)
