"""The SQLite store: what stays after a restart, what erasing leaves, and who may open its file."""

import random
import sqlite3
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest

from samenzorg_sim.journal import (
    EraseUnfinished,
    SqliteStore,
    StorageError,
    StorageGone,
    Streams,
    Text,
    mint_id,
)
from tests.journal.test_store_contract import chain


class Hasty(SqliteStore):
    """Waits for another process for an instant only."""

    pragmas: ClassVar = {**SqliteStore.pragmas, "busy_timeout": 20}


class Overheard(SqliteStore):
    """Tells each statement that SQLite was given to write."""

    told: ClassVar[list[str]] = []

    def _set_up(self, connection: sqlite3.Connection, record: object) -> None:
        super()._set_up(connection, record)
        connection.set_trace_callback(self.told.append)


def test_everything_is_there_after_a_restart(path: Path, filled: SqliteStore, thee: ModuleType) -> None:
    before = list(filled.read("thee"))
    filled.close()
    again = SqliteStore(path)
    assert list(again.read("thee")) == before
    assert Streams(again).state("thee", thee.domain).kopjes == 4
    again.close()
    assert sorted(file.name for file in path.parent.iterdir()) == ["journal.db"]  # the log is folded in


@pytest.mark.parametrize("instead", [False, True])
def test_nothing_is_acknowledged_into_a_file_that_was_removed(
    path: Path, filled: SqliteStore, thee: ModuleType, instead: bool
) -> None:
    """Who puts the file back loses nothing; another file in its place is never written."""
    streams = Streams(filled)
    bin_ = path.with_name("prullenbak.db")
    path.rename(bin_)
    if instead:
        path.write_bytes(b"")
    with pytest.raises(StorageGone, match="was removed or replaced while it was in use"):
        streams.commit(streams.prepare([thee.submit(thee.Pour(1))], recorded_at=3_000))
    path.unlink(missing_ok=True)
    bin_.rename(path)
    streams.commit(streams.prepare([thee.submit(thee.Pour(1))], recorded_at=4_000))
    assert [row.recorded_at for row in filled.read("thee")] == [2_000, 2_000, 2_000, 4_000]


def test_what_the_connection_promises(filled: SqliteStore) -> None:
    with filled._engine.connect() as connection:
        said = {
            pragma: connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()
            for pragma in ("journal_mode", "synchronous", "secure_delete", "user_version")
        }
    assert said == {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "user_version": 1}


def test_erased_words_are_in_no_byte_of_any_file(path: Path) -> None:
    """Short and long, from pages that were split and from whole pages of their own."""
    store, dice = SqliteStore(path), random.Random(8)
    kept, erased, waiting = [], [], []
    for number in range(400):
        words = f"GEHEIM{number:04}X" * dice.choice((1, 2, 30, 900))
        one = Text(mint_id("t"), "a", "d_1", words)
        (kept if number % 10 == 0 else erased).append(one)
        waiting.append(one)
        if number % 8 == 7:
            store.append([], waiting)
            waiting.clear()
    dice.shuffle(erased)
    for start in range(0, len(erased), 50):
        store.erase([one.text_id for one in erased[start : start + 50]], at=1)
    octets = b"".join(file.read_bytes() for file in path.parent.iterdir())
    found = [one.text[:11] for one in erased if one.text[:11].encode() in octets]
    assert found == []
    assert all(one.text[:11].encode() in octets for one in kept)
    store.close()


def test_erasing_says_so_when_a_reader_keeps_the_log(path: Path) -> None:
    store = Hasty(path)
    store.append([], [secret := Text("t_1", "a", "d_1", "GEHEIM")])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM text").fetchone()
    with pytest.raises(EraseUnfinished) as told:
        store.erase(["t_1"], at=1)
    assert str(told.value) == (
        f"erased, but the log of {path} is in use and still holds the words; erase again"
    )
    assert store.texts(["t_1"]) == {"t_1": None}
    other.close()
    store.erase(["t_1"], at=2)
    assert not any(secret.text.encode() in file.read_bytes() for file in path.parent.iterdir())
    store.close()


@pytest.mark.parametrize("then", ["the next row", "by itself"])
def test_rows_that_erase_are_recorded_while_somebody_reads_and_the_log_is_emptied_later(
    path: Path, then: str
) -> None:
    store = Hasty(path)
    rows = chain("a", 2)
    store.append([], [secret := Text("t_1", "a", "d_1", "GEHEIM")])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM text").fetchone()
    store.append(rows[:1], erased=["t_1"])
    assert (list(store.read("a")), store.texts(["t_1"])) == (rows[:1], {"t_1": None})
    assert any(secret.text.encode() in file.read_bytes() for file in path.parent.iterdir())
    store.finish_erasing()
    assert any(secret.text.encode() in file.read_bytes() for file in path.parent.iterdir())
    other.close()
    if then == "by itself":
        store.finish_erasing()
    else:
        store.append(rows[1:])
    assert not any(secret.text.encode() in file.read_bytes() for file in path.parent.iterdir())
    store.close()


def test_a_closed_store_says_so(filled: SqliteStore) -> None:
    filled.close()
    with pytest.raises(StorageError, match="it was closed"):
        filled.append([], [Text(mint_id("t"), "a", "d_1", "te laat")])


def test_a_thousand_commands_are_one_transaction(path: Path, thee: ModuleType) -> None:
    """One sync of the disk for all of them; how long it takes is in `benchmarks/core.py`."""
    store = Overheard(path)
    streams = Streams(store)
    batch = [thee.name("Ans", stream=f"s{number % 10}") for number in range(1_000)]
    prepared = streams.prepare(batch, recorded_at=2_000)
    store.told.clear()
    streams.commit(prepared)
    assert store.told.count("COMMIT") == 1
    assert sum(len(list(store.read(f"s{number}"))) for number in range(10)) == 1_000
    store.close()


def test_who_else_works_on_this_machine_cannot_open_the_file(path: Path, thee: ModuleType) -> None:
    """Nor what SQLite makes beside it; also where the file was made before, for everybody."""
    path.touch()
    path.chmod(0o644)
    SqliteStore(path).close()
    store = SqliteStore(path)
    Streams(store).commit(Streams(store).prepare([thee.name("Ans")], recorded_at=2_000))
    made = {file.name: oct(file.stat().st_mode & 0o777) for file in path.parent.iterdir()}
    assert made == {f"journal.db{beside}": "0o600" for beside in ("", "-wal", "-shm")}
    store.close()
