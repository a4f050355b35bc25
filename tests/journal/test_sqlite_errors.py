"""Each way in which a disk or a database file can fail has its own small exception; nothing is lost."""

import sqlite3
import traceback
from pathlib import Path
from typing import ClassVar

import pytest

from samenzorg_sim.journal import (
    Conflict,
    SqliteStore,
    StorageBroken,
    StorageBusy,
    StorageFull,
    StorageReadOnly,
    Text,
    mint_id,
)
from tests.journal.test_sqlite import Hasty


class Small(SqliteStore):
    """A disk with room for 30 pages."""

    pragmas: ClassVar = {**SqliteStore.pragmas, "max_page_count": 30}


def texts(*words: str) -> list[Text]:
    return [Text(mint_id("t"), "a", "d_1", one) for one in words]


def test_a_full_disk_loses_nothing_and_heals(path: Path) -> None:
    store = Small(path)
    store.append([], texts("past nog"))
    with pytest.raises(StorageFull) as told:
        store.append([], texts("x" * 200_000))
    assert str(told.value) == f"no room left to write {path}"
    store.append([], kept := texts("past ook nog"))
    assert store.texts([kept[0].text_id]) == {kept[0].text_id: "past ook nog"}
    store.close()


def test_a_file_that_may_not_be_written(path: Path, filled: SqliteStore) -> None:
    class Reading(SqliteStore):
        pragmas: ClassVar = {**SqliteStore.pragmas, "query_only": "ON"}

    with pytest.raises(StorageReadOnly) as told:
        Reading(path)
    assert str(told.value) == f"{path} may be read but not written"


def test_another_process_that_keeps_the_file_locked(path: Path, filled: SqliteStore) -> None:
    hasty = Hasty(path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageBusy) as told:
        hasty.append([], texts("wacht"))
    assert str(told.value) == f"{path} is locked by another process"
    assert len(list(hasty.read("thee"))) == 3  # reading goes on
    other.close()
    hasty.append([], texts("nu wel"))
    hasty.close()


def refused(path: Path) -> str:
    with pytest.raises(StorageBroken) as told:
        SqliteStore(path)
    return str(told.value).removeprefix(f"{path} cannot be used: ")


def test_files_that_are_no_journal(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"Beste Ans, de thee staat klaar. " * 100)
    assert refused(path) == "file is not a database"
    foreign = tmp_path / "foto.db"
    with sqlite3.connect(foreign) as other:
        other.execute("CREATE TABLE foto (id)")
    other.close()
    assert refused(foreign) == "it is a database of another program"
    assert refused(tmp_path) == "unable to open database file"
    assert refused(tmp_path / "nergens" / "journal.db") == "unable to open database file"


def test_a_journal_of_a_newer_samenzorg(path: Path, filled: SqliteStore) -> None:
    filled.close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 9")
    newer.close()
    assert refused(path) == "it was made by a newer Samenzorg (schema 9; this one knows 1)"


def test_a_damaged_file(path: Path, filled: SqliteStore) -> None:
    filled.close()
    octets = bytearray(path.read_bytes())
    octets[4096:] = bytes(len(octets) - 4096)  # the first page (what tables there are) stays whole
    path.write_bytes(octets)
    store = SqliteStore(path)
    with pytest.raises(StorageBroken) as told:
        list(store.read("thee"))
    assert str(told.value) == f"{path} cannot be used: database disk image is malformed"
    store.close()


def test_an_empty_file_becomes_a_journal(path: Path) -> None:
    path.touch()
    SqliteStore(path).close()
    assert path.stat().st_size > 0


def test_no_error_tells_what_somebody_typed(path: Path, filled: SqliteStore) -> None:
    (once,) = texts("een geheim van Ans")
    with pytest.raises(Conflict) as told:
        filled.append([], [once, once])
    assert "geheim" not in "".join(traceback.format_exception(told.value))
