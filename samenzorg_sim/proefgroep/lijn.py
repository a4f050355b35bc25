"""The line of one simulated phone: pages, forms and the stream of its screens, over a real HTTP client."""

import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit

import httpx

#: Seconds that an answer may take; a stream may be silent for as long as it likes.
_PATIENCE = 30.0


class LijnWeg(Exception):
    """The server does not answer, or not as a server does."""


class Lijn:
    """Everything one phone asks, with cookies of its own."""

    def __init__(self, origin: str, koekjes: dict[str, str] | None = None) -> None:
        """`origin` is like `http://192.168.1.5:8866`; `koekjes` are cookies of an earlier time."""
        kept = httpx.Cookies()
        for name, value in (koekjes or {}).items():
            kept.set(name, value, domain=urlsplit(origin).hostname or "")
        self._client = httpx.AsyncClient(
            base_url=origin,
            headers={"Origin": origin},
            cookies=kept,
            follow_redirects=True,
            timeout=_PATIENCE,
            trust_env=False,  # a proxy of the office has no part in this
        )

    @property
    def koekjes(self) -> dict[str, str]:
        """What a browser would keep until next time."""
        return {cookie.name: cookie.value or "" for cookie in self._client.cookies.jar}

    async def page(self, pad: str) -> tuple[str, str]:
        """Get a page, following redirects as a browser does: where it ended, and its HTML."""
        return await self._ask("GET", pad)

    async def send_form(self, pad: str, velden: dict[str, str]) -> tuple[str, str]:
        """Post a form and follow where it leads: the address, and the HTML there."""
        return await self._ask("POST", pad, data=velden)

    async def send_json(self, pad: str, body: object) -> dict[str, Any]:
        """Post JSON, as the script of a phone does, and return the JSON answer."""
        where, text = await self._ask("POST", pad, json=body)
        try:
            found: dict[str, Any] = json.loads(text)
        except ValueError as nonsense:
            raise LijnWeg(f"{where} answered without JSON") from nonsense
        return found

    async def _ask(self, method: str, pad: str, **sent: Any) -> tuple[str, str]:
        try:
            answer = await self._client.request(method, pad, **sent)
        except httpx.HTTPError as gone:
            raise LijnWeg(str(gone)) from gone
        return answer.url.path, answer.text

    async def events(self, pad: str) -> AsyncIterator[tuple[str, dict[str, Any]]]:
        """Server-sent events until the server ends the stream: name and data. Raises LijnWeg."""
        try:
            async with self._client.stream(
                "GET",
                pad,
                headers={"Accept": "text/event-stream"},
                timeout=httpx.Timeout(_PATIENCE, read=None),
            ) as answer:
                if answer.status_code == httpx.codes.NO_CONTENT:  # for who takes no part: do not come back
                    yield "weg", {}
                    return
                if answer.status_code != httpx.codes.OK:
                    raise LijnWeg(f"no stream at {pad}")
                name, rest = "", b""
                async for piece in answer.aiter_bytes():
                    *lines, rest = (rest + piece).split(b"\n")
                    for line in lines:
                        if line.startswith(b"event: "):
                            name = line[7:].decode()
                        elif line.startswith(b"data: "):
                            yield name, json.loads(line[6:])
        except (httpx.HTTPError, ValueError) as gone:
            raise LijnWeg(str(gone)) from gone

    async def close(self) -> None:
        """Let go of every connection."""
        await self._client.aclose()
