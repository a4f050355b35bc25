"""How rows and texts are read back, the same from every SQL database."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Connection, Select, bindparam, func, select

from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.tables import is_first, journal, text

_PAGE = 1_000  # rows fetched at a time: long streams never fill the memory, nor keep a reader open

_LAST = "\U0010ffff"  # no stream's name holds it


class Reading(Protocol):
    """The reading half of a `Store`; who writes adds `_read`, a connection that raises StorageErrors."""

    def _read(self) -> AbstractContextManager[Connection]: ...

    def read(self, stream: str, after: int = 0) -> Iterator[Row]:
        """The rows of a stream with seq > `after`, in order, fetched by the thousand."""
        wanted = (
            select(journal)
            .where(journal.c.stream == stream, journal.c.seq > bindparam("after"))
            .order_by(journal.c.seq)
            .limit(_PAGE)
        )
        while True:
            with self._read() as connection:
                page = [Row(*columns) for columns in connection.execute(wanted, {"after": after})]
            yield from page
            if len(page) < _PAGE:
                return
            after = page[-1].seq

    def first_rows(self, prefix: str = "") -> Iterator[Row]:
        """The row with seq 1 of each stream whose name starts with `prefix`, by name."""
        with self._read() as connection:
            rows = [Row(*columns) for columns in connection.execute(first_rows(prefix))]
        yield from rows

    def heads(self) -> dict[str, tuple[int, str]]:
        """Of each stream its last seq and that row's hash."""
        last = (
            select(journal.c.stream, func.max(journal.c.seq).label("seq")).group_by(journal.c.stream)
        ).subquery()
        wanted = select(journal.c.stream, journal.c.seq, journal.c.hash).join(
            last, (journal.c.stream == last.c.stream) & (journal.c.seq == last.c.seq)
        )
        with self._read() as connection:
            return {stream: (seq, hash_) for stream, seq, hash_ in connection.execute(wanted)}

    def texts(self, ids: Iterable[str]) -> dict[str, str | None]:
        """The words of these text ids: None when erased, absent when never recorded."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, str | None] = {}
        with self._read() as connection:
            for start in range(0, len(wanted), _PAGE):
                some = text.c.text_id.in_(wanted[start : start + _PAGE])
                found |= {
                    row[0]: row[1]
                    for row in connection.execute(select(text.c.text_id, text.c.text).where(some))
                }
        return found


def first_rows(prefix: str) -> Select[Any]:
    """The first row of each stream whose name starts with `prefix`, by name, through an index alone."""
    wanted = select(journal).where(is_first).order_by(journal.c.stream)
    if not prefix:
        return wanted
    # The range finds them in the index; the first characters say which of those are meant.
    in_range = (journal.c.stream >= prefix) & (journal.c.stream <= prefix + _LAST)
    return wanted.where(in_range, func.substr(journal.c.stream, 1, len(prefix)) == prefix)
