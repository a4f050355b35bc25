"""The PostgreSQL store: several servers at a time, a plug that is pulled, and what erasing leaves."""

import random
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import ModuleType

import psycopg
import pytest
from sqlalchemy import text

from samenzorg_sim.journal import (
    Conflict,
    PostgresStore,
    Row,
    StorageAway,
    StorageError,
    Streams,
    Text,
    mint_id,
    verify_journal,
)
from samenzorg_sim.journal.reading import first_rows
from tests.journal.test_store_contract import chain
from tests.postgres import Cluster
from tests.running_server import wait_until


@pytest.fixture
def store(database: str) -> Iterator[PostgresStore]:
    made = PostgresStore(database)
    yield made
    made.close()


def test_servers_that_write_in_the_same_streams_settle_who_was_first(database: str) -> None:
    """Each records in three of four streams at a time; who is late hears so, and does it anew."""
    stores = [PostgresStore(database) for _ in range(4)]
    failures: list[BaseException] = []
    late = []

    def serve(store: PostgresStore, dice: random.Random) -> None:
        done = 0
        try:
            while done < 15:
                heads = store.heads()
                rows = []
                for stream in dice.sample("abcd", 3):
                    seq, head = heads.get(stream, (0, ""))
                    rows += chain(stream, 1, start=seq, previous=head)
                try:
                    store.append(rows, [Text(mint_id("t"), "a", "d_1", "woorden")])
                    done += 1
                except Conflict:
                    late.append(rows)
        except BaseException as wrong:
            failures.append(wrong)

    servers = [Thread(target=serve, args=(one, random.Random(n))) for n, one in enumerate(stores)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    assert failures == []
    assert verify_journal(stores[0]) == ()
    assert sum(seq for seq, _ in stores[0].heads().values()) == 4 * 15 * 3
    assert late
    for one in stores:
        one.close()


def answer(store: PostgresStore) -> list[Row]:
    """The rows of the tea; none while the database is away."""
    try:
        return list(store.read("thee"))
    except StorageAway:
        return []


def test_who_asks_a_database_that_is_away_is_not_kept_waiting(cluster: Cluster, store: PostgresStore) -> None:
    """A machine that takes calls and says nothing: one line asks on, twenty readers do not."""
    store.append(chain("thee", 1))
    called = []
    with cluster.away(), socket.create_server(("127.0.0.1", cluster.port)) as silent:
        silent.settimeout(1)
        with pytest.raises(StorageAway):
            store.heads()
        for _ in range(20):
            with pytest.raises(StorageAway):
                store.heads()
        with suppress(TimeoutError):
            while True:
                called.append(silent.accept()[0])
    for one in called:
        one.close()
    assert len(called) < 20
    assert wait_until(lambda: answer(store), "the database to answer") == chain("thee", 1)


def test_what_was_acknowledged_is_there_after_the_plug_was_pulled(
    cluster: Cluster, store: PostgresStore, thee: ModuleType
) -> None:
    """And the store that was open goes on, without being opened again."""
    streams = Streams(store)
    streams.commit(streams.prepare([thee.name("Ans"), thee.submit(thee.Pour(2))], recorded_at=2_000))
    before = list(store.read("thee"))
    late = streams.prepare([thee.submit(thee.Pour(1))], recorded_at=3_000)
    with cluster.away(), pytest.raises(StorageError, match=rf"^{store.place} does not answer: ") as told:
        streams.commit(late)
    assert cluster.password not in str(told.value)
    assert wait_until(lambda: answer(store), "the database to answer") == before
    streams.commit(streams.prepare([thee.submit(thee.Pour(1))], recorded_at=4_000))
    assert [row.recorded_at for row in store.read("thee")] == [2_000, 2_000, 2_000, 4_000]


def test_servers_that_start_at_once_in_an_empty_database_find_the_same_one(database: str) -> None:
    opened: list[PostgresStore] = []
    servers = [Thread(target=lambda: opened.append(PostgresStore(database))) for _ in range(6)]
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    assert len(opened) == 6
    assert len({store.id for store in opened}) == 1
    for store in opened:
        store.close()


def test_a_database_on_this_machine_is_reached_by_its_socket_too(cluster: Cluster, database: str) -> None:
    """As `hosting/systemd` has it; what comes after the name is in no message."""
    server = f"127.0.0.1:{cluster.port}/oefenen"
    socket_url = database.replace(server, f"/oefenen?host={cluster.folder}&port={cluster.port}")
    store = PostgresStore(socket_url)
    store.append(chain("a", 2))
    assert (store.place, list(store.read("a"))) == ("postgresql:///oefenen", chain("a", 2))
    store.close()


def test_what_the_connection_promises(cluster: Cluster, database: str) -> None:
    """Also where the database itself is set to be hasty."""
    name = database.rpartition("/")[2]
    cluster.tell(f"ALTER DATABASE {name} SET synchronous_commit = off")
    store = PostgresStore(database)
    with store._read() as connection:
        said = [connection.execute(text(f"SHOW {one}")).scalar() for one in ("synchronous_commit", "fsync")]
    store.close()
    cluster.tell(f"ALTER DATABASE {name} RESET synchronous_commit")
    assert said == ["on", "on"]


def found_in(cluster: Cluster, words: list[str]) -> list[str]:
    """Which of these stand in a file of the database's tables; not in its log of changes (pg_wal)."""
    cluster.tell("CHECKPOINT")
    files = [path for path in Path(cluster.data, "base").rglob("*") if path.is_file()]
    octets = b"".join(path.read_bytes() for path in files)
    return [one for one in words if one.encode() in octets]


def test_erased_words_are_in_no_byte_of_the_tables(cluster: Cluster, store: PostgresStore) -> None:
    """Short and long; words of a call that was refused too."""
    dice = random.Random(8)
    texts = [
        Text(mint_id("t"), "a", "d_1", f"GEHEIM{number:04}X" * dice.choice((1, 2, 30)))
        for number in range(200)
    ]
    store.append(chain("a", 1), texts)
    with pytest.raises(Conflict):
        store.append(chain("a", 1), [Text(mint_id("t"), "a", "d_1", "GEHEIM9999X")])
    kept, erased = texts[::10], [one for number, one in enumerate(texts) if number % 10]
    assert len(found_in(cluster, [one.text[:11] for one in texts])) == 200
    store.erase([one.text_id for one in erased], at=1)
    assert found_in(cluster, [*(one.text[:11] for one in erased), "GEHEIM9999X"]) == []
    assert len(found_in(cluster, [one.text[:11] for one in kept])) == len(kept)


def test_rows_that_erase_are_recorded_at_once_and_swept_when_nobody_reads(
    cluster: Cluster, database: str
) -> None:
    """Who reads for long (a copy) goes first; who opens the database later sweeps what was left."""
    rows = chain("a", 2)
    store = PostgresStore(database)
    store.append(rows[:1], [Text("t_1", "a", "d_1", "GEHEIM0001X")])
    with psycopg.connect(database) as reader:
        reader.execute("SELECT count(*) FROM text")
        store.append(rows[1:], erased=["t_1"])
        assert (list(store.read("a")), store.texts(["t_1"])) == (rows, {"t_1": None})
        assert found_in(cluster, ["GEHEIM0001X"]) == ["GEHEIM0001X"]
        store.close()
    later = PostgresStore(database)
    wait_until(lambda: not found_in(cluster, ["GEHEIM0001X"]), "the words to be swept")
    later.close()


def test_no_word_comes_into_an_error_or_into_the_log_of_the_database(
    cluster: Cluster, store: PostgresStore
) -> None:
    store.append([], [Text("t_1", "a", "d_1", "GEHEIM")])
    with pytest.raises(Conflict) as twice:
        store.append([], [Text("t_1", "a", "d_1", "GEHEIM")])
    with pytest.raises(StorageError) as nul:
        store.append([], [Text("t_2", "a", "d_1", "GEHEIM\0")])
    assert str(twice.value) == (
        'already recorded: duplicate key value violates unique constraint "text_pkey"'
    )
    assert (
        str(nul.value)
        == f"{store.place} cannot be used: PostgreSQL text fields cannot contain NUL (0x00) bytes"
    )
    assert "text_pkey" in cluster.log.read_text()
    assert "GEHEIM" not in cluster.log.read_text()


def test_a_closed_store_says_so(store: PostgresStore) -> None:
    store.close()
    with pytest.raises(StorageError, match="it was closed"):
        store.append([], [Text(mint_id("t"), "a", "d_1", "te laat")])


def test_the_first_rows_of_a_kind_are_found_through_the_index(database: str, store: PostgresStore) -> None:
    """A start reads these: of a hundred kinds one is asked for, and the others are not looked at."""
    store.append([chain(f"{kind:03}_{number}", 1)[0] for kind in range(100) for number in range(30)])
    with store._read() as connection:
        connection.execute(text("ANALYZE journal"))
        wanted = first_rows("042_").compile(connection, compile_kwargs={"literal_binds": True})
        plan = "\n".join(connection.execute(text(f"EXPLAIN {wanted}")).scalars())
    assert "Index Scan using journal_first" in plan
    assert "Index Cond: ((stream >= '042_'::text)" in plan
    assert len(list(store.first_rows("042_"))) == 30
