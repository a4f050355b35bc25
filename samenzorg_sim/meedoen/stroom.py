"""The live stream of a phone or projector: each new screen as a server-sent event."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

from tornado.iostream import IOStream, StreamClosedError

from samenzorg_sim.balie.klok import ticks
from samenzorg_sim.meedoen.desk import Apparaat, Beeld, Kijker, Refused
from samenzorg_sim.meedoen.pagina import Huis, Pagina
from samenzorg_sim.meedoen.sessie import scherm_kop

#: Seconds of silence after which a stream says that it is there; pages give it up after 12.
HEARTBEAT_S = 5.0
#: Seconds that a screen may take to go out: who does not read at all keeps no place, and is not 'there'.
SLOW_S = 30.0
# Seconds that a browser gets to read its last word.
FAREWELL_S = 2.0
UITGELOGD = "U bent uitgelogd. Log opnieuw in."
STREAMS_PER_VIEWER = 6
#: Twenty full halls; how many connections there may be is the door's to say, and mostly less.
STREAMS_AT_ONCE = 1_000


class Open:
    """Counts open streams, so that one phone or one crowd cannot use up the machine."""

    def __init__(self) -> None:
        self._per_viewer: Counter[str] = Counter()

    def enter(self, viewer: str) -> bool:
        """Take a place; False when there is none left."""
        if self._per_viewer[viewer] >= STREAMS_PER_VIEWER or self._per_viewer.total() >= STREAMS_AT_ONCE:
            return False
        self._per_viewer[viewer] += 1
        return True

    def leave(self, viewer: str) -> None:
        """Give the place back."""
        self._per_viewer[viewer] -= 1
        if self._per_viewer[viewer] <= 0:
            del self._per_viewer[viewer]


class Stroom(Pagina):
    """A phone's stream."""

    open: Open
    _job: asyncio.Task[Any] | None = None
    _out = False

    def initialize(self, huis: Huis, open_streams: Open | None = None) -> None:
        """Take what the handlers share, and the count of open streams."""
        super().initialize(huis)
        self.open = open_streams or Open()

    async def get(self) -> None:
        """Send the present screen and then every change; 204 (do not come back) to who takes no part."""
        apparaat = self.apparaat()
        sessie = self.huis.sessies.van(apparaat) if apparaat else None
        if apparaat is None or sessie is None:
            self.set_status(204)
            return
        await self.stream(Apparaat(apparaat), sessie, apparaat, projector=False)

    async def stream(self, wie: Kijker, sessie: str, viewer: str, *, projector: bool) -> None:
        """Hold the stream open until the browser goes or the desk says that there is nothing to see."""
        if not self.open.enter(viewer):
            self.set_status(503)
            self.set_header("Retry-After", "10")
            return
        self.set_header("Content-Type", "text/event-stream; charset=utf-8")
        self.set_header("X-Accel-Buffering", "no")
        self._job = asyncio.current_task()
        beelden = self.huis.balie.volg(wie, sessie)
        try:
            await self._send_all(beelden, projector)
        except Refused as refused:
            with suppress(StreamClosedError):
                await self._event("weg", {"melding": refused.melding})
        except (StreamClosedError, asyncio.CancelledError):
            if self._out:  # else the browser went; nothing to say to nobody
                with suppress(StreamClosedError, TimeoutError):
                    await asyncio.wait_for(self._event("weg", {"melding": UITGELOGD}), FAREWELL_S)
        except TimeoutError:
            self._line.close()  # a browser that lives comes back
        finally:
            self.open.leave(viewer)
            if hasattr(beelden, "aclose"):
                await beelden.aclose()

    async def _send_all(self, beelden: AsyncIterator[Beeld], projector: bool) -> None:
        """Send each screen that differs from the one before; in silence a heartbeat for the script."""
        last = 0
        coming = asyncio.ensure_future(_next(beelden))
        try:
            while True:
                done, _ = await asyncio.wait({coming}, timeout=HEARTBEAT_S)
                if not done:
                    # an event, not a comment: a script cannot hear comments
                    await self._event("hartslag", {})
                    continue
                found = coming.result()
                if found is None:
                    return
                beeld, made = found
                now, shown = self.event_of(beeld, made, projector)
                if now != last:
                    last = now
                    await self._event("scherm", shown)
                coming = asyncio.ensure_future(_next(beelden))
        finally:
            coming.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await coming

    def event_of(self, beeld: Beeld, made: int, projector: bool) -> tuple[int, dict[str, Any]]:
        """Return what stays the same while there is nothing new to see, and what is sent when there is.

        `made` says of two screens which is the newer.
        """
        drawn = self.huis.tekenaar.screen(beeld, projector=projector)
        seen = hash((beeld.get("sleutel"), drawn["hoofd"], drawn["voet"]))
        return seen, {**scherm_kop(beeld, self.huis, made), **drawn}

    async def _event(self, name: str, data: dict[str, Any]) -> None:
        """Send one event, and wait until it has gone out; raises TimeoutError for who does not read."""
        self.write(f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n")
        gone = self.flush()
        if self._line.writing():
            await asyncio.wait_for(gone, SLOW_S)
        else:  # as nearly always: nothing is left to wait for
            await gone

    @property
    def _line(self) -> IOStream:
        line: IOStream = self.request.connection.stream  # type: ignore[union-attr]
        return line

    def put_out(self) -> None:
        """End it with a word: who looks is no longer signed in."""
        self._out = True
        if self._job is not None:
            self._job.cancel()

    def on_connection_close(self) -> None:
        """End at once when the browser goes, so that presence is right."""
        super().on_connection_close()
        if self._job is not None:
            self._job.cancel()


async def _next(beelden: AsyncIterator[Beeld]) -> tuple[Beeld, int] | None:
    """Return the next one and when it was made; None when there are no more."""
    beeld = await anext(beelden, None)
    return None if beeld is None else (beeld, ticks())
