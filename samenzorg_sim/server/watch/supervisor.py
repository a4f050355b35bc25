"""Background tasks under one eye: an error is logged in English, told in Dutch, and the task begins again."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from samenzorg_sim.server.watch.logregel import note

#: Seconds before a task that failed begins again: twice as long each time.
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0
#: Seconds that a task which began again still counts as failing.
_JUST = 120.0


@dataclass
class Taak:
    """How one task does: does it run now, how often did it fail, when last (seconds since 1970, or 0)."""

    loopt: bool = True
    mislukt: int = 0
    laatst: float = 0.0

    def hapert(self, now: float) -> bool:
        """Whether it waits after a failure, or failed a moment before `now`: it may fail once more."""
        return not self.loopt or now - self.laatst < _JUST


class Supervisor:
    """Runs tasks until `stop`; with `under_test` the first error ends `failed` instead of being mended."""

    def __init__(self, tell: Callable[[str], None], *, under_test: bool = False) -> None:
        self._tell = tell
        self._under_test = under_test
        self._tasks: list[asyncio.Task[None]] = []
        self.taken: dict[str, Taak] = {}
        self.failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def keep(self, name: str, work: Callable[[], Awaitable[None]], melding: str) -> None:
        """Run `work()` in the background; `melding` is what a person hears when it fails."""
        self.taken[name] = Taak()
        self._tasks.append(asyncio.create_task(self._keep(name, work, melding), name=name))

    async def _keep(self, name: str, work: Callable[[], Awaitable[None]], melding: str) -> None:
        pause, taak = _FIRST_PAUSE, self.taken[name]
        while True:
            taak.loopt = True
            try:
                return await work()
            except Exception as error:
                note("task_failed", logging.ERROR, error, task=name, count=taak.mislukt + 1)
                taak.loopt, taak.mislukt, taak.laatst = False, taak.mislukt + 1, time.time()
                self._tell(melding)
                if self._under_test:
                    if not self.failed.done():
                        self.failed.set_exception(error)
                    return
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def stop(self) -> None:
        """End every task."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()
        self.failed.cancel()
