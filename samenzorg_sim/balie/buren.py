"""Servers beside each other on the same data: what they call to each other, and nobody keeps."""

import asyncio
import json
import logging
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

from samenzorg_sim.journal import StorageError

log = logging.getLogger(__name__)
# Bytes of what is called at once; PostgreSQL carries a little under 8,000.
_MOST = 7_000

Hear = Callable[[str, dict[str, Any]], None]
"""Told by which server, and what."""


def nothing() -> None:
    """What must be looked at again when something may have been missed: nothing."""


class Lijn(Protocol):
    """The line between servers; a store that they share has it."""

    def hear(self, told: Callable[[str | None], None]) -> Callable[[], None]:
        """Call `told`, in a thread, with what others call (None: some may be missed); gives what ends it."""

    def call(self, words: Sequence[str]) -> None:
        """Call this to all others; raises StorageError."""


class Buren:
    """Calls are of ids and counts, never of words; a call that is lost must be mended by `missed`.

    Without a line there are no others: then nothing is called.
    """

    def __init__(self, store: object) -> None:
        """`store` has the line, when it is one that servers share."""
        self._line: Lijn | None = store if hasattr(store, "hear") and hasattr(store, "call") else None
        self._name = secrets.token_hex(4)
        self._hear: dict[str, list[Hear]] = {}
        self._missed: list[Callable[[], None]] = []
        self._waiting: list[dict[str, Any]] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._wake = asyncio.Event()

    @property
    def any(self) -> bool:
        """Whether there can be others."""
        return self._line is not None

    def on(self, soort: str, hear: Hear, missed: Callable[[], None] = nothing) -> None:
        """Call `hear(server, what)` in the loop for each call of this kind; `missed()` when some may be lost.

        A mistake in it is logged, and stops nobody else.
        """
        self._hear.setdefault(soort, []).append(hear)
        self._missed.append(missed)

    def tell(self, soort: str, **what: Any) -> None:
        """Call this to the others soon; from any thread, and without waiting."""
        if self._line is not None and self._loop is not None:
            with suppress(RuntimeError):  # the loop is closing
                self._loop.call_soon_threadsafe(self._say, {"soort": soort, "van": self._name, **what})

    def _say(self, message: dict[str, Any]) -> None:
        self._waiting.append(message)
        self._wake.set()

    async def run(self) -> None:
        """Hear and call until cancelled; ends at once where there are no others."""
        if self._line is None:
            return
        loop = self._loop = asyncio.get_running_loop()

        def told(words: str | None) -> None:
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._told, words)

        stop = await asyncio.to_thread(self._line.hear, told)
        try:
            self._told(None)
            while True:
                await self._wake.wait()
                self._wake.clear()
                waiting, self._waiting = self._waiting, []
                try:
                    await asyncio.to_thread(self._line.call, packed(waiting))
                except StorageError:  # who is there is called again, the rest looked at
                    log.warning("the other servers were not told: the database does not answer")
        finally:
            stop()

    def _told(self, words: str | None) -> None:
        if words is None:
            for missed in self._missed:
                safely(missed)
            return
        try:
            messages = json.loads(words)
        except ValueError:  # another version's
            return
        for message in messages:
            for hear in self._hear.get(message.get("soort", ""), ()):
                safely(partial(hear, message.get("van", ""), message))


def safely(work: Callable[[], None]) -> None:
    """Do what a call asks; what goes wrong is for the log."""
    try:
        work()
    except Exception:
        log.exception("what another server called could not be done")


def packed(messages: Sequence[dict[str, Any]]) -> list[str]:
    """These as JSON lists, each as long as fits."""
    lists: list[str] = []
    for one in messages:
        text = json.dumps(one, separators=(",", ":"))
        if lists and len(lists[-1]) + len(text) < _MOST:
            lists[-1] += f",{text}"
        else:
            lists.append(text)
    return [f"[{one}]" for one in lists]
