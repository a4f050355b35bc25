"""Hear what other servers record in the same database: which stream, up to which seq, and never what."""

import logging
import select
import socket
from collections.abc import Callable
from threading import Event, Thread
from typing import Any, Final, LiteralString

import psycopg

from samenzorg_sim.journal.postgres_errors import as_storage_error
from samenzorg_sim.journal.store import StorageError

Line = psycopg.Connection[Any]
Connect = Callable[[], Line]
CHANNEL: Final = "samenzorg"
LISTEN: Final = "LISTEN samenzorg"
#: Beside the journal: what servers call to each other, and nobody keeps.
CALLS: Final = "samenzorg_buren"
LISTEN_TO_CALLS: Final = "LISTEN samenzorg_buren"
_log = logging.getLogger(__name__)
#: Seconds of silence after which we ask whether the line still holds; and between two tries to mend it.
_SILENCE, _AGAIN = 15.0, 1.0


def payload(token: str, stream: str, seq: int) -> str:
    """What a notice carries: who recorded (a token for each opened store), the last seq, and the stream."""
    return f"{token} {seq} {stream}"


class Follower:
    """One connection that listens, in a thread of its own, and is made again when it is lost."""

    def __init__(
        self,
        connect: Connect,
        place: str,
        token: str,
        changed: Callable[[str | None, int], None],
        listen: LiteralString = LISTEN,
    ) -> None:
        self._connect = connect
        self._place = place
        self._token = token
        self._changed = changed
        self._listen_to = listen
        self._stopped = Event()
        self._wake, self._woken = socket.socketpair()
        self._thread = Thread(target=self._run, name="journal-follower", daemon=True)

    def start(self) -> None:
        """Listen from now on; raises StorageError when the database does not answer."""
        try:
            self._line = self._listen()
        except BaseException:
            self._wake.close()
            self._woken.close()
            raise
        self._thread.start()

    def stop(self) -> None:
        """Listen no more; nothing is told after this returns. Not to be called by what is told."""
        if not self._stopped.is_set():
            self._stopped.set()
            self._wake.send(b"x")
            self._thread.join()
            self._wake.close()
            self._woken.close()

    def _listen(self) -> Line:
        try:
            line = self._connect()
            line.autocommit = True
            line.add_notify_handler(self._hear)
            line.execute(self._listen_to)
            return line
        except psycopg.Error as wrong:
            raise as_storage_error(wrong, self._place) from wrong

    def _run(self) -> None:
        line = self._line
        while not self._stopped.is_set():
            try:
                select.select([line.fileno(), self._woken.fileno()], [], [], _SILENCE)
                if not self._stopped.is_set():
                    line.execute("SELECT 1")  # what waits comes in before the answer; no answer, no line
            except (psycopg.Error, OSError, ValueError) as wrong:  # ValueError: its socket is gone
                _log.warning("the line to %s is lost: %s", self._place, type(wrong).__name__)
                line.close()
                found = self._listen_again()
                if found is None:
                    return
                line = found
                self._tell(None, 0)
        line.close()

    def _listen_again(self) -> Line | None:
        while not self._stopped.is_set():
            try:
                return self._listen()
            except StorageError:
                select.select([self._woken], [], [], _AGAIN)
        return None

    def _hear(self, notice: Any) -> None:
        token, seq, stream = notice.payload.split(" ", 2)
        if token != self._token:
            self._tell(stream, int(seq))

    def _tell(self, stream: str | None, seq: int) -> None:
        if self._stopped.is_set():
            return
        try:
            self._changed(stream, seq)
        except Exception:  # whoever listens must not cut the line for all
            _log.exception("what was recorded elsewhere could not be told")
