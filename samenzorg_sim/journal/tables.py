"""The journal's tables, and how a database file is recognised as ours."""

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    literal_column,
)
from sqlalchemy import Text as AnyText

APPLICATION_ID = 0x534D5A47  # 'SMZG', so that `file` and we can tell our databases from others
SCHEMA_VERSION = 1

metadata = MetaData()

# In PostgreSQL by its bytes too, or 'by name' would depend on the language of the machine.
Words = AnyText().with_variant(AnyText(collation="C"), "postgresql")
# Milliseconds do not fit in what PostgreSQL calls an integer; SQLite knows one size, and calls it that.
Milliseconds = BigInteger().with_variant(Integer, "sqlite")

# Plain rowid tables: rows arrive in time order and end up side by side, whatever stream they belong to.
journal = Table(
    "journal",
    metadata,
    Column("stream", Words, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("name", Words, nullable=False),
    Column("version", Integer, nullable=False),
    Column("recorded_at", Milliseconds, nullable=False),
    Column("happened_at", Milliseconds, nullable=False),
    Column("actor", Words, nullable=False),
    Column("command_id", Words),
    Column("payload", Words, nullable=False),
    Column("hash", Words, nullable=False),
    PrimaryKeyConstraint("stream", "seq"),
    sqlite_strict=True,
)
is_first = literal_column("seq") == literal_column("1")  # no parameter, else SQLite will not use the index
Index(
    "journal_command",
    journal.c.stream,
    journal.c.command_id,
    unique=True,
    sqlite_where=journal.c.command_id.is_not(None),
    postgresql_where=journal.c.command_id.is_not(None),
)
Index("journal_first", journal.c.stream, unique=True, sqlite_where=is_first, postgresql_where=is_first)

text = Table(
    "text",
    metadata,
    Column("text_id", Words, primary_key=True),
    Column("stream", Words, nullable=False),
    Column("owner", Words, nullable=False),
    Column("text", Words),
    Column("erased_at", Milliseconds),
    sqlite_strict=True,
)


class NotOurs(Exception):
    """The file is a sound database, but not one that this program may write."""


def settle(connection: Connection) -> None:
    """Make the tables in an empty database; in one of ours, only look.

    Raises:
        NotOurs: another program's database, or one made by a newer Samenzorg.
    """

    def number(pragma: str) -> int:
        return int(connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one())

    application, version = number("application_id"), number("user_version")
    filled = connection.exec_driver_sql("SELECT count(*) FROM sqlite_schema").scalar_one()
    if application == 0 and version == 0 and filled == 0:
        metadata.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    elif application != APPLICATION_ID:
        raise NotOurs("it is a database of another program")
    elif version > SCHEMA_VERSION:
        raise NotOurs(f"it was made by a newer Samenzorg (schema {version}; this one knows {SCHEMA_VERSION})")
