"""While the database does not answer, one thread asks for it, and everybody else hears so at once."""

from collections.abc import Callable
from threading import Event, Lock, Thread

from samenzorg_sim.journal.store import StorageAway, StorageError

#: Seconds between two times that we ask: twice as long each time.
_FIRST, _LONGEST = 0.1, 1.0


class Absence:
    """Knows whether the database is away; who works for many people must not wait for it again and again."""

    def __init__(self, ask: Callable[[], None]) -> None:
        """`ask` raises a StorageError as long as the database does not answer."""
        self._ask = ask
        self._away: StorageAway | None = None
        self._asking = Lock()
        self._stopped = Event()

    def must_be_over(self) -> None:
        """Raise the StorageAway of when it went away, unless it answered since."""
        if (away := self._away) is not None:
            raise StorageAway(*away.told) from away

    def begin(self, wrong: StorageAway) -> None:
        """It did not answer: ask until it does."""
        with self._asking:
            if self._away is None and not self._stopped.is_set():
                self._away = wrong
                Thread(target=self._wait, name="journal-absence", daemon=True).start()

    def stop(self) -> None:
        """Ask no more."""
        self._stopped.set()

    def _wait(self) -> None:
        pause = _FIRST
        while not self._stopped.wait(pause):
            try:
                self._ask()
            except StorageError:
                pause = min(2 * pause, _LONGEST)
            else:
                with self._asking:
                    self._away = None
                return
