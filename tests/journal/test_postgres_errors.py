"""What a PostgreSQL database can refuse, and what is said then: never a password, never a wrong promise."""

from collections.abc import Iterator
from typing import ClassVar

import psycopg
import pytest

from samenzorg_sim.journal import (
    PostgresStore,
    StorageAway,
    StorageBroken,
    StorageBusy,
    StorageError,
    StorageFull,
    StorageReadOnly,
)
from samenzorg_sim.journal.postgres_errors import as_storage_error
from tests.journal.test_store_contract import chain
from tests.postgres import Cluster
from tests.running_server import free_port


class Hasty(PostgresStore):
    """Waits for another server for an instant only."""

    settings: ClassVar = {**PostgresStore.settings, "lock_timeout": "20ms"}


@pytest.fixture
def ours(database: str) -> Iterator[Hasty]:
    made = Hasty(database)
    yield made
    made.close()


def refused(url: str) -> StorageError:
    """What is said when this database is opened."""
    with pytest.raises(StorageError) as told:
        PostgresStore(url)
    return told.value


def test_a_database_of_another_program_is_left_alone(cluster: Cluster, database: str) -> None:
    cluster.tell("CREATE TABLE klanten (naam text)", database.rpartition("/")[2])
    said = refused(database)
    assert isinstance(said, StorageBroken)
    assert str(said).endswith("/oefenen cannot be used: it is a database of another program")
    with psycopg.connect(database) as connection:
        found = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
    assert found == [("klanten",)]


def test_a_password_that_breaks_the_address_is_not_told() -> None:
    said = str(refused("postgresql://samenzorg:p@geheim/1@db.huis.nl/samenzorg"))
    assert said.endswith("in its password, write %40 for @, %2F for / and %3A for :")
    assert "geheim" not in said


def test_a_database_of_a_newer_samenzorg_is_left_alone(database: str, ours: Hasty) -> None:
    with psycopg.connect(database) as connection:
        connection.execute("UPDATE samenzorg SET schema = 9")
    assert str(refused(database)).endswith("it was made by a newer Samenzorg (schema 9; this one knows 1)")


def test_a_database_that_cannot_keep_our_promises_is_refused(cluster: Cluster, database: str) -> None:
    """One that cannot hold every letter, and one that does not wait for its disk."""
    latin = cluster.make("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    assert str(refused(latin)).endswith("its encoding is LATIN1; make one with ENCODING 'UTF8'")
    for setting in ("off", "on"):
        cluster.tell(f"ALTER SYSTEM SET fsync = {setting}")
        cluster.tell("SELECT pg_reload_conf()")
        if setting == "off":
            said = refused(database)
    assert str(said).endswith("its setting fsync is off: what is acknowledged would not be durable")


def test_who_may_not_sign_in_hears_so_without_a_password(cluster: Cluster, database: str) -> None:
    wrong = database.replace(cluster.password, "verkeerd-wachtwoord")
    said = refused(wrong)
    assert isinstance(said, StorageBroken | StorageAway)
    assert "password authentication failed" in str(said)
    assert "verkeerd-wachtwoord" not in str(said)
    assert 'database "nergens" does not exist' in str(refused(cluster.url("nergens")))


@pytest.mark.parametrize(
    "address", ["geheim", "mysql://ans:geheim@huis/db", "postgresql://ans:geheim@huis:poort/db"]
)
def test_what_is_no_address_of_ours_is_not_repeated(address: str) -> None:
    said = refused(address)
    assert isinstance(said, StorageBroken)
    assert "geheim" not in str(said)


def test_a_database_that_is_not_there_is_away() -> None:
    said = refused(f"postgresql://ans:geheim@127.0.0.1:{free_port()}/oefenen?sslpassword=geheim")
    assert isinstance(said, StorageAway)
    assert "Connection refused" in str(said)
    assert "geheim" not in str(said)


def test_who_waits_too_long_for_another_server_hears_so_and_may_try_again(database: str, ours: Hasty) -> None:
    with psycopg.connect(database) as other:
        other.execute("LOCK TABLE journal")
        with pytest.raises(StorageBusy):
            ours.append(chain("a", 1))
    ours.append(chain("a", 1))
    assert len(list(ours.read("a"))) == 1


def test_a_database_that_may_only_be_read_says_so(database: str, ours: Hasty) -> None:
    """Such as the copy that follows the real one."""
    name = database.rpartition("/")[2]
    ours.append(chain("a", 1))
    with psycopg.connect(database, autocommit=True) as owner:
        owner.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        store = PostgresStore(database)
        with pytest.raises(StorageReadOnly, match="may be read but not written"):
            store.append(chain("b", 1))
        assert len(list(store.read("a"))) == 1
        store.close()
        owner.execute("SET default_transaction_read_only = off")
        owner.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")


def test_a_full_disk_is_named() -> None:
    said = as_storage_error(psycopg.errors.DiskFull("could not extend file"), "postgresql://huis/oefenen")
    assert isinstance(said, StorageFull)
    assert str(said) == "no room left to write postgresql://huis/oefenen"
