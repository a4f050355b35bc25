"""What other servers record on the same store, taken in here as if it had been recorded here."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.kijkers import Kijkers
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.rust import Rust
from samenzorg_sim.journal import BadPayload, GapInStream, Row, StorageError, UnknownEvent, UnknownVersion

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Nieuws:
    """Something may have been recorded in these streams; None: in any, and we may have missed it.

    `done` hears when it has been taken in, or could not be.
    """

    streams: frozenset[str] | None
    done: asyncio.Future[None] | None = None

    def settle(self) -> None:
        """Tell who waits, unless nobody does."""
        if self.done is not None and not self.done.done():
            self.done.set_result(None)


class Bijlezer:
    """Brings counters, states, texts and open pages up to what the store holds.

    Only the desk's one writer calls it, between batches: so nothing moves while a batch is being recorded.
    `archief.seen` tells how far the counters have followed each stream; a state may be further, when
    somebody read the whole stream in between.
    """

    def __init__(self, archief: Archief, lokets: Iterable[Loket], kijkers: Kijkers, rust: Rust) -> None:
        self._archief, self._kijkers, self._rust = archief, kijkers, rust
        self._per_letter = {loket.letter: loket for loket in lokets}
        self._seen = archief.seen
        #: Streams of which we recorded something while the counters had not followed all that came before.
        self.behind: set[str] = set()

    async def hear(self, news: Sequence[Nieuws]) -> None:
        """Take in what these tell of; raises StorageError when the store cannot be read."""
        if any(one.streams is None for one in news):
            heads = await asyncio.to_thread(self._archief.heads)
            await self.catch_up([s for s, (seq, _) in heads.items() if seq > self._seen.get(s, 0)])
        else:
            await self.catch_up(frozenset[str]().union(*(one.streams or () for one in news)))

    async def catch_up(self, streams: Iterable[str]) -> bool:
        """Take in what the store holds beyond what was seen; whether that was anything."""
        wanted = {stream: self._seen.get(stream, 0) for stream in streams}
        self.behind -= wanted.keys()
        found = await asyncio.to_thread(self._read, wanted) if wanted else {}
        for stream in wanted:
            self._take_in(stream, found.get(stream, ()))
        return bool(found)

    def must_follow(self, rows: Sequence[Row]) -> bool:
        """Whether the counters still have to follow these rows, which we recorded ourselves."""
        stream, seen = rows[0].stream, self._seen.get(rows[0].stream, 0)
        if rows[-1].seq <= seen:
            return False
        if rows[0].seq == seen + 1:
            self._seen[stream] = rows[-1].seq
        else:
            self.behind.add(stream)
        return True

    def _read(self, wanted: dict[str, int]) -> dict[str, tuple[Row, ...]]:
        read = {stream: tuple(self._archief.rows(stream, after)) for stream, after in wanted.items()}
        return {stream: rows for stream, rows in read.items() if rows}

    def _take_in(self, stream: str, rows: tuple[Row, ...]) -> None:
        if not rows:
            self._archief.streams.catch_up(stream, ())
            return
        self._seen[stream] = rows[-1].seq
        self._rust.recorded_elsewhere(stream)
        loket = self._per_letter.get(stream.partition("_")[0])
        if loket is None:
            return
        try:
            loket.follow(stream, [(loket.codec.decode(row), row.recorded_at) for row in rows])
            gone = self._archief.streams.catch_up(stream, rows)
        except (UnknownEvent, UnknownVersion, BadPayload, GapInStream):
            # A newer program wrote it: whoever asks reads the store, and hears that it cannot be read.
            log.exception("what another server recorded cannot be read")
            self._archief.streams.forget(stream)
            self._archief.teksten.forget_all()
        else:
            self._archief.teksten.forget(gone)
            self._archief.teksten.doubt(stream)
        beside = (other.touches(stream) for other in self._per_letter.values())
        self._kijkers.tell_all([stream, *(other for other in beside if other is not None)])


async def hear_or_later(
    bijlezer: Bijlezer, news: Sequence[Nieuws], again: Callable[[Nieuws], object]
) -> None:
    """The same, and tell who waits; what fails is asked of the store again after a while."""
    try:
        await bijlezer.hear(news)
    except StorageError:
        log.exception("what other servers recorded is not read; trying again")
        asyncio.get_running_loop().call_later(1.0, again, Nieuws(None))
    finally:
        for one in news:
            one.settle()
