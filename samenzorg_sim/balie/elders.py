"""Which phones have a page open at another server, as it tells; of a server that is gone nobody stays."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.buren import Buren
from samenzorg_sim.balie.kijkers import Kijkers, not_a_phone

# Seconds between two times that a server tells who is there, and after which who was not named is gone.
BEAT, GONE = 4.0, 12.0
# Phones named in one call.
_MOST = 100


class Elders:
    """Makes presence one over all servers: each tells who comes and goes, and now and then who is there."""

    def __init__(self, kijkers: Kijkers, buren: Buren, clock: Callable[[], float] = time.monotonic) -> None:
        self._kijkers, self._buren, self._clock = kijkers, buren, clock
        # By stream: which server named which phone, and when last.
        self._seen: dict[str, dict[tuple[str, str], float]] = {}
        if buren.any:
            kijkers.elders, kijkers.moved = self.connected, self._moved
            buren.on("er", self._here, missed=lambda: buren.tell("wie"))
            buren.on("weg", self._away)
            buren.on("wie", lambda van, what: self.tell_all())

    def connected(self, stream: str) -> frozenset[str]:
        """The phones with a page open in this stream at another server."""
        return frozenset(phone for _, phone in self._seen.get(stream, ()))

    async def run(self) -> None:
        """Tell who is here, and let go of who is not named any more; until cancelled."""
        while self._buren.any:
            self.tell_all()
            self.let_go()
            await asyncio.sleep(BEAT)

    def tell_all(self) -> None:
        """Name everybody who is here to the other servers."""
        for stream, phones in self._kijkers.phones().items():
            for start in range(0, len(phones), _MOST):
                self._buren.tell("er", stream=stream, telefoons=phones[start : start + _MOST])

    def let_go(self) -> None:
        """Whoever was not named for a while is not there."""
        late = self._clock() - GONE
        for stream, seen in list(self._seen.items()):
            for key in [key for key, at in seen.items() if at < late]:
                self._forget(stream, *key)

    def _moved(self, stream: str, apparaat: str, here: bool) -> None:
        self._buren.tell("er" if here else "weg", stream=stream, telefoons=[apparaat])

    def _here(self, van: str, what: dict[str, Any]) -> None:
        stream = str(what["stream"])
        before = self.connected(stream)
        for phone in what["telefoons"]:
            self._seen.setdefault(stream, {})[van, phone] = self._clock()
        if self.connected(stream) != before:
            self._kijkers.tell(stream, not_a_phone)

    def _away(self, van: str, what: dict[str, Any]) -> None:
        for phone in what["telefoons"]:
            self._forget(str(what["stream"]), van, phone)

    def _forget(self, stream: str, van: str, phone: str) -> None:
        seen = self._seen.get(stream, {})
        if seen.pop((van, phone), None) is not None:
            if not seen:
                del self._seen[stream]
            self._kijkers.tell(stream, not_a_phone)
