"""One supervisor for everything that runs in the background of a kernel."""

import asyncio
import logging
import os
from collections.abc import Callable, Coroutine
from typing import Any

log = logging.getLogger(__name__)

FOUT = "Er ging iets mis op deze pagina. Wat bewaard is, blijft bewaard. Laad de pagina opnieuw."


class Toezicht:
    """Starts background tasks and notices every one that fails.

    A failure shows one Dutch sentence through `meld`. Under test (`SAMENZORG_UNDER_TEST`) `check` raises it.
    """

    def __init__(self, meld: Callable[[str], None]) -> None:
        self._meld = meld
        self._tasks: set[asyncio.Task[Any]] = set()
        self._failed: list[BaseException] = []

    def start(self, work: Coroutine[Any, Any, Any], name: str) -> None:
        """Run `work` beside everything else; without a running loop (a plain script) it does not start."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            work.close()
            return
        task = loop.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def report(self, wrong: BaseException) -> None:
        """Something failed that was not meant to: log it for developers, tell the user in Dutch."""
        log.error("failed in the background", exc_info=wrong)
        self._failed.append(wrong)
        self._meld(FOUT)

    def check(self) -> None:
        """Raise the first failure, when under test."""
        if self._failed and os.environ.get("SAMENZORG_UNDER_TEST"):
            raise self._failed[0]

    def stop(self) -> None:
        """End all tasks."""
        for task in self._tasks:
            task.cancel()

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (wrong := task.exception()) is not None:
            self.report(wrong)
