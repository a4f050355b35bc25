"""A phone that taps as its page does: what waits is kept and sent in order, the stream is asked for again."""

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx

from tests.veiligheid.groep import Telefoon, command_id

#: Seconds between two taps of one phone.
GAP = 1.0
# As the page's own script has them (meedoen/script: uitbak.js, stroom.js), in seconds.
_POST_GIVES_UP = 10.0
_FIRST_WAIT, _LONGEST_WAIT = 0.6, 8.0
_STREAM_WAIT, _STREAM_LONGEST = 0.3, 1.0
_SILENCE = 12.0
_SAMEN = 25


@dataclass
class Tik:
    """One tap: when it was made (seconds), and how long its answer took; None while there is none."""

    command: str
    made: float
    answered: float | None = None
    took: float = 0.0


class Tikker:
    """The phone `telefoon` in the play `spel`; its line runs `via` an address, or straight to the server."""

    def __init__(self, telefoon: Telefoon, spel: str, chance: random.Random, via: str = "") -> None:
        self.telefoon, self.spel, self.chance = telefoon, spel, chance
        self.knop = telefoon.knoppen[0]
        self.tikken: list[Tik] = []
        #: When the newest stream showed its first screen (seconds); None while there is no stream.
        self.ziet: float | None = None
        #: When that stream was asked for, and when the server answered.
        self.gevraagd = self.open = 0.0
        self._wait = _FIRST_WAIT
        self._base = via or telefoon.base
        self._heard = asyncio.Event()
        self._stop = asyncio.Event()

    @property
    def waits(self) -> list[Tik]:
        """What has no answer yet, oldest first."""
        return [tik for tik in self.tikken if tik.answered is None]

    def back(self, since: float, made_before: float) -> float | None:
        """When it saw a screen on a line laid after `since`, and had answers to all taps made before."""
        earlier = [tik.answered for tik in self.tikken if tik.made < made_before]
        if self.ziet is None or self.ziet < since or None in earlier:
            return None
        return max([self.ziet, *(at for at in earlier if at is not None)])

    def stop(self) -> None:
        """No more taps; `run` ends when everything has an answer."""
        self._stop.set()
        self._heard.set()

    async def run(self) -> None:
        """Taps, sends and looks until `stop`, and until every tap has its answer."""
        transport = httpx.AsyncHTTPTransport(verify=False)
        headers = {"Cookie": f"samenzorg_apparaat={self.telefoon.cookie}", "Origin": self.telefoon.base}
        headers |= {"Host": self.telefoon.base.removeprefix("http://")}
        async with httpx.AsyncClient(
            base_url=self._base, transport=transport, trust_env=False, headers=headers
        ) as client:
            look = asyncio.create_task(self._look(client))
            try:
                await asyncio.gather(self._tap(), self._send(client))
            finally:
                look.cancel()

    async def _tap(self) -> None:
        while not self._stop.is_set():
            self.tikken.append(Tik(command_id(), time.monotonic()))
            self._heard.set()
            await asyncio.sleep(GAP * (0.5 + self.chance.random()))

    async def _send(self, client: httpx.AsyncClient) -> None:
        """One after the other; after a failure again a while later, or at once when the stream is back."""
        while self.waits or not self._stop.is_set():
            self._heard.clear()
            if not self.waits:
                await self._heard.wait()
            elif await self._post(client, self.waits[:_SAMEN]):
                self._wait = _FIRST_WAIT
            else:
                seen = self.ziet
                until = time.monotonic() + self._wait * (0.75 + self.chance.random() / 2)
                while time.monotonic() < until and self.ziet in (None, seen):
                    await asyncio.sleep(0.02)
                self._wait = min(self._wait * 1.7, _LONGEST_WAIT)

    def _told(self, tik: Tik) -> dict[str, Any]:
        told = {"command_id": tik.command, "sessie": self.telefoon.sessie}
        told |= {"age_ms": int((time.monotonic() - tik.made) * 1000)}
        return told | {"opdracht": {"soort": "tik", "spel": self.spel, "knop": self.knop}}

    async def _post(self, client: httpx.AsyncClient, tikken: list[Tik]) -> bool:
        began = time.monotonic()
        told = [self._told(tik) for tik in tikken]
        body = (told[0] if len(told) == 1 else {"samen": told}) | {"nu": int(time.time() * 1000)}
        headers = {"Content-Type": "application/json"}
        try:
            answer = await asyncio.wait_for(
                client.post("/meedoen/doe", content=json.dumps(body), headers=headers, timeout=None),
                _POST_GIVES_UP,
            )
        except (httpx.TransportError, TimeoutError):
            return False
        if answer.status_code == 503:
            return False
        assert answer.status_code == 200, answer.text
        for tik, said in zip(tikken, answer.json().get("samen", [answer.json()]), strict=False):
            if said.get("status") == 503:
                return False
            assert (said["ok"], said["command_id"]) == (True, tik.command), said
            tik.answered = time.monotonic()
            tik.took = tik.answered - began
        return True

    async def _look(self, client: httpx.AsyncClient) -> None:
        tries = 0
        while True:
            self.gevraagd = time.monotonic()
            try:
                timeout = httpx.Timeout(_SILENCE, pool=None)
                async with client.stream("GET", "/meedoen/stroom", timeout=timeout) as stream:
                    if stream.status_code == 200:
                        self.open, self._wait = time.monotonic(), _FIRST_WAIT
                    async for line in stream.aiter_lines() if stream.status_code == 200 else _nothing():
                        if line == "event: scherm" and self.ziet is None:
                            self.ziet, tries = time.monotonic(), 0
            except httpx.TransportError:
                pass
            self.ziet = None
            tries += 1
            wait = min(_STREAM_WAIT * tries, _STREAM_LONGEST)
            await asyncio.sleep(wait * (0.6 + 0.6 * self.chance.random()))


async def _nothing() -> AsyncIterator[str]:
    for line in ():
        yield line
