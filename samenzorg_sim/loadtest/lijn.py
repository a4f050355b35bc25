"""The two connections of a simulated phone, as plain as HTTP allows, so that the load costs little itself."""

import asyncio
import gzip
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

#: Bytes that one line of a stream may hold.
_LONGEST = 1 << 22
#: Seconds until the first screen of a stream.
_PATIENCE = 60.0
Gone = (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError)


class LijnWeg(Exception):
    """The server is not there (any more)."""


@dataclass(frozen=True)
class Plek:
    """Where phones get in, and from which address of their own they come (None: the system chooses)."""

    host: str
    port: int
    bron: str | None = None

    async def connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        """A fresh connection."""
        bron = None if self.bron is None else (self.bron, 0)
        return await asyncio.open_connection(self.host, self.port, limit=_LONGEST, local_addr=bron)

    @property
    def origin(self) -> str:
        """What a browser says that its page comes from."""
        return f"http://{self.host}:{self.port}"


@dataclass(frozen=True)
class Antwoord:
    """What came back; `headers` in lower case, `koekjes` as they were set."""

    status: int
    headers: Mapping[str, str]
    koekjes: tuple[str, ...]
    inhoud: bytes

    def json(self) -> dict[str, Any]:
        """The JSON object in it."""
        found: dict[str, Any] = json.loads(self.inhoud)
        return found


class Lijn:
    """A kept connection for pages and posts; one at a time."""

    def __init__(self, plek: Plek) -> None:
        self.plek = plek
        self._pair: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def get(self, path: str, headers: Mapping[str, str]) -> Antwoord:
        """A page. Raises LijnWeg."""
        return await self._ask("GET", path, b"", dict(headers))

    async def send_form(self, path: str, velden: Mapping[str, str], headers: Mapping[str, str]) -> Antwoord:
        """Post a form, as a browser without script does. Raises LijnWeg."""
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return await self._ask("POST", path, urlencode(velden).encode(), {**headers, **kind})

    async def send_json(self, path: str, body: object, headers: Mapping[str, str]) -> dict[str, Any]:
        """Post JSON and return the JSON answer, packed on the way as for a browser. Raises LijnWeg."""
        kind = {"Content-Type": "application/json", "Accept-Encoding": "gzip"}
        return (await self._ask("POST", path, json.dumps(body).encode(), {**headers, **kind})).json()

    async def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Antwoord:
        try:
            if self._pair is None:
                self._pair = await self.plek.connect()
            reader, writer = self._pair
            head = {"Host": f"{self.plek.host}:{self.plek.port}", "Origin": self.plek.origin, **headers}
            if method == "POST":
                head["Content-Length"] = str(len(body))
            writer.write(_head(f"{method} {path} HTTP/1.1", head) + body)
            told = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
            pairs = [(name.lower(), value) for name, _, value in (line.partition(": ") for line in told[1:])]
            found = dict(pairs)
            content = await reader.readexactly(int(found.get("content-length", "0")))
        except Gone as gone:
            raise LijnWeg(str(gone)) from gone
        if found.get("content-encoding") == "gzip":
            content = gzip.decompress(content)
        koekjes = tuple(value for name, value in pairs if name == "set-cookie")
        return Antwoord(int(told[0].split()[1]), found, koekjes, content)

    def close(self) -> None:
        """Let go of the connection."""
        if self._pair is not None:
            self._pair[1].close()
            self._pair = None


class Stroom:
    """A live stream; `wait_for` gives the moment at which a screen that answers a question arrives."""

    def __init__(self, plek: Plek, path: str, headers: Mapping[str, str]) -> None:
        self._plek, self._path, self._headers = plek, path, headers
        self._waiting: list[tuple[Callable[[bytes], bool], asyncio.Future[float]]] = []
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect and wait for the first screen. Raises LijnWeg, also when the server answers otherwise."""
        try:
            reader, writer = await self._plek.connect()
            head = {"Host": f"{self._plek.host}:{self._plek.port}", "Accept": "text/event-stream"}
            # HTTP/1.0 keeps the body free of chunks
            writer.write(_head(f"GET {self._path} HTTP/1.0", {**head, **self._headers}))
            status = await reader.readline()
        except Gone as gone:
            raise LijnWeg(str(gone)) from gone
        if b" 200 " not in status:
            raise LijnWeg(f"no stream: {status!r}")
        first = self.wait_for(lambda _line: True)
        self._task = asyncio.create_task(self._read(reader, writer))
        try:
            await asyncio.wait_for(first, _PATIENCE)
        except (TimeoutError, asyncio.CancelledError) as gone:
            raise LijnWeg("no first screen") from gone

    def wait_for(self, question: Callable[[bytes], bool]) -> "asyncio.Future[float]":
        """Done when a screen comes that says yes, with the moment; cancelled when the server goes."""
        future: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        if self._task is not None and self._task.done():
            future.cancel()
        else:
            self._waiting.append((question, future))
        return future

    async def _read(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                if line.startswith(b"data:") and line != b"data: {}\n":  # heartbeats aside
                    self._came(line, time.monotonic())
        except (*Gone, ValueError):
            pass
        finally:
            writer.close()
            for _, future in self._waiting:
                future.cancel()

    def _came(self, line: bytes, now: float) -> None:
        still = []
        for question, future in self._waiting:
            if future.done():
                continue
            if question(line):
                future.set_result(now)
            else:
                still.append((question, future))
        self._waiting = still


def _head(first: str, headers: Mapping[str, str]) -> bytes:
    return "\r\n".join([first, *(f"{name}: {value}" for name, value in headers.items()), "", ""]).encode()
