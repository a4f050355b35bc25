"""Random journals move to PostgreSQL and back, and nobody can tell the difference."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samenzorg_sim.journal import Conflict, PostgresStore, SqliteStore, Text
from samenzorg_sim.journal.copying import contents, copy_journal
from samenzorg_sim.journal.row import Row, chained
from tests.journal.test_store_contract import chain

TYPED = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
LARGE = st.integers(0, 2**53)


@st.composite
def journals(draw: st.DrawFn) -> tuple[list[Row], list[Text], list[str]]:
    """Rows of a few streams, texts, and which of those are erased."""
    rows: list[Row] = []
    for stream in draw(st.sets(TYPED.filter(bool), max_size=4)):
        previous = ""
        for seq in range(1, draw(st.integers(1, 6)) + 1):
            command = draw(st.none() | st.just(f"c_{seq}"))
            row = chained(
                previous, stream=stream, seq=seq, name=draw(TYPED), version=draw(st.integers(1, 9)),
                recorded_at=draw(LARGE), happened_at=draw(LARGE), actor=draw(TYPED), command_id=command,
                payload=draw(TYPED),
            )  # fmt: skip
            rows.append(row)
            previous = row.hash
    words = draw(st.lists(TYPED, max_size=6))
    texts = [Text(f"t_{number}", "s", "p", one) for number, one in enumerate(words)]
    return rows, texts, [one.text_id for one in texts if draw(st.booleans())]


@pytest.fixture
def there(database: str) -> Iterator[PostgresStore]:
    made = PostgresStore(database)
    yield made
    made.close()


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(journals())
def test_a_journal_that_moves_there_and_back_is_the_same(
    database: str, there: PostgresStore, journal: tuple[list[Row], list[Text], list[str]]
) -> None:
    rows, texts, erased = journal
    with psycopg.connect(database) as connection:
        connection.execute("TRUNCATE journal, text")
    with TemporaryDirectory() as folder:
        before, after = SqliteStore(Path(folder, "a.db")), SqliteStore(Path(folder, "b.db"))
        before.append(rows, texts)
        before.erase(erased, at=7)
        moved = copy_journal(before, there)
        assert (moved.rows, moved.texts, moved.erased) == (len(rows), len(texts), len(erased))
        assert moved.streams == len({row.stream for row in rows})
        assert contents(there) == moved == copy_journal(there, after) == contents(after)
        for one in (there, after):
            assert one.heads() == before.heads()
            assert one.texts(text.text_id for text in texts) == before.texts(text.text_id for text in texts)
            assert [row.stream for row in one.first_rows()] == [row.stream for row in before.first_rows()]
            assert sorted(rows, key=str) == sorted(
                (row for stream in one.heads() for row in one.read(stream)), key=str
            )
        before.close()
        after.close()


@pytest.mark.parametrize("column", ["payload", "actor", "recorded_at"])
def test_one_thing_that_differs_is_seen(there: PostgresStore, tmp_path: Path, column: str) -> None:
    here = SqliteStore(tmp_path / "journal.db")
    here.append(chain("a", 3), [Text("t_1", "a", "d_1", "Ans")])
    copy_journal(here, there)
    with sqlite3.connect(here.path) as connection:
        connection.execute(f"UPDATE journal SET {column} = 9 WHERE seq = 2")
    connection.close()
    assert contents(here) != contents(there)
    here.close()


def test_a_journal_that_is_not_empty_is_left_as_it_is(there: PostgresStore, tmp_path: Path) -> None:
    here = SqliteStore(tmp_path / "journal.db")
    here.append(chain("a", 3))
    there.append([], [Text("t_1", "a", "d_1", "van een ander")])
    with pytest.raises(Conflict, match="the other journal is not empty"):
        copy_journal(here, there)
    assert (there.heads(), there.texts(["t_1"])) == ({}, {"t_1": "van een ander"})
    here.close()


def test_a_copy_is_of_one_moment_while_others_record(there: PostgresStore, tmp_path: Path) -> None:
    """What comes in between the reading of rows and of texts is in neither."""
    here = SqliteStore(tmp_path / "journal.db")
    there.append(chain("a", 2), [Text("t_1", "a", "d_1", "Ans")])
    with there.moment() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM journal").scalar() == 2
        there.append(chain("b", 2), [Text("t_2", "b", "d_1", "Bep")])
        assert connection.exec_driver_sql("SELECT count(*) FROM text").scalar() == 1
    assert copy_journal(there, here).rows == 4
    here.close()
