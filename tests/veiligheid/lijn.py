"""The line between phones and the server, which can be cut: nothing comes through, and nobody is told."""

import asyncio
from contextlib import suppress


class Lijn:
    """Listens on `host` at the server's port and passes on to `to`, both ways, unless it is cut.

    As on Wi-Fi that drops out: packets are lost without a word. What waits is still delivered when the line
    is back, unless who sent it has hung up by then.
    """

    def __init__(self, host: str, to: str, port: int) -> None:
        self.address = f"http://{host}:{port}"
        self._host, self._to, self._port = host, to, port
        self._whole = asyncio.Event()
        self._whole.set()
        self._pairs: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> "Lijn":
        self._listening = await asyncio.start_server(self._join, self._host, self._port)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._listening.close()
        for pair in self._pairs:
            pair.cancel()
        await asyncio.gather(*self._pairs, return_exceptions=True)

    def cut(self) -> None:
        """From now on nothing comes through."""
        self._whole.clear()

    def mend(self) -> None:
        """It works again."""
        self._whole.set()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._pairs.add(task)
        try:
            first = await reader.read(1 << 16)
            await self._whole.wait()
            if reader.at_eof():
                return
            far_reader, far_writer = await asyncio.open_connection(self._to, self._port)
            far_writer.write(first)
            ways = [self._pass(reader, far_writer), self._pass(far_reader, writer)]
            running = [asyncio.create_task(way) for way in ways]
            await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for way in running:
                way.cancel()
            far_writer.close()
        except OSError:
            pass  # the server is not there: the phone hears that its line is gone
        finally:
            writer.close()
            self._pairs.discard(task)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while octets := await reader.read(1 << 16):
                if not self._whole.is_set():
                    await self._whole.wait()
                    if reader.at_eof() or reader.exception():
                        return
                writer.write(octets)
                await writer.drain()
