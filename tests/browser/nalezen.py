"""What is left of a day: the files that may leave the room, and the folder with data, read as bytes."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.browser.mensen import Trainer
from tests.reports.lezen import events, rows, sheets, words

CLI = "from samenzorg_sim.cli import app; app()"


def assert_nothing_private(data: Path, said: Iterable[str], heard: Iterable[str]) -> None:
    """Nothing of what was `said` or `heard` is left in any file of the program, nor who pressed stop."""
    files = {
        file: file.read_bytes() for file in data.rglob("*") if file.is_file() and "content" not in file.parts
    }
    assert data / "journal.db" in files
    assert [
        (word, str(file)) for word in (*said, *heard) for file, held in files.items() if word.encode() in held
    ] == []
    with sqlite3.connect(data / "journal.db") as store:
        stops = store.execute("select actor, payload from journal where name = 'gesprek.stopped'").fetchall()
        phones = store.execute("select actor from journal where name = 'deelnemer.joined'").fetchall()
    assert next((actor, json.loads(payload)["door"]) for actor, payload in stops) == ("iemand", "deelnemer")
    assert not {(actor,) for actor, _ in stops} & set(phones)


def assert_taken_along(trainer: Trainer, data: Path, to: Path, gone: Iterable[str]) -> None:
    """`samenzorg export` writes all files; what should be there is there, and nothing that is gone."""
    done = subprocess.run(
        [sys.executable, "-c", CLI, "export", "linde", "--to", str(to), "--data", str(data)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    kept = {file.name: file.read_bytes() for file in to.iterdir()}
    print(sorted(kept))
    print(sheets(kept["verslag.xlsx"]))
    print(json.loads(kept["verslag.json"]))
    print(words(kept["verslag.html"]))
    print(events(kept["afspraken.ics"]), rows(kept["lijsten.csv"]), rows(kept["afspraken.csv"]))
