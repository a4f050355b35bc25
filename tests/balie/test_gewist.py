"""Words that an event erases are gone for good, whenever the power fails: real processes, real files."""

import subprocess
import sys
from pathlib import Path

import pytest

from samenzorg_sim.journal import SqliteStore

ROOT = Path(__file__).parents[2]
WORDS = "Zeer geheime wens"


def killed(path: Path, moment: str) -> str:
    """The stream of a desk that was killed at this moment."""
    command = [sys.executable, "-m", "tests.balie.erasing_desk", str(path), moment]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == -9, done.stderr
    return done.stdout


def on_disk(path: Path) -> bool:
    return any(WORDS.encode() in file.read_bytes() for file in path.parent.iterdir())


def recorded(path: Path, stream: str) -> tuple[list[str], list[str | None]]:
    """The events of the stream and its words, once the server has started again."""
    store = SqliteStore(path)
    names = [row.name for row in store.read(stream)]
    with store._engine.connect() as connection:
        ids = connection.exec_driver_sql("SELECT text_id FROM text").scalars().all()
    words = list(store.texts(ids).values())
    store.close()
    return names, words


@pytest.mark.parametrize("moment", ["before the log is emptied", "after the answer"])
def test_with_the_event_the_words_are_gone_after_the_next_start(tmp_path: Path, moment: str) -> None:
    path = tmp_path / "journal.db"
    stream = killed(path, moment)
    assert on_disk(path) is (moment == "before the log is emptied")
    running = SqliteStore(path)
    assert not on_disk(path), "at the start already, not only at a tidy end"
    running.close()
    names, words = recorded(path, stream)
    assert names == ["boek.opened", "boek.wens_written", "boek.wensen_erased"]
    assert words == [None]
    assert not on_disk(path)


def test_without_the_event_the_words_are_still_there(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    names, words = recorded(path, killed(path, "before it is recorded"))
    assert names == ["boek.opened", "boek.wens_written"]
    assert words == [WORDS]
