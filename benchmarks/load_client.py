"""Simulated phones in a process of their own: real HTTP, a stream each, one tap a second each.

`python -m benchmarks.load_client` reads one JSON line (the phones, see `phones.py`), says `{"open": n}` when
every stream is open, then obeys one command a line: `{"taps": seconds}`, `{"everyone": times}`; each answers
with one JSON line. It ends when its input does.
"""

import asyncio
import json
import random
import sys
import time
from typing import Any

from benchmarks.phone_line import Line, Stream, new_command

#: Seconds a screen may take before the measurement says that it heard nothing.
PATIENCE = 3.0


class Crowd:
    """All phones, with their streams, and the screens that only look on (projector, trainer)."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.host, self.port = told["host"], told["port"]
        self.desk = told["desk"]
        self.sessie = told["sessie"]
        self.phones = [phone for phone in told["phones"] if phone["knop"]]
        self.streams = [
            Stream(told["host"], told["port"], "/meedoen/stroom", cookie(p)) for p in told["phones"]
        ]
        self.by_cookie = {p["cookie"]: s for p, s in zip(told["phones"], self.streams, strict=True)}
        self.onlookers = [
            Stream("127.0.0.1", told["port"], path, headers) for path, headers in told["onlookers"]
        ]
        self.acknowledged: list[str] = []

    async def open(self) -> None:
        """Open every stream and wait for its first screen."""
        for stream in [*self.streams, *self.onlookers]:
            await stream.open()

    async def taps(self, seconds: int) -> dict[str, Any]:
        """One tap a second from each phone; milliseconds until the answer and until the screen has it."""
        begin = time.monotonic() + 0.2
        found = await asyncio.gather(*(self._tap(phone, begin, seconds) for phone in self.phones))
        both = [pair for pairs in found for pair in pairs]
        return {
            "answer_ms": [a for a, _ in both],
            "screen_ms": [s for _, s in both if s is not None],
            "unseen": sum(s is None for _, s in both),
            "acknowledged": self.acknowledged,
        }

    async def _tap(
        self, phone: dict[str, str], begin: float, seconds: int
    ) -> list[tuple[float, float | None]]:
        line, offset = Line(self.host, self.port), random.random()
        times: list[tuple[float, float | None]] = []
        stream = self.by_cookie[phone["cookie"]]
        for number in range(seconds):
            due = begin + offset + number  # a tap that had to wait for the one before counts its wait
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            command = new_command()
            seen = stream.wait_for(command.encode())
            order = {"soort": "tik", "spel": phone["spel"], "knop": phone["knop"]}
            body = {"command_id": command, "sessie": self.sessie, "opdracht": order, "age_ms": 0}
            try:
                answer = await line.post("/meedoen/doe", body, cookie(phone) | {"Origin": self._origin})
            except (OSError, asyncio.IncompleteReadError, ValueError):
                break  # the server is gone
            answered = time.monotonic()
            if not answer.get("ok"):
                raise RuntimeError(f"a tap was refused: {answer}")
            self.acknowledged.append(command)
            try:
                shown = await asyncio.wait_for(seen, PATIENCE)
                times.append(((answered - due) * 1000, (max(answered, shown) - due) * 1000))
            except (TimeoutError, asyncio.CancelledError):
                times.append(((answered - due) * 1000, None))
        line.close()
        return times

    @property
    def _origin(self) -> str:
        return f"http://{self.host}:{self.port}"

    async def everyone(self, times: int) -> dict[str, Any]:
        """A time-out and its end, in turn: milliseconds until the last of all screens shows it."""
        line, spel, last, heard = Line("127.0.0.1", self.port), self.phones[0]["spel"], [], []
        for number in range(times):
            waiting = [stream.wait_for(b"data:") for stream in [*self.streams, *self.onlookers]]
            order = {"soort": "hervat" if number % 2 else "time_out", "spel": spel}
            body = {"command_id": new_command(), "sessie": self.sessie, "opdracht": order, "age_ms": 0}
            sent = time.monotonic()
            await line.post("/balie/opdracht", body, self.desk)
            done, missing = await asyncio.wait(waiting, timeout=1.0)
            for future in missing:
                future.cancel()
            heard.append(len(done))
            last.append((max(future.result() for future in done) - sent) * 1000)
            await asyncio.sleep(0.1)
        line.close()
        return {"last_ms": last, "heard": heard, "screens": len(self.streams) + len(self.onlookers)}


def cookie(phone: dict[str, str]) -> dict[str, str]:
    """The header by which the server knows this phone."""
    return {"Cookie": f"samenzorg_apparaat={phone['cookie']}"}


async def main() -> None:
    """Obey the lines of standard input."""
    loop = asyncio.get_running_loop()
    lines = asyncio.StreamReader(limit=1 << 24)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    crowd = Crowd(json.loads(await lines.readline()))
    await crowd.open()
    print(json.dumps({"open": len(crowd.streams)}), flush=True)
    while line := await lines.readline():
        (name, value), *_ = json.loads(line).items()
        print(json.dumps(await {"taps": crowd.taps, "everyone": crowd.everyone}[name](value)), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
