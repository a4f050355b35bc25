"""The journal in one SQLite file: what is acknowledged has been synced to disk."""

import asyncio
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Any, ClassVar

from sqlalchemy import URL, Connection, create_engine, event
from sqlalchemy.exc import DBAPIError

from samenzorg_sim.journal.reading import Reading
from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.sqlite_errors import as_storage_error
from samenzorg_sim.journal.store import EraseUnfinished, StorageBroken, StorageError, StorageGone, Text
from samenzorg_sim.journal.tables import NotOurs, settle
from samenzorg_sim.journal.values import Moment
from samenzorg_sim.journal.writing import erase_words, write


class SqliteStore(Reading):
    """A store in the file `path`, made when it is not there yet; its folder must be on a local drive.

    One process writes (the server); others may read at the same time. Safe to use from several threads.

    Raises:
        StorageBroken: not a database, damaged, another program's, or from a newer Samenzorg.
        StorageError: it cannot be opened for writing.
    """

    pragmas: ClassVar[dict[str, str | int]] = {
        "busy_timeout": 5_000,  # milliseconds; for other processes: our own threads queue at a lock
        "journal_mode": "WAL",
        "synchronous": "FULL",  # each commit waits for the disk: acknowledged is durable
        "secure_delete": "ON",  # erased words are overwritten
        "trusted_schema": "OFF",
    }

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writing = Lock()
        self._closed = False
        self._log_holds_words = False
        self._place: tuple[int, int] | None = None
        # Parameters stay hidden: an error's text goes to a log, and typed words must not.
        self._engine = create_engine(URL.create("sqlite", database=str(path)), hide_parameters=True)
        # For its owner only, and so is what SQLite makes beside it: others may work on this machine.
        with suppress(OSError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        event.listen(self._engine, "connect", self._set_up)
        try:
            with self.writing() as connection:
                settle(connection)
            with suppress(OSError):  # a file of before
                path.chmod(0o600)
            self._place = _place(path)
            self._empty_log(patience=False)  # the server may have died between erasing and emptying
        except NotOurs as wrong:
            self.close()
            raise StorageBroken(str(path), str(wrong)) from wrong
        except BaseException:
            self.close()
            raise

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        """Record all rows and texts in one transaction, synced to disk on return, or nothing at all."""
        if not rows and not texts:
            return
        with self.writing() as connection:
            write(connection, rows, texts, erased)
        if erased or self._log_holds_words:
            self._empty_log(patience=bool(erased))

    def erase(self, ids: Iterable[str], at: Moment) -> None:
        """Erase the words of these texts from the table, the file's free space and the write-ahead log."""
        wanted = list(ids)
        if not wanted:
            return
        with self.writing() as connection:
            erase_words(connection, wanted, at)
        self._empty_log(patience=True)
        if self._log_holds_words:
            raise EraseUnfinished(str(self.path))

    def finish_erasing(self) -> None:
        """Empty the log when erased words stayed in it, as somebody read meanwhile; never waits or raises."""
        if self._log_holds_words:
            self._empty_log(patience=False)

    async def finish_erasing_every(self, seconds: float) -> None:
        """The same now and then; runs until cancelled."""
        while True:
            await asyncio.sleep(seconds)
            await asyncio.to_thread(self.finish_erasing)

    def probe(self) -> None:
        """Take the right to write for a moment; raises StorageError."""
        with self.writing():
            pass

    def close(self) -> None:
        """Let go of the file; the write-ahead log is folded into it."""
        self._closed = True
        self._engine.dispose()

    def _set_up(self, connection: Any, _record: object) -> None:
        connection.isolation_level = None  # the driver starts no transactions by itself; writing does
        for pragma, value in self.pragmas.items():
            answer = connection.execute(f"PRAGMA {pragma} = {value}").fetchone()
            if pragma == "journal_mode" and answer[0].upper() != value:
                raise StorageBroken(
                    str(self.path), f"journal mode stays {answer[0]!r}; is it on a network drive?"
                )

    def _empty_log(self, *, patience: bool) -> None:
        """Fold the write-ahead log into the file, where erased words are overwritten, unless somebody reads.

        With `patience` it waits for readers as long as for other processes. Never raises: what was
        recorded is recorded. It is tried again at the next row, by `finish_erasing`, and at the next start.
        """
        self._log_holds_words = True
        with suppress(StorageError), self._writing, self._read() as connection:
            usual = self.pragmas["busy_timeout"]
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {usual if patience else 0}")
            try:
                busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
                self._log_holds_words = bool(busy)
            finally:
                connection.exec_driver_sql(f"PRAGMA busy_timeout = {usual}")

    @contextmanager
    def moment(self) -> Iterator[Connection]:
        """A connection that sees the file as it is now, whatever is recorded meanwhile."""
        with self._read() as connection, connection.begin():
            connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction, synced to disk when it ends well."""
        # Our own writers queue here: SQLite's waiting is by polling, and unfair.
        with self._writing, self._read() as connection, connection.begin():
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            # SQLite itself goes on writing into a file that was removed.
            if self._place is not None and _place(self.path) != self._place:
                raise StorageGone(str(self.path))
            yield connection

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        if self._closed:
            raise StorageBroken(str(self.path), "it was closed")
        try:
            with self._engine.connect() as connection:
                yield connection
        except DBAPIError as wrong:
            raise as_storage_error(wrong, self.path) from wrong


def _place(file: Path) -> tuple[int, int] | None:
    """Which file stands there, None for none."""
    try:
        found = file.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
