"""Background tasks under one eye: an error is logged in English, told in Dutch, and the task begins again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

#: Seconds before a task that failed begins again: twice as long each time.
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0


class Supervisor:
    """Runs tasks until `stop`; with `under_test` the first error ends `failed` instead of being mended."""

    def __init__(self, tell: Callable[[str], None], *, under_test: bool = False) -> None:
        self._tell = tell
        self._under_test = under_test
        self._tasks: list[asyncio.Task[None]] = []
        self.failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def keep(self, name: str, work: Callable[[], Awaitable[None]], melding: str) -> None:
        """Run `work()` in the background; `melding` is what a person hears when it fails."""
        self._tasks.append(asyncio.create_task(self._keep(name, work, melding), name=name))

    async def _keep(self, name: str, work: Callable[[], Awaitable[None]], melding: str) -> None:
        pause = _FIRST_PAUSE
        while True:
            try:
                return await work()
            except Exception as error:
                logging.getLogger("samenzorg").exception("task %s failed", name)
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
