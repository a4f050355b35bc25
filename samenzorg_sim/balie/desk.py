"""The desk: commands in, state out. One task decides, records and only then answers."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.bijlezen import Bijlezer, Nieuws, hear_or_later
from samenzorg_sim.balie.geweigerd import counts_refusals
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.klok import now_ms
from samenzorg_sim.balie.loket import Blik, Loket
from samenzorg_sim.balie.opdracht import ONZIN
from samenzorg_sim.balie.opslag import refusal
from samenzorg_sim.balie.rust import Rust
from samenzorg_sim.balie.schrijver import Schrijver, Waiting, answer
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Wie
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
        self._rust = Rust(archief, self._per_letter, self.kijkers)
        known = (archief, lokets, self.kijkers, self._rust)
        self._bijlezer = None if archief.follow is None else Bijlezer(*known)
        self._waiting: asyncio.Queue[Waiting | Nieuws] = asyncio.Queue()
        self._stopped = False
        self.geweigerd: Counter[str] = Counter()
        #: Since when (monotonic seconds) the writer is at work on what it records now; None while it waits.
        self.bezig_sinds: float | None = None

    async def run(self) -> None:
        """The one writer; runs until cancelled, and then lets nobody wait in vain."""
        schrijver = Schrijver(self._archief, self._lokets, self.kijkers, self._clock, self._bijlezer)
        items: list[Waiting | Nieuws] = []
        self._stopped = False
        stop_following = await self._follow()
        try:
            with ThreadPoolExecutor(1, thread_name_prefix="journal") as thread:
                while True:
                    items = [await self._waiting.get()]
                    while not self._waiting.empty() and len(items) < MOST_TOGETHER:
                        items.append(self._waiting.get_nowait())
                    self.bezig_sinds = time.monotonic()
                    news = [item for item in items if isinstance(item, Nieuws)]
                    if news and self._bijlezer is not None:
                        await hear_or_later(self._bijlezer, news, self._waiting.put_nowait)
                    batch = [item for item in items if isinstance(item, Waiting)]
                    if batch:
                        await schrijver.handle(batch, thread)
                    if self._bijlezer is not None and self._bijlezer.behind:
                        self._waiting.put_nowait(Nieuws(frozenset(self._bijlezer.behind)))
                    self.bezig_sinds = None
        finally:
            self.bezig_sinds = None
            self._stopped = True
            stop_following()
            while not self._waiting.empty():
                items.append(self._waiting.get_nowait())
            for item in items:
                if isinstance(item, Nieuws):
                    item.settle()
                else:
                    answer(item, stopping())

    async def _follow(self) -> Callable[[], None]:
        """Hear from now on what other servers record, in the writer's queue; gives what ends it."""
        if self._archief.follow is None:
            return lambda: None
        loop = asyncio.get_running_loop()

        def changed(stream: str | None, seq: int) -> None:
            if stream is None or seq > self._archief.seen.get(stream, 0):
                news = Nieuws(None if stream is None else frozenset((stream,)))
                with suppress(RuntimeError):  # the loop is closing
                    loop.call_soon_threadsafe(self._waiting.put_nowait, news)

        stop = await asyncio.to_thread(self._archief.follow, changed)
        changed(None, 0)  # what was recorded since the counters read the store
        return stop

    def _seen(self, *named: object) -> dict[str, int]:
        """How far we know the streams among these names; nothing where no other server records in them."""
        streams = (one for one in named if isinstance(one, str) and one[:1] in self._per_letter)
        return {} if self._bijlezer is None else {one: self._archief.seen.get(one, 0) for one in streams}

    async def _has_news(self, before: dict[str, int]) -> bool:
        """Whether other servers recorded more in these streams by now; it is taken in when this returns."""
        if not before or self._stopped:
            return False
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        await self._waiting.put(Nieuws(frozenset(before), done))
        await done
        return self._seen(*before) != before

    @counts_refusals
    async def do(
        self, wie: Wie, stream: str | None, opdracht: object, *, command_id: str, age_ms: int = 0
    ) -> dict[str, Any]:
        """Have something done; returns when it is durable: `{"sessie": …, "versie": seq, "al": done before}`.

        The answer's `sessie` is the stream, of whatever kind; None for `stream` opens one. `command_id` is
        `c_` and 32 hex digits and stays the same when a command is sent again; `age_ms` is how long ago it
        was meant, on the sender's clock. Raises `Refused`.
        """
        known = self._seen(stream, *(opdracht.values() if isinstance(opdracht, dict) else ()))
        try:
            return await self._do(wie, stream, opdracht, command_id, age_ms)
        except Refused:
            # Perhaps only because another server knew more; the same command again is done once.
            if not await self._has_news(known):
                raise
            return await self._do(wie, stream, opdracht, command_id, age_ms)

    async def _do(
        self, wie: Wie, stream: str | None, opdracht: object, command_id: str, age_ms: int
    ) -> dict[str, Any]:
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
        self._rust.asked(str(stream))
        if loket.keeps_itself(order):
            return await self._beside_journal(loket, wie, str(stream), order, state)
        done: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        opens = opener is not None
        await self._waiting.put(Waiting(wie, loket, str(stream), order, command_id, age_ms, opens, done))
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
        self._rust.asked(stream)
        self._archief.load_texts(loket, stream, state)
        versie = self._archief.streams.seq(stream, loket.domain(stream))
        # No phone is shown who is there: counting all who look, for each of them, is a fortieth of a tap.
        verbonden = frozenset[str]() if isinstance(wie, Apparaat) else self.kijkers.connected(stream)
        return Blik(stream, versie, state, self._archief.teksten, self._clock(), verbonden)

    async def volg(self, wie: Wie, stream: str) -> AsyncIterator[dict[str, Any]]:
        """The view now and after each change, at most one each `COALESCE` seconds; raises `Refused`."""
        known = self._seen(stream)
        try:
            self.beeld(wie, stream)
        except Refused:
            if not await self._has_news(known):
                raise
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

    def let_go(self) -> tuple[str, ...]:
        """Keep in memory only what somebody looks at, or came for since the last time; gives what went."""
        return self._rust.let_go()

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
