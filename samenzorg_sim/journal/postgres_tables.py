"""How a PostgreSQL database is recognised as ours, and made ours when it is empty."""

import secrets

from sqlalchemy import Boolean, Column, Connection, Integer, MetaData, Table, insert, select, text

from samenzorg_sim.journal.tables import SCHEMA_VERSION, NotOurs, Words, metadata

#: One row: what SQLite keeps in its own header, an id by which a data folder knows its database, and a note.
samenzorg = Table(
    "samenzorg",
    MetaData(),
    Column("schema", Integer, nullable=False),
    Column("id", Words, nullable=False),
    Column("unswept", Boolean, nullable=False),  # whether erased words still stand in a file
)
_SETTLING = 0x534D5A47  # of the lock that one server holds while it looks
_TABLES = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"


def settle(connection: Connection) -> str:
    """Make the tables in an empty database; in one of ours, only look. Its id, 32 hex characters.

    Raises:
        NotOurs: another program's database, a newer Samenzorg's, or one that cannot keep our promises.
    """

    def said(question: str) -> str:
        return str(connection.execute(text(question)).scalar_one())

    connection.execute(text(f"SELECT pg_advisory_xact_lock({_SETTLING})"))
    if said("SHOW server_encoding") != "UTF8":
        raise NotOurs(f"its encoding is {said('SHOW server_encoding')}; make one with ENCODING 'UTF8'")
    if said("SHOW fsync") != "on":
        raise NotOurs("its setting fsync is off: what is acknowledged would not be durable")
    if said("SELECT to_regclass('samenzorg') IS NULL") == "True":
        if said(_TABLES) != "0":
            raise NotOurs("it is a database of another program")
        metadata.create_all(connection)
        samenzorg.create(connection)
        ours = {"schema": SCHEMA_VERSION, "id": secrets.token_hex(16), "unswept": False}
        connection.execute(insert(samenzorg).values(ours))
    version, id_ = connection.execute(select(samenzorg.c.schema, samenzorg.c.id)).one()
    if version > SCHEMA_VERSION:
        raise NotOurs(f"it was made by a newer Samenzorg (schema {version}; this one knows {SCHEMA_VERSION})")
    return str(id_)
