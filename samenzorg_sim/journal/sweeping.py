"""Sweep erased words out of the files of a PostgreSQL database, which keeps them until it is told to."""

import logging
from threading import Event, Thread

from sqlalchemy import Connection, Engine, text, update
from sqlalchemy.exc import DBAPIError

from samenzorg_sim.journal.postgres_tables import samenzorg

_log = logging.getLogger(__name__)
#: Seconds between two sweeps at most: everybody else waits while one is going on.
_EVERY = 60.0
_ALONE = (
    "SET lock_timeout = '1s'",  # who reads for long (a copy) goes first: we come again
    "SET statement_timeout = 0",
    "VACUUM (FULL) text",
)


def mark_unswept(connection: Connection) -> None:
    """Note, in the transaction that erases, that the old bytes are still there: whoever lives on sweeps."""
    connection.execute(update(samenzorg).where(~samenzorg.c.unswept).values(unswept=True))


def sweep(engine: Engine) -> None:
    """Write the text table anew without what was erased, when it was not yet; its old file is let go of.

    Others wait meanwhile. Raises DBAPIError when the table stays in use: the note stays too.
    """
    mine = update(samenzorg).where(samenzorg.c.unswept).values(unswept=False)
    with engine.begin() as connection:
        if not connection.execute(mine).rowcount:
            return
    try:
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            connection.detach()  # with settings of its own: closed afterwards, not lent again
            for step in _ALONE:
                connection.execute(text(step))
    except DBAPIError:
        with engine.begin() as connection:
            mark_unswept(connection)
        raise


class Sweeper:
    """Sweeps in a thread of its own, soon after it is asked to, once a minute at most."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._asked, self._stopped = Event(), Event()
        self._thread = Thread(target=self._run, name="journal-sweeper", daemon=True)
        self._thread.start()

    def ask(self) -> None:
        """Something was erased."""
        self._asked.set()

    def stop(self) -> None:
        """Sweep no more; what is left is swept by whoever opens the database next."""
        self._stopped.set()
        self._asked.set()
        self._thread.join()

    def _run(self) -> None:
        while self._asked.wait() and not self._stopped.is_set():
            self._asked.clear()
            try:
                sweep(self._engine)
            except DBAPIError as wrong:
                _log.warning("erased words are not swept yet: %s", type(wrong.orig).__name__)
                self._asked.set()
            self._stopped.wait(_EVERY)
