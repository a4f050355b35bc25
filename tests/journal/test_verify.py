"""Somebody with the database in hand changes it: each change is found, and said in Dutch."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from samenzorg_sim.journal import (
    Damage,
    HeadsForged,
    HeadsMissing,
    SqliteStore,
    Streams,
    check_heads,
    read_heads,
    verify_journal,
    write_heads,
)
from samenzorg_sim.journal.verify import Finding

SECRET = b"0123456789abcdef0123456789abcdef"


@pytest.fixture
def store(tmp_path: Path, thee: ModuleType) -> Iterator[SqliteStore]:
    """Five cups in 'a' and two in 'b', with signed heads."""
    store = SqliteStore(tmp_path / "journal.db")
    streams = Streams(store)
    cups = [thee.submit(thee.Pour(), stream) for stream in "aababaa"]
    streams.commit(streams.prepare(cups, recorded_at=2_000))
    write_heads(tmp_path / "heads.json", store.heads(), SECRET)
    yield store
    store.close()


def tamper(store: SqliteStore, *statements: str) -> None:
    with sqlite3.connect(store.path) as other:
        for statement in statements:
            other.execute(statement)
    other.close()


def found(store: SqliteStore) -> list[tuple[str, str, int]]:
    findings = check_heads(store.path.with_name("heads.json"), store, SECRET)
    return [(finding.damage.value, finding.stream, finding.seq) for finding in findings]


def test_a_whole_journal_also_when_it_grew_since(store: SqliteStore, thee: ModuleType) -> None:
    assert found(store) == []
    streams = Streams(store)
    streams.commit(streams.prepare([thee.submit(thee.Pour(), s) for s in "ac"], recorded_at=1))
    assert found(store) == []


@pytest.mark.parametrize(
    "change",
    ["payload = replace(payload, 'false', 'true')", "actor = 'd_2'", "happened_at = 5", "command_id = NULL"],
)
def test_a_changed_row(store: SqliteStore, change: str) -> None:
    tamper(store, f"UPDATE journal SET {change} WHERE stream = 'a' AND seq = 2")
    assert found(store) == [("changed", "a", 2)]


def test_a_missing_row(store: SqliteStore) -> None:
    tamper(store, "DELETE FROM journal WHERE stream = 'a' AND seq IN (1, 3)")
    assert found(store) == [("missing", "a", 1), ("missing", "a", 3)]


def test_two_rows_that_changed_places(store: SqliteStore) -> None:
    tamper(
        store,
        *(
            f"UPDATE journal SET seq = {new} WHERE stream = 'a' AND seq = {old}"
            for old, new in ((2, 99), (3, 2), (99, 3))
        ),
    )
    assert [finding for finding in found(store) if finding[2] in (2, 3)] == [
        ("changed", "a", 2),
        ("changed", "a", 3),
    ]


def test_a_stream_that_was_cut_off_and_one_that_is_gone(store: SqliteStore) -> None:
    tamper(store, "DELETE FROM journal WHERE stream = 'a' AND seq > 3 OR stream = 'b'")
    assert verify_journal(store) == ()  # only the signed heads can tell
    assert found(store) == [("cut_off", "a", 5), ("cut_off", "b", 2)]


def test_a_stream_rewritten_with_fresh_hashes(store: SqliteStore, thee: ModuleType) -> None:
    tamper(store, "DELETE FROM journal WHERE stream = 'b'")
    streams = Streams(store)
    streams.commit(streams.prepare([thee.submit(thee.Pour(3), "b")], recorded_at=3_000))
    assert verify_journal(store) == ()
    assert found(store) == [("changed", "b", 2)]


def test_findings_are_said_in_dutch() -> None:
    assert [Finding(damage, "thee", 4).melding for damage in Damage] == [
        "regel 4 van 'thee' is niet meer wat er is opgeschreven.",
        "regel 4 van 'thee' ontbreekt.",
        "het einde van 'thee' ontbreekt: er waren regels tot en met 4.",
    ]


def test_heads_that_are_missing_or_not_ours(store: SqliteStore, tmp_path: Path) -> None:
    path = tmp_path / "heads.json"
    assert read_heads(path, SECRET) == store.heads()
    whole = path.read_text()
    for text in (
        whole.replace("5", "4", 1),
        whole[:-3],
        "",
        "[]",
        '{"heads": {}}',
        '{"heads": 1, "signature": 2}',
    ):
        path.write_text(text)
        with pytest.raises(HeadsForged) as told:
            read_heads(path, SECRET)
    assert str(told.value) == f"{path} does not carry our signature"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(HeadsForged):
        read_heads(path, SECRET)
    write_heads(path, store.heads(), SECRET)
    with pytest.raises(HeadsForged):
        read_heads(path, b"another secret")
    path.unlink()
    with pytest.raises(HeadsMissing) as gone:
        read_heads(path, SECRET)
    assert str(gone.value) == f"{path} is not there"
