"""Eight phones that tap while the server is killed again and again, and what they were told."""

import asyncio
import json
import random
import time
from dataclasses import dataclass, field

import httpx

from tests.running_server import RunningServer
from tests.veiligheid.groep import PHONES, Groep, Telefoon, command_id

PHONES_TAPPING = 8
#: Seconds between two taps of one phone: together about ten a second.
GAP = 0.8


@dataclass
class Tik:
    """One tap: when it was made (seconds), and how long its answer took; None while there is none."""

    command: str
    made: float
    answered: float | None = None
    took: float = 0.0


@dataclass
class Tikker:
    """A phone that keeps what has no answer yet and sends it again, oldest first."""

    telefoon: Telefoon
    knop: str
    tikken: list[Tik] = field(default_factory=list)

    async def tap(self, stop: asyncio.Event, chance: random.Random) -> None:
        while not stop.is_set():
            self.tikken.append(Tik(command_id(), time.monotonic()))
            await asyncio.sleep(GAP * (0.5 + chance.random()))

    async def send(self, spel: str, stop: asyncio.Event, until: float) -> None:
        """Goes on after `stop` until everything has an answer, or it is too late."""
        headers = {"Cookie": f"samenzorg_apparaat={self.telefoon.cookie}", "Origin": self.telefoon.base}
        headers["Content-Type"] = "application/json"
        line = httpx.AsyncHTTPTransport(verify=False)
        async with httpx.AsyncClient(transport=line, trust_env=False, headers=headers, timeout=10) as client:
            while time.monotonic() < until:
                tik = next((tik for tik in self.tikken if tik.answered is None), None)
                if tik is None:
                    if stop.is_set():
                        return
                    await asyncio.sleep(0.02)
                elif not await self._try(client, spel, tik):
                    await asyncio.sleep(0.1)

    async def _try(self, client: httpx.AsyncClient, spel: str, tik: Tik) -> bool:
        began = time.monotonic()
        body = {"command_id": tik.command, "sessie": self.telefoon.sessie}
        body |= {"age_ms": int((began - tik.made) * 1000)}
        body |= {"opdracht": {"soort": "tik", "spel": spel, "knop": self.knop}}
        try:
            answer = await client.post(self.telefoon.base + "/meedoen/doe", content=json.dumps(body))
        except httpx.TransportError:
            return False
        if answer.status_code == 503:
            return False
        assert answer.status_code == 200, answer.text
        tik.answered = time.monotonic()
        tik.took = tik.answered - began
        return True


class Stroomuitval:
    """A group in the middle of a play."""

    def __init__(self, server: RunningServer, seed: int) -> None:
        self.server, self.chance = server, random.Random(seed)
        self.groep = Groep(server, "Stroomuitval")
        self.groep.telefoon("Speler")
        self.groep.telefoon("Naaste", raad=True)
        phones = [self.groep.telefoon(f"Tikker {n}") for n in range(PHONES_TAPPING)]
        self.spel = self.groep.speelt()
        self.tikkers = [Tikker(phone, phone.knoppen[0]) for phone in phones]

    def run(self, kills: int) -> None:
        """Taps, kills at random moments, and a minute at most to get all answers afterwards."""
        asyncio.run(self._run(kills))

    async def _run(self, kills: int) -> None:
        stop = asyncio.Event()
        until = time.monotonic() + 60 + 20 * kills
        tasks = []
        for tikker in self.tikkers:
            tasks.append(asyncio.create_task(tikker.tap(stop, self.chance)))
            tasks.append(asyncio.create_task(tikker.send(self.spel, stop, until)))
        for _ in range(kills):
            await asyncio.sleep(0.2 + 1.3 * self.chance.random())
            await asyncio.to_thread(self._again)
        await asyncio.sleep(0.3)
        stop.set()
        await asyncio.gather(*tasks)

    def _again(self) -> None:
        self.server.kill()
        self.server.start()


__all__ = ["PHONES", "Stroomuitval", "Tik", "Tikker"]
