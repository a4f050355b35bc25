"""How rows and texts are written, and words erased, the same into every SQL database."""

from collections.abc import Iterable, Sequence
from operator import attrgetter

from sqlalchemy import Connection, bindparam, insert, update

from samenzorg_sim.journal.row import Row
from samenzorg_sim.journal.store import Text
from samenzorg_sim.journal.tables import journal, text
from samenzorg_sim.journal.values import Moment

_COLUMNS = tuple(column.name for column in journal.columns)
_values = attrgetter(*_COLUMNS)


def write(
    connection: Connection, rows: Sequence[Row], texts: Sequence[Text], erased: Iterable[str] = ()
) -> None:
    """Write all within this transaction; `erased` lose their words at the moment of the last row."""
    if rows:
        connection.execute(insert(journal), [dict(zip(_COLUMNS, _values(row), strict=True)) for row in rows])
    if texts:
        connection.execute(insert(text), [one._asdict() for one in texts])
    if erased:
        erase_words(connection, erased, max(row.recorded_at for row in rows))


def erase_words(connection: Connection, ids: Iterable[str], at: Moment) -> None:
    """Take the words (of at least one text) away, unless the text is unknown or was erased before."""
    gone = text.c.text_id == bindparam("gone")
    connection.execute(
        update(text).where(gone, text.c.erased_at.is_(None)).values(text=None, erased_at=at),
        [{"gone": text_id} for text_id in sorted(set(ids))],  # in one order: see PostgresStore.append
    )
