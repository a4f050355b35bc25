"""The desk: commands in, state out. One task decides, records and only then answers."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.geweigerd import counts_refusals
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.loket import Blik, Loket
from samenzorg_sim.balie.opdracht import ONZIN
from samenzorg_sim.balie.opslag import refusal
from samenzorg_sim.balie.schrijver import Schrijver, Waiting, answer
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.journal import Moment, Refused, StorageError
from samenzorg_sim.journal.values import COMMAND

# Screens get the newest state at most this often (seconds): a burst of taps is one redraw.
COALESCE = 0.05
# Orders recorded in one transaction at most: the first of them waits for the last.
MOST_TOGETHER = 500


class Balie:
    """Everything that happens passes here, whichever door it came through and whichever counter it is for."""

    def __init__(
        self, archief: Archief, lokets: Sequence[Loket], *, clock: Callable[[], Moment] = now_ms
    ) -> None:
        """A desk on this archive with these counters, one for each kind of stream."""
        self._archief = archief
        self._lokets = tuple(lokets)
        self._per_letter = {loket.letter: loket for loket in lokets}
        self._per_opening = {loket.opens: loket for loket in lokets}
        self._clock = clock
        self.kijkers = Kijkers()
        self._waiting: asyncio.Queue[Waiting] = asyncio.Queue()
        self._stopped = False
        self.geweigerd: Counter[str] = Counter()
        #: Since when (monotonic seconds) the writer is at work on what it records now; None while it waits.
        self.bezig_sinds: float | None = None

    async def run(self) -> None:
        """The one writer; runs until cancelled, and then lets nobody wait in vain."""
        schrijver = Schrijver(self._archief, self._lokets, self.kijkers, self._clock)
        batch: list[Waiting] = []
        try:
            with ThreadPoolExecutor(1, thread_name_prefix="journal") as thread:
                while True:
                    batch = [await self._waiting.get()]
                    while not self._waiting.empty() and len(batch) < MOST_TOGETHER:
                        batch.append(self._waiting.get_nowait())
                    self.bezig_sinds = time.monotonic()
                    await schrijver.handle(batch, thread)
                    self.bezig_sinds = None
        finally:
            self.bezig_sinds = None
            self._stopped = True
            while not self._waiting.empty():
                batch.append(self._waiting.get_nowait())
            for item in batch:
                answer(item, stopping())

    @counts_refusals
    async def do(
        self, wie: Wie, stream: str | None, opdracht: object, *, command_id: str, age_ms: int = 0
    ) -> dict[str, Any]:
        """Have something done; returns when it is durable: `{"sessie": …, "versie": seq, "al": done before}`.

        The answer's `sessie` is the stream, of whatever kind; None for `stream` opens one. `command_id` is
        `c_` and 32 hex digits and stays the same when a command is sent again; `age_ms` is how long ago it
        was meant, on the sender's clock. Raises `Refused`.
        """
        opener = self._opened_by(opdracht)
        if opener is None and stream is None:
            raise Refused("onzin", ONZIN)
        loket = opener or self._loket(str(stream))
        order = loket.read(opdracht)
        if not (isinstance(command_id, str) and COMMAND.fullmatch(command_id) and isinstance(age_ms, int)):
            raise Refused("onzin", ONZIN)
        if opener is not None:
            stream = f"{loket.letter}_{command_id[2:]}"
        state = None if opener is not None else self.state(str(stream))
        loket.check_may_do(wie, order, state)
        # Asked before: then it is only for who may see what it opened, and not for who knows the id.
        opened = None if opener is None else self._archief.state_if_any(loket, str(stream))
        if opened is not None:
            loket.check_may_look(wie, opened)
        if self._stopped:
            raise stopping()
        if loket.keeps_itself(order):
            return await self._beside_journal(loket, wie, str(stream), order, state)
        done: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        await self._waiting.put(Waiting(wie, loket, str(stream), order, command_id, age_ms, done))
        return await done

    async def _beside_journal(
        self, loket: Loket, wie: Wie, stream: str, order: Any, state: Any
    ) -> dict[str, Any]:
        """What leaves no row; everybody's page hears that something is there."""
        try:
            await asyncio.to_thread(loket.keep, wie, stream, order, state)
        except OSError as wrong:
            raise refusal(StorageError(str(wrong))) from wrong
        self.kijkers.tell_all([stream])
        versie = self._archief.streams.seq(stream, loket.domain(stream))
        return {"sessie": stream, "versie": versie, "al": False}

    def beeld(self, wie: Wie, stream: str) -> dict[str, Any]:
        """What this one may see of the stream now; raises `Refused`."""
        return self._loket(stream).beeld(wie, self.blik(wie, stream))

    def blik(self, wie: Wie, stream: str) -> Blik:
        """The stream now, for who may look: what views and reports are made from; raises `Refused`."""
        loket = self._loket(stream)
        state = self._archief.state(loket, stream)
        loket.check_may_look(wie, state)
        self._archief.load_texts(loket, stream, state)
        versie = self._archief.streams.seq(stream, loket.domain(stream))
        verbonden = self.kijkers.connected(stream)
        return Blik(stream, versie, state, self._archief.teksten, self._clock(), verbonden)

    async def volg(self, wie: Wie, stream: str) -> AsyncIterator[dict[str, Any]]:
        """The view now and after each change, at most one each `COALESCE` seconds; raises `Refused`."""
        self.beeld(wie, stream)
        kijker = self.kijkers.enter(wie, stream)
        shown: dict[str, Any] | None = None
        try:
            while True:
                kijker.changed.clear()
                beeld = self.beeld(wie, stream)
                if shown is None or beeld | {"versie": 0} != shown | {"versie": 0}:
                    shown = beeld
                    yield beeld
                await asyncio.sleep(COALESCE)
                await kijker.changed.wait()
        finally:
            self.kijkers.leave(kijker)

    def overzicht(self, wie: Wie) -> dict[str, Any]:
        """For a trainer: what every counter offers her, and what is hers there."""
        if not isinstance(wie, Begeleider):
            raise Refused("niet-voor-u", "Deze pagina is voor begeleiders.")
        found: dict[str, Any] = {}
        for loket in self._per_letter.values():
            found |= loket.overzicht(wie.persoon)
        return found

    def deur_veranderd(self) -> None:
        """The address for phones changed: every page that shows it hears so."""
        self.kijkers.tell_all()

    def state(self, stream: str) -> Any:
        """The state of a stream; raises `Refused` when there is none, or it cannot be read."""
        return self._archief.state(self._loket(stream), stream)

    def _loket(self, stream: str) -> Loket:
        """The counter of this stream; raises `Refused` when no counter has such streams."""
        found = self._per_letter.get(stream.partition("_")[0])
        if found is None:
            raise Refused("onbekend", "Wat u zoekt, is er niet (meer).")
        return found

    def _opened_by(self, opdracht: object) -> Loket | None:
        """The counter where this order opens a stream, None for any other order."""
        soort = opdracht.get("soort") if isinstance(opdracht, dict) else None
        return self._per_opening.get(soort) if isinstance(soort, str) else None


def stopping() -> Refused:
    """What somebody hears whose order came too late."""
    return Refused("gestopt", "Het programma stopt. Probeer het straks nog eens.")
