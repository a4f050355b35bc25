"""One hall: a session with its phones, its projector and the stream of the trainer's page."""

import asyncio
import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samenzorg_sim.loadtest.lijn import Lijn, LijnWeg, Plek, Stroom
from samenzorg_sim.loadtest.telefoon import PATIENCE, Getikt, Telefoon, new_command

#: Phones that join at the same time: people look at each other, and type a name.
AT_ONCE = 8
#: In one second of so many nobody taps: the trainer stops the talk and lets it go on, which all screens show.
_EVERY, _TIME_OUT = 5, 1


@dataclass(frozen=True)
class Zaalopdracht:
    """Where a hall is: `werkplaats` is the trainer's own address, her page knows `token` and `koekje`."""

    sessie: str
    code: str
    nummer: int
    deur: Plek
    werkplaats: Plek
    token: str
    koekje: str


class Zaal:
    """Join, let the trainer begin, open, tap; `getikt` grows."""

    def __init__(self, opdracht: Zaalopdracht) -> None:
        self.opdracht = opdracht
        self.telefoons: list[Telefoon] = []
        self.getikt = Getikt()
        self.allen_ms: list[float] = []
        bearer = {"Authorization": f"Bearer {opdracht.token}"}
        sessie, plek = opdracht.sessie, opdracht.werkplaats
        self._toeschouwers = [
            Stroom(plek, f"/meedoen/scherm/{sessie}/stroom", {"Cookie": opdracht.koekje}),
            Stroom(plek, f"/balie/sessies/{sessie}/stroom", bearer),
        ]
        self._trainer = Lijn(plek), bearer

    async def join(self, count: int) -> None:
        """Let `count` phones join; the first of all is the client council's. Raises NietBinnen, LijnWeg."""
        new = [Telefoon(self.opdracht.deur, self.opdracht.sessie) for _ in range(count)]
        door = asyncio.Semaphore(AT_ONCE)

        async def enter(telefoon: Telefoon, number: int) -> None:
            async with door:
                groep = "groep" if number else "clientenraad"
                await telefoon.join(self.opdracht.code, f"Mens {number + 1}", groep)

        first = len(self.telefoons)
        self.telefoons += new
        await asyncio.gather(*(enter(one, number) for number, one in enumerate(new, first)))

    async def look(self) -> None:
        """Each phone gets its page, and knows what it may tap. Raises LijnWeg."""
        for telefoon in self.telefoons:
            await telefoon.look()

    async def open(self) -> None:
        """Open every stream. Raises LijnWeg."""
        for telefoon in self.telefoons:
            await telefoon.open()
        for stroom in self._toeschouwers:
            await stroom.open()

    @property
    def tikkers(self) -> list[Telefoon]:
        """The phones that may tap; those of the player and the naaste lie away, and look on."""
        return [telefoon for telefoon in self.telefoons if telefoon.knop]

    async def play(self, begin: float, seconds: int) -> None:
        """Tap once a second each, not in step, for so many seconds from `begin`, or until the server goes."""
        offsets = {telefoon: random.random() for telefoon in self.tikkers}
        done = 0
        try:
            while done < seconds:
                if (done + self.opdracht.nummer) % _EVERY == _TIME_OUT:
                    await asyncio.sleep(max(0.0, begin + done - time.monotonic()))
                    await self._everyone("time_out", shows=True)
                    await self._everyone("hervat", shows=False)
                    done += 1
                    # The talk goes on when it goes on: what a slow time-out took is not a tap's wait.
                    begin = max(begin, time.monotonic() - done)
                else:
                    end = done + 1
                    while end < seconds and (end + self.opdracht.nummer) % _EVERY != _TIME_OUT:
                        end += 1
                    await asyncio.gather(
                        *(
                            one.tap([begin + at + offset for at in range(done, end)], self.getikt)
                            for one, offset in offsets.items()
                        )
                    )
                    done = end
        except LijnWeg:
            return

    async def play_until_gone(self) -> None:
        """Go on tapping until the server goes."""

        async def go_on(telefoon: Telefoon) -> None:
            try:
                while True:
                    await telefoon.tap_once(time.monotonic(), self.getikt)
                    await asyncio.sleep(random.uniform(0.5, 1.0))
            except LijnWeg:
                return

        await asyncio.gather(*(go_on(telefoon) for telefoon in self.tikkers))

    async def _everyone(self, soort: str, *, shows: bool) -> None:
        """The trainer's order, until the last of all screens shows it. Raises LijnWeg."""
        screens = [one.stroom for one in self.telefoons if one.stroom is not None] + self._toeschouwers
        waiting = [one.wait_for(lambda line: says_time_out(line) is shows) for one in screens]
        order = {"soort": soort, "spel": self.tikkers[0].spel}
        body = {"command_id": new_command(), "sessie": self.opdracht.sessie, "opdracht": order, "age_ms": 0}
        line, bearer = self._trainer
        sent = time.monotonic()
        await line.send_json("/balie/opdracht", body, bearer)
        done, missing = await asyncio.wait(waiting, timeout=PATIENCE)
        for future in missing:
            future.cancel()
        if any(future.cancelled() for future in done):
            raise LijnWeg("a stream ended")
        self.getikt.ongezien += len(missing)
        self.allen_ms.append((max([future.result() for future in done] or [sent + PATIENCE]) - sent) * 1000)

    def close(self) -> None:
        """Let go."""
        self._trainer[0].close()


def says_time_out(line: bytes) -> bool:
    """Whether a screen shows that the talk is interrupted: in its key, or for the trainer in its play."""
    return b"/time-out/" in line or b'"stand": "time-out"' in line


def read_opdracht(told: Mapping[str, Any]) -> Zaalopdracht:
    """What the other process was told about a hall, read back."""
    places = {name: Plek(**told[name]) for name in ("deur", "werkplaats")}
    return Zaalopdracht(**{**told, **places})
