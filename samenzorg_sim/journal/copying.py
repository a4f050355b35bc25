"""A whole journal from one SQL database into another: every row and text; what was erased stays erased."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, Table, func, insert, select

from samenzorg_sim.journal.store import Conflict
from samenzorg_sim.journal.tables import journal, text

_PAGE = 1_000
T = TypeVar("T")


class SqlStore(Protocol):
    """What copying needs of a store."""

    def moment(self) -> AbstractContextManager[Connection]:
        """A connection that sees the database as it is now, whatever is recorded meanwhile."""

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction, durable when it ends well."""


@dataclass(frozen=True)
class Contents:
    """What a journal holds: how many of each (`erased`: of its texts); `digest` is of every column of all."""

    streams: int
    rows: int
    texts: int
    erased: int
    digest: str


def copy_journal(source: SqlStore, target: SqlStore) -> Contents:
    """Copy everything into an empty journal, in one transaction; what was copied.

    Raises:
        Conflict: the other journal is not empty; nothing was written.
        StorageError: it could not be read or written; nothing was written.
    """
    with source.moment() as there, target.writing() as here:
        if any(here.scalar(select(func.count()).select_from(table)) for table in (journal, text)):
            raise Conflict("the other journal is not empty")
        for table in (journal, text):
            for page in pages(_all(there, table)):
                here.execute(insert(table), [dict(row) for row in page])
        return _contents(there)


def contents(store: SqlStore) -> Contents:
    """What this journal holds; raises StorageError."""
    with store.moment() as connection:
        return _contents(connection)


def _contents(connection: Connection) -> Contents:
    digest = hashlib.sha256()
    counted = {"streams": 0, "rows": 0, "texts": 0, "erased": 0}
    for table, names in ((journal, ("streams", "rows")), (text, ("erased", "texts"))):
        for row in _all(connection, table):
            digest.update(repr(tuple(row.values())).encode())
            counted[names[1]] += 1
            counted[names[0]] += row.get("seq") == 1 or row.get("erased_at") is not None
    return Contents(**counted, digest=digest.hexdigest())


def _all(connection: Connection, table: Table) -> Iterator[Any]:
    """Every row of a table by its key, a thousand at a time."""
    wanted = select(table).order_by(*table.primary_key.columns)
    yield from connection.execution_options(yield_per=_PAGE).execute(wanted).mappings()


def pages(many: Iterable[T]) -> Iterator[list[T]]:
    """The same in lists of a thousand."""
    left = iter(many)
    while page := list(islice(left, _PAGE)):
        yield page
