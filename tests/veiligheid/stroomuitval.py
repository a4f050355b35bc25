"""Phones that tap while server or kernel is killed again and again, and how long everybody was away."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from tests.running_server import RunningServer, end
from tests.veiligheid.groep import PHONES, Groep
from tests.veiligheid.tikker import Tikker

#: Seconds after which somebody who is not back is called lost.
_LOST = 240.0


class Kill(StrEnum):
    """What is killed with -9."""

    SERVER = "server"
    """The process that answers; what it started must end by itself."""
    STROOM = "stroom"
    """The server and all it started, at once, as a power cut does."""
    KERNEL = "kernel"
    """One page's kernel."""


@dataclass(frozen=True)
class Keer:
    """One kill: seconds until the server answered again (0: it never stopped), then until all were back."""

    kill: Kill
    down: float
    back: float
    parts: Mapping[str, float] = field(default_factory=dict)
    """Seconds after the server answered until the last of all had done each of its steps."""


class Bladzijden(Protocol):
    """Notebook pages that somebody has open."""

    async def mark(self) -> None:
        """Remember the kernels that the pages have now."""

    async def back(self, at_least: int | None) -> None:
        """Wait until so many of the pages (None: each) have another kernel, and all work."""

    async def parts(self, up: float) -> dict[str, float]:
        """Seconds after `up` (monotonic) until the last page had done each of its steps."""


class Stroomuitval:
    """A group in the middle of a play: a player, a naaste, and `tikkers` phones that tap."""

    def __init__(self, server: RunningServer, seed: int, tikkers: int, via: str = "") -> None:
        self.server, self.chance = server, random.Random(seed)
        self.groep = Groep(server, "Stroomuitval")
        self.groep.telefoon("Speler")
        self.groep.telefoon("Naaste", raad=True)
        phones = [self.groep.telefoon(f"Tikker {n}") for n in range(tikkers)]
        self.spel = self.groep.speelt()
        self.tikkers = [Tikker(phone, self.spel, self.chance, via) for phone in phones]
        self.keren: list[Keer] = []

    async def run(self, kills: Iterable[Kill], pages: Bladzijden | None = None) -> None:
        """Kill at random moments, and wait each time until everybody is back."""
        async with tapping(self.tikkers):
            for kill in kills:
                await asyncio.sleep(0.2 + 0.8 * self.chance.random())
                if pages:
                    await pages.mark()
                self.keren.append(await self._once(kill, pages))

    async def _once(self, kill: Kill, pages: Bladzijden | None) -> Keer:
        if kill == Kill.KERNEL and not self.server.kernels():
            await asyncio.to_thread(self._visit)
        killed = time.monotonic()
        if kill == Kill.KERNEL:
            end(self.chance.choice(self.server.kernels()))
            if pages:
                await pages.back(1)
            return Keer(kill, 0.0, time.monotonic() - killed)
        assert self.server.process is not None
        if kill == Kill.STROOM:
            self.server.kill()
        else:
            self.server.process.kill()
            self.server.process.wait()
        await asyncio.to_thread(self.server.start)
        up = time.monotonic()
        phones = asyncio.gather(*(is_back(tikker, killed, up) for tikker in self.tikkers))
        shown = up
        if pages:
            await pages.back(None)
            shown = time.monotonic()
        back = max(shown, *await phones)
        parts = {name: at - up for name, at in self._parts(up).items()}
        if pages:
            parts |= {"pages": shown - up, **await pages.parts(up)}
        return Keer(kill, up - killed, back - up, parts)

    def _parts(self, up: float) -> dict[str, float]:
        """When the last phone had asked for its stream, got an answer, saw a screen, had sent what waited."""
        each = {
            "asked": [t.gevraagd for t in self.tikkers],
            "open": [t.open for t in self.tikkers],
            "screen": [t.ziet or t.open for t in self.tikkers],
            "sent": [tik.answered or 0 for t in self.tikkers for tik in t.tikken if tik.made < up],
        }
        return {name: max(moments) for name, moments in each.items()}

    def _visit(self) -> None:
        """A page is asked for, so that there is a kernel."""
        page = self.server.sign_in().get(f"/werkplaats/oefengesprek?sessie={self.groep.sessie}")
        assert page.status_code == 200


async def is_back(tikker: Tikker, since: float, made_before: float) -> float:
    """When this phone was (see `Tikker.back`); fails when it stays away."""
    while (at := tikker.back(since, made_before)) is None:
        assert time.monotonic() < made_before + _LOST, f"{tikker.telefoon.naam} does not come back"
        await asyncio.sleep(0.02)
    return at


@asynccontextmanager
async def tapping(tikkers: Iterable[Tikker]) -> AsyncIterator[None]:
    """All tap and look meanwhile; afterwards everything they made has its answer."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(tikker.run()) for tikker in tikkers]
        try:
            for tikker in tikkers:
                await is_back(tikker, 0.0, time.monotonic())  # the first screen
            yield
        except BaseException:
            for task in tasks:
                task.cancel()
            raise
        for tikker in tikkers:
            tikker.stop()


__all__ = ["PHONES", "Bladzijden", "Keer", "Kill", "Stroomuitval", "Tikker", "is_back", "tapping"]
