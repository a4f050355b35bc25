"""`python -m samenzorg_sim.loadtest`: the phones' process, that obeys one JSON command a line.

`{"zaal": …}` makes a hall, `{"erbij": [hall, count]}` lets phones join it, `{"kijk": true}` has all look at
their pages, `{"open": true}` opens all streams, `{"tik": seconds}` taps, `{"tik_door": true}` taps until the
server goes. Each is answered with one JSON line. It ends when its input does.
"""

import asyncio
import json
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from samenzorg_sim.loadtest.telefoon import Getikt
from samenzorg_sim.loadtest.zaal import Zaal, read_opdracht

#: Acknowledged taps a phone, after which the one who pulls the plug is told that all are under way.
_UNDER_WAY = 1


class Zalen:
    """All halls."""

    def __init__(self) -> None:
        self.zalen: list[Zaal] = []

    async def obey(self, name: str, value: Any) -> Any:
        """Carry out one command; raises NietBinnen, LijnWeg."""
        if name == "zaal":
            self.zalen.append(Zaal(read_opdracht(value)))
            return len(self.zalen) - 1
        if name == "erbij":
            hall, count = value
            await self.zalen[hall].join(count)
            return len(self.zalen[hall].telefoons)
        if name == "kijk":
            await asyncio.gather(*(zaal.look() for zaal in self.zalen))
            return [
                [{"koekjes": t.koekjes, "spel": t.spel, "knop": t.knop} for t in zaal.telefoons]
                for zaal in self.zalen
            ]
        if name == "open":
            await asyncio.gather(*(zaal.open() for zaal in self.zalen))
            return sum(len(zaal.telefoons) for zaal in self.zalen)
        if name == "tik":
            return await self._tap(int(value))
        return await self._tap_until_gone()

    async def _tap(self, seconds: int) -> dict[str, Any]:
        self._forget()
        begin = time.monotonic() + 0.2
        await asyncio.gather(*(zaal.play(begin, seconds) for zaal in self.zalen))
        return self._told()

    async def _tap_until_gone(self) -> dict[str, Any]:
        self._forget()
        wanted = _UNDER_WAY * sum(len(zaal.tikkers) for zaal in self.zalen)
        tapping = asyncio.gather(*(zaal.play_until_gone() for zaal in self.zalen))
        while sum(len(zaal.getikt.bevestigd) for zaal in self.zalen) < wanted and not tapping.done():
            await asyncio.sleep(0.02)
        tell({"onderweg": True})
        await tapping
        return self._told()

    def _forget(self) -> None:
        for zaal in self.zalen:
            zaal.getikt, zaal.allen_ms = Getikt(), []

    def _told(self) -> dict[str, Any]:
        all_taps = Getikt()
        for zaal in self.zalen:
            all_taps.add(zaal.getikt)
        return {**asdict(all_taps), "allen_ms": [ms for zaal in self.zalen for ms in zaal.allen_ms]}


def tell(answer: object) -> None:
    """One line to who started us."""
    print(json.dumps(answer), flush=True)


async def main() -> None:
    """Obey the lines of standard input."""
    zalen = Zalen()
    while line := await asyncio.to_thread(sys.stdin.readline):
        ((name, value),) = json.loads(line).items()
        try:
            tell(await zalen.obey(name, value))
        except Exception as wrong:
            tell({"fout": f"{type(wrong).__name__}: {wrong}"})


if __name__ == "__main__":
    with suppress(KeyboardInterrupt, BrokenPipeError):  # who started us goes, and we go along
        asyncio.run(main())
