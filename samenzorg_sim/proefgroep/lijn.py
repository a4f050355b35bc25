"""The line of one simulated phone: plain HTTP/1.1 with cookies, and the stream of its screens."""

import asyncio
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

#: Bytes that one screen may have.
_LONGEST = 1 << 22


class LijnWeg(Exception):
    """The server does not answer, or not as a server does."""


@dataclass(frozen=True)
class Antwoord:
    """What came back; `naar` is the address of a redirect, else empty."""

    status: int
    naar: str
    inhoud: str


class Lijn:
    """Posts and pages one at a time over a kept connection, and streams beside it; keeps its own cookies."""

    def __init__(self, origin: str, koekjes: dict[str, str] | None = None) -> None:
        """`origin` is like `http://192.168.1.5:8866`; `koekjes` are cookies of an earlier time."""
        place = urlsplit(origin)
        self._host, self._port = place.hostname or "", place.port or 80
        self._origin = f"http://{place.netloc}"
        self.koekjes: dict[str, str] = dict(koekjes or {})
        self._pair: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def page(self, pad: str) -> tuple[str, str]:
        """Get a page, following redirects as a browser does: where it ended, and its HTML."""
        for _ in range(5):
            answer = await self._ask("GET", pad)
            if not answer.naar:
                return pad, answer.inhoud
            pad = answer.naar
        raise LijnWeg(f"{pad} leads nowhere")

    async def send_form(self, pad: str, velden: dict[str, str]) -> tuple[str, str]:
        """Post a form and follow where it leads: the address, and the HTML there."""
        answer = await self._ask("POST", pad, urlencode(velden), "application/x-www-form-urlencoded")
        return await self.page(answer.naar) if answer.naar else (pad, answer.inhoud)

    async def send_json(self, pad: str, body: object) -> dict[str, Any]:
        """Post JSON, as the script of a phone does, and return the JSON answer."""
        answer = await self._ask("POST", pad, json.dumps(body), "application/json")
        try:
            found: dict[str, Any] = json.loads(answer.inhoud)
        except ValueError as nonsense:
            raise LijnWeg(f"{pad} answered {answer.status} without JSON") from nonsense
        return found

    async def _ask(self, method: str, pad: str, body: str = "", kind: str = "") -> Antwoord:
        for again in (False, True):  # the server may have closed a kept connection meanwhile
            try:
                if self._pair is None:
                    self._pair = await asyncio.open_connection(self._host, self._port, limit=_LONGEST)
                return await self._over(*self._pair, method, pad, body.encode(), kind)
            except (OSError, asyncio.IncompleteReadError, ValueError) as gone:
                self.close()
                if again:
                    raise LijnWeg(str(gone)) from gone
        raise AssertionError

    async def _over(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, method: str, pad: str,
        body: bytes, kind: str,
    ) -> Antwoord:  # fmt: skip
        head = self._headers() | {"Content-Length": str(len(body))} | ({"Content-Type": kind} if kind else {})
        writer.write(_request(f"{method} {pad} HTTP/1.1", head) + body)
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        status = int(lines[0].split()[1])
        told = [line.partition(": ") for line in lines[1:]]
        for name, _, value in told:
            if name.lower() == "set-cookie":
                self._keep(value)
        found = {name.lower(): value for name, _, value in told}
        content = await reader.readexactly(int(found.get("content-length", "0")))
        naar = found.get("location", "") if 300 <= status < 400 else ""
        return Antwoord(status, naar, content.decode("utf-8", "replace"))

    async def events(self, pad: str) -> AsyncIterator[tuple[str, dict[str, Any]]]:
        """Server-sent events until the server ends the stream: name and data. Raises LijnWeg."""
        try:
            reader, writer = await asyncio.open_connection(self._host, self._port, limit=_LONGEST)
        except OSError as gone:
            raise LijnWeg(str(gone)) from gone
        try:
            # HTTP/1.0 keeps the body free of chunks
            writer.write(_request(f"GET {pad} HTTP/1.0", self._headers() | {"Accept": "text/event-stream"}))
            status = await reader.readline()
            if b" 204 " in status:  # for who takes no part: do not come back
                yield "weg", {}
                return
            if b" 200 " not in status:
                raise LijnWeg(f"no stream at {pad}")
            name = ""
            while line := await reader.readline():
                if line.startswith(b"event: "):
                    name = line[7:].decode().strip()
                elif line.startswith(b"data: "):
                    yield name, json.loads(line[6:])
        except (OSError, ValueError) as gone:
            raise LijnWeg(str(gone)) from gone
        finally:
            writer.close()

    def _headers(self) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.koekjes.items())
        head = {"Host": f"{self._host}:{self._port}", "Origin": self._origin}
        return head | ({"Cookie": cookies} if cookies else {})

    def _keep(self, text: str) -> None:
        """Remember a cookie, or forget one that the server takes away."""
        name, _, value = text.partition(";")[0].partition("=")
        if value.strip('"') and not re.search(r"max-age=0\b", text, re.I):
            self.koekjes[name] = value
        else:
            self.koekjes.pop(name, None)

    def close(self) -> None:
        """Let go of the kept connection."""
        if self._pair is not None:
            self._pair[1].close()
            self._pair = None


def _request(first: str, headers: dict[str, str]) -> bytes:
    return "\r\n".join([first, *(f"{name}: {value}" for name, value in headers.items()), "", ""]).encode()
