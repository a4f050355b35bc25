"""The journal in PostgreSQL, for several servers at a time: what is acknowledged is flushed to its disk."""

import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter
from typing import Any, ClassVar

import psycopg
from sqlalchemy import URL, Connection, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, TimeoutError

from samenzorg_sim.journal import postgres_tables
from samenzorg_sim.journal.absence import Absence
from samenzorg_sim.journal.following import CALLS, CHANNEL, LISTEN_TO_CALLS, Follower, payload
from samenzorg_sim.journal.postgres_errors import as_storage_error, place_of
from samenzorg_sim.journal.reading import Reading
from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.store import EraseUnfinished, StorageAway, StorageBroken, StorageBusy, Text
from samenzorg_sim.journal.sweeping import Sweeper, mark_unswept, sweep
from samenzorg_sim.journal.tables import NotOurs
from samenzorg_sim.journal.values import Moment
from samenzorg_sim.journal.writing import erase_words, write

_ORDER = attrgetter("stream", "seq")
#: Seconds (milliseconds) after which a silent machine counts as away; a URL may say otherwise.
_LINE = {
    "connect_timeout": "5",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "2",
    "tcp_user_timeout": "10000",
}
_NOTIFY = text("SELECT pg_notify(:channel, one) FROM unnest(CAST(:told AS text[])) AS one")


class PostgresStore(Reading):
    """A store in the database at `url` (postgresql://user@host/name); its tables are made where it is empty.

    Several servers may write at the same time: who comes second with a (stream, seq) gets a Conflict. Safe
    to use from several threads. A password may also stand where PostgreSQL's own programs look for it
    (PGPASSWORD, ~/.pgpass), and never comes into an error or a log.

    Raises:
        StorageBroken: not a URL, not to be signed in to, another program's, or from a newer Samenzorg.
        StorageError: it does not answer.
    """

    settings: ClassVar[dict[str, str]] = {
        "lock_timeout": "5s",  # for other servers, as long as SQLite waits for other processes
        "statement_timeout": "60s",
        "idle_in_transaction_session_timeout": "60s",
    }

    def __init__(self, url: str) -> None:
        self._url = parsed(url)
        self.place = place_of(self._url)
        self._token = secrets.token_hex(4)  # by which we know our own notices
        self._closed = False
        self._engine = create_engine(
            self._url,
            hide_parameters=True,  # an error's text goes to a log, and typed words must not
            pool_pre_ping=True,  # a connection that was lost meanwhile is made anew, unnoticed
            pool_size=5,
            max_overflow=5,
            pool_timeout=10,
        )
        self._reader = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        event.listen(self._engine, "connect", self._set_up)
        self._sweeper = Sweeper(self._engine)
        self._absence = Absence(self._ask)
        try:
            with self.writing() as connection:
                self.id = postgres_tables.settle(connection)
        except NotOurs as wrong:
            self.close()
            raise StorageBroken(self.place, str(wrong)) from wrong
        except BaseException:
            self.close()
            raise
        self._sweeper.ask()  # a server may have died between erasing and sweeping

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        """Record all rows and texts in one transaction, flushed to disk on return, or nothing at all.

        Servers that follow are told of each stream and its last seq, in the same transaction.
        """
        if not rows and not texts:
            return
        # Everybody in the same order: two servers then wait for each other in turn, never in a ring.
        rows, texts = sorted(rows, key=_ORDER), sorted(texts)
        with self.writing() as connection:
            write(connection, rows, texts, erased)
            if erased:
                mark_unswept(connection)
            if rows:
                last = {row.stream: row.seq for row in rows}
                told = [payload(self._token, stream, seq) for stream, seq in last.items()]
                connection.execute(_NOTIFY, {"channel": CHANNEL, "told": told})
        if erased:
            self._sweeper.ask()

    def erase(self, ids: Iterable[str], at: Moment) -> None:
        """Erase the words of these texts from the table, and sweep their old bytes out of its files."""
        wanted = list(ids)
        if not wanted:
            return
        with self.writing() as connection:
            erase_words(connection, wanted, at)
            mark_unswept(connection)
        try:
            sweep(self._engine)
        except DBAPIError as wrong:
            self._sweeper.ask()
            raise EraseUnfinished(self.place) from wrong

    def follow(self, changed: Callable[[str | None, int], None]) -> Callable[[], None]:
        """Call `changed(stream, seq)`, in a thread, for what another server records from now on.

        `changed(None, 0)` means that notices may have been missed: look at everything again. Returns what
        ends it.

        Raises:
            StorageError: the database does not answer (later on it is asked again and again).
        """
        follower = Follower(self._line, self.place, self._token, changed)
        follower.start()
        return follower.stop

    def hear(self, told: Callable[[str | None], None]) -> Callable[[], None]:
        """Call `told(words)`, in a thread, for what another server calls from now on; the same otherwise."""
        follower = Follower(
            self._line, self.place, self._token, lambda words, _: told(words), LISTEN_TO_CALLS
        )
        follower.start()
        return follower.stop

    def call(self, words: Sequence[str]) -> None:
        """Tell every other server that hears now (at most 7,900 bytes each); it is kept nowhere.

        Raises:
            StorageError: the database does not answer.
        """
        with self._read() as connection:
            told = [payload(self._token, one, 0) for one in words]
            connection.execute(_NOTIFY, {"channel": CALLS, "told": told})

    def probe(self) -> None:
        """Begin a transaction that may write; raises StorageError."""
        with self.writing() as connection:
            connection.execute(text("SELECT pg_current_xact_id()"))  # a mirror that only reads refuses

    def close(self) -> None:
        """Let go of the connections; may be called twice."""
        self._closed = True
        self._absence.stop()
        self._sweeper.stop()
        self._engine.dispose()

    def _set_up(self, connection: Any, _record: object) -> None:
        with connection.cursor() as cursor:
            for name, value in self.settings.items():
                cursor.execute(f"SET {name} = '{value}'")
            # One that also waits for its copy on another machine (remote_apply) goes on doing so.
            if cursor.execute("SHOW synchronous_commit").fetchone()[0] not in ("on", "remote_apply"):
                cursor.execute("SET synchronous_commit = on")
        connection.commit()

    def _line(self) -> psycopg.Connection[Any]:
        """A connection of its own, never lent to who writes."""
        unnamed, named = self._engine.dialect.create_connect_args(self._url)
        return psycopg.connect(*unnamed, **named)

    def _ask(self) -> None:
        """Whether the database answers again; raises StorageError."""
        try:
            self._line().close()
        except psycopg.Error as wrong:
            raise as_storage_error(wrong, self.place) from wrong

    @contextmanager
    def moment(self) -> Iterator[Connection]:
        """A connection that sees the database as it is now, whatever is recorded meanwhile."""
        one = self._engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with self._told(), one.begin() as connection:
            connection.execute(text("SET LOCAL statement_timeout = 0"))
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction, flushed to disk when it ends well."""
        with self._told(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with self._told(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        if self._closed:
            raise StorageBroken(self.place, "it was closed")
        self._absence.must_be_over()
        try:
            yield
        except DBAPIError as wrong:
            said = as_storage_error(wrong, self.place)
            if isinstance(said, StorageAway):
                self._absence.begin(said)
            raise said from wrong
        except TimeoutError as wrong:  # all our connections are in use
            raise StorageBusy(self.place) from wrong


def parsed(url: str) -> URL:
    """The address of a database; raises StorageBroken, without repeating what may hold a password."""
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):
        raise StorageBroken("the database", "its address is not a URL") from None
    if found.get_backend_name() not in ("postgresql", "postgres"):
        raise StorageBroken("the database", "its address does not start with postgresql://")
    if "@" in f"{found.host}{found.database}":  # what stands before it would be told as a place
        raise StorageBroken("the database", "in its password, write %40 for @, %2F for / and %3A for :")
    missing = {name: value for name, value in _LINE.items() if name not in found.query}
    return found.set(drivername="postgresql+psycopg").update_query_dict(missing)
