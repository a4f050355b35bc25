"""How rows and texts are read back, the same from every SQL database."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Connection, Select, bindparam, func, select

from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.tables import is_first, journal, text

_PAGE = 1_000  # rows fetched at a time: long streams never fill the memory, nor keep a reader open

_LAST = "\U0010ffff"  # no stream's name holds it


class Reading(Protocol):
    """The reading half of a `Store`; who writes adds `_read`, a connection that raises StorageErrors, and
    `moment`."""

    def _read(self) -> AbstractContextManager[Connection]: ...

    def moment(self) -> AbstractContextManager[Connection]:
        """A connection that sees the database as it is now, whatever is recorded meanwhile."""

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

    def text_counts(self) -> dict[str, tuple[int, int]]:
        """Of each stream with texts how many there are, and how many of them are erased."""
        erased = func.count().filter(text.c.text.is_(None))
        wanted = select(text.c.stream, func.count(), erased).group_by(text.c.stream)
        with self.moment() as connection:
            return {stream: (there, gone) for stream, there, gone in connection.execute(wanted)}

    def all_texts(self, streams: Collection[str] | None = None) -> Iterator[tuple[str, str, str | None]]:
        """Of every text, in all or in these streams: its stream, its id and its words (None: erased), in that
        order; fetched by the thousand."""
        wanted = select(text.c.stream, text.c.text_id, text.c.text).order_by(text.c.stream, text.c.text_id)
        if streams is not None and len(streams) <= _PAGE:
            wanted = wanted.where(text.c.stream.in_(streams))
        with self.moment() as connection:
            for stream, text_id, words in connection.execution_options(yield_per=_PAGE).execute(wanted):
                if streams is None or stream in streams:
                    yield stream, text_id, words


def first_rows(prefix: str) -> Select[Any]:
    """The first row of each stream whose name starts with `prefix`, by name, through an index alone."""
    wanted = select(journal).where(is_first).order_by(journal.c.stream)
    if not prefix:
        return wanted
    # The range finds them in the index; the first characters say which of those are meant.
    in_range = (journal.c.stream >= prefix) & (journal.c.stream <= prefix + _LAST)
    return wanted.where(in_range, func.substr(journal.c.stream, 1, len(prefix)) == prefix)
