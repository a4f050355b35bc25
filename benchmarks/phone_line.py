"""The two connections of a simulated phone, as plain as HTTP allows, so that the load costs little itself."""

import asyncio
import gzip
import json
import secrets
import time
from typing import Any


def new_command() -> str:
    """A command id as a phone mints it."""
    return "c_" + secrets.token_hex(16)


class Line:
    """A kept connection for posts; one at a time."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self._pair: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def post(self, path: str, body: object, headers: dict[str, str]) -> dict[str, Any]:
        """Post JSON and return the JSON answer, packed on the way as for a browser."""
        if self._pair is None:
            self._pair = await asyncio.open_connection(self._host, self._port)
        reader, writer = self._pair
        packed = json.dumps(body).encode()
        head = {
            "Host": f"{self._host}:{self._port}",
            "Content-Type": "application/json",
            "Content-Length": str(len(packed)),
            "Accept-Encoding": "gzip",
            **headers,
        }
        lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in head.items()), "", ""]
        writer.write("\r\n".join(lines).encode() + packed)
        told = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        answered = dict(line.split(": ", 1) for line in told.split("\r\n")[1:] if ": " in line)
        content = await reader.readexactly(int(answered["content-length"]))
        if answered.get("content-encoding") == "gzip":
            content = gzip.decompress(content)
        found: dict[str, Any] = json.loads(content)
        return found

    def close(self) -> None:
        """Let go of the connection."""
        if self._pair is not None:
            self._pair[1].close()


class Stream:
    """A live stream; `wait_for` gives the moment at which a screen with certain bytes in it arrives."""

    def __init__(self, host: str, port: int, path: str, headers: dict[str, str]) -> None:
        self._host, self._port, self._path, self._headers = host, port, path, headers
        self._waiting: list[tuple[bytes, asyncio.Future[float]]] = []
        self._task: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Connect and wait for the first screen; raises RuntimeError when the server answers otherwise."""
        reader, writer = await asyncio.open_connection(self._host, self._port, limit=1 << 22)
        head = {"Host": f"{self._host}:{self._port}", "Accept": "text/event-stream", **self._headers}
        # HTTP/1.0 keeps the body free of chunks
        lines = [f"GET {self._path} HTTP/1.0", *(f"{name}: {value}" for name, value in head.items()), "", ""]
        writer.write("\r\n".join(lines).encode())
        status = await reader.readline()
        if b" 200 " not in status:
            raise RuntimeError(f"no stream: {status!r}")
        first = self.wait_for(b"data:")
        self._task = asyncio.create_task(self._read(reader, writer))
        await asyncio.wait_for(first, 10)

    def wait_for(self, part: bytes) -> "asyncio.Future[float]":
        """Done when a data line with `part` in it arrives (heartbeats aside), with the moment of arrival."""
        future: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting.append((part, future))
        return future

    async def _read(self, reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
        try:
            while line := await reader.readline():
                if line.startswith(b"data:") and line != b"data: {}\n":
                    self._came(line, time.monotonic())
        except (OSError, asyncio.IncompleteReadError):
            pass
        for _, future in self._waiting:
            future.cancel()

    def _came(self, line: bytes, now: float) -> None:
        still = []
        for part, future in self._waiting:
            if future.done():
                continue
            if part in line:
                future.set_result(now)
            else:
                still.append((part, future))
        self._waiting = still
