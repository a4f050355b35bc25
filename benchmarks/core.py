"""Measurement `core`: what runs without a server: proving, reading content, recording, recognising a turn."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML

from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.content.library import content_files, load_library, read_files
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.herkennen import herken
from samenzorg_sim.journal import SqliteStore, Streams
from samenzorg_sim.naaste.proof.prove import prove as prove_scenario
from samenzorg_sim.werkvorm.proef.prove import prove as prove_script
from tests.journal import conftest as thee

REFERENCE: Final = "de-chauffeur"
SCRIPT: Final = "oefengesprek-standaard"
COMMANDS: Final = 1_000
TURNS: Final = (
    "Hoe was het voor u om haar hier achter te laten?",
    "Samengevat: u komt graag, u wilt niet wassen, en u wilt eerder gebeld worden.",
    "Heeft u er al eens aan gedacht om de huisarts te bellen?",
)


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows proof-*, read-content, batch and kind: ours and, where there is one, the peer in turn."""
    library = load_library([shipped_folder()])[0]
    files, _ = content_files(shipped_folder())
    scenario, script = library.scenarios[REFERENCE], library.werkvormen[SCRIPT]
    herken(TURNS[0])  # the first time reads the model
    ours: dict[str, list[float]] = {
        name: [] for name in ("proof-scenario", "proof-script", "read-content", "batch", "kind")
    }
    peer: dict[str, list[float]] = {"read-content": [], "batch": []}
    for number in range(repeats):
        step(f"core: {number + 1} of {repeats}")
        ours["proof-scenario"].append(seconds(lambda: prove_scenario(scenario)))
        ours["proof-script"].append(seconds(lambda: prove_script(script)))
        ours["read-content"].append(seconds(lambda: read_files(files)))
        peer["read-content"].append(seconds(lambda: parse_in_python(files)))
        ours["batch"].append(batch(folder / f"ours-{number}.db") * 1e3)
        peer["batch"].append(bare_batch(folder / f"bare-{number}.db") * 1e3)
        ours["kind"].append(seconds(lambda: [herken(turn) for turn in TURNS]) / len(TURNS) * 1e3)
    figures.ours |= {name: Spread.of(values) for name, values in ours.items()}
    figures.peer |= {name: Spread.of(values) for name, values in peer.items()}


def seconds(work: Callable[[], object]) -> float:
    """How long this takes once, in seconds."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def parse_in_python(files: tuple[Path, ...]) -> None:
    """Only parse these files, by a parser written in Python; nothing is checked."""
    for file in files:
        list(YAML(typ="safe", pure=True).parse(file.read_text(encoding="utf-8")))


def batch(path: Path) -> float:
    """Seconds to decide and record a thousand commands with a text each, in one synced transaction."""
    store = SqliteStore(path)
    streams = Streams(store)
    commands = [thee.name("Ans", stream=f"s{number % 10}") for number in range(COMMANDS)]
    took = seconds(lambda: streams.commit(streams.prepare(commands, recorded_at=2_000)))
    store.close()
    return took


def bare_batch(path: Path) -> float:
    """Seconds to insert as many rows and texts in one synced transaction; nothing decided, no chain."""
    database = sqlite3.connect(path, isolation_level=None)
    for line in (
        "PRAGMA journal_mode=WAL",
        "PRAGMA synchronous=FULL",
        "CREATE TABLE event (stream TEXT, seq INTEGER, payload TEXT, PRIMARY KEY (stream, seq))",
        "CREATE TABLE text (id TEXT PRIMARY KEY, value TEXT)",
    ):
        database.execute(line)

    def insert() -> None:
        database.execute("BEGIN")
        rows = [(f"s{number % 10}", number, '{"gast":"d_1"}') for number in range(COMMANDS)]
        database.executemany("INSERT INTO event VALUES (?, ?, ?)", rows)
        database.executemany(
            "INSERT INTO text VALUES (?, ?)", [(f"t{number}", "Ans") for number in range(COMMANDS)]
        )
        database.execute("COMMIT")

    took = seconds(insert)
    database.close()
    return took
