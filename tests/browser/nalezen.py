"""What is left of a day: the files that may leave the room, and the folder with data, read as bytes."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from samenzorg_sim.reports.bestanden import BESTANDEN
from tests.reports.lezen import events, readable, rows, sheets, words
from tests.running_server import bytes_in

RAAD = ("Mevrouw Yildiz", "Meneer Pol")
NAMEN = ("Ans", "Bilal", "Corrie", "Dewi", "Erik", "Fatma", *RAAD, "Gerard", "Hanna")
LEERPUNTEN = [
    ["Ans", "Langer stil zijn"],
    ["Dewi", "Eerst vragen of het mag"],
    ["Gerard", "Koffie aanbieden"],
]
# Nameless answers stand in the order of their words.
WENSEN = ("Bel ons ook als het goed gaat", "Een busje dat ook op zondag rijdt")
CLI = "from samenzorg_sim.cli import app; app()"


def assert_nothing_private(data: Path, said: Iterable[str], heard: Iterable[str]) -> None:
    """Nothing of what was `said` or `heard` is left in any file of the program, nor who pressed stop."""
    files = {file: held for file, held in bytes_in(data).items() if "content" not in file.parts}
    assert data / "journal.db" in files
    assert [
        (word, str(file)) for word in (*said, *heard) for file, held in files.items() if word.encode() in held
    ] == []
    with sqlite3.connect(data / "journal.db") as store:
        stops = store.execute("select actor, payload from journal where name = 'gesprek.stopped'").fetchall()
    by_a_phone = [actor for actor, payload in stops if json.loads(payload)["door"] == "deelnemer"]
    assert by_a_phone == ["iemand"]


def assert_taken_along(data: Path, to: Path, gone: Iterable[str]) -> None:
    """`samenzorg export` writes all files; what should be there is there, and nothing that is gone."""
    done = subprocess.run(
        [sys.executable, "-c", CLI, "export", "linde", "--to", str(to), "--data", str(data)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    kept = {file.name: file.read_bytes() for file in to.iterdir()}
    assert set(kept) == set(BESTANDEN)
    assert [word for word in gone if word in readable(kept)] == []
    book = sheets(kept["verslag.xlsx"])
    assert [row[:2] for row in book["Afspraken"][1:]] == [["Kees bellen over het busje", "Dewi"]]
    assert book["Leerpunten"][1:] == LEERPUNTEN
    assert rows(kept["leerpunten.csv"])[1:] == LEERPUNTEN
    assert book["Lijsten"][1:] == [["Wat moet de organisatie regelen?", wens, None] for wens in WENSEN]
    told = json.loads(kept["verslag.json"])
    assert len(told["leerdoelen"]) == len(set(told["leerdoelen"])), "two cases share their goals"
    assert told["casus"] == "De chauffeur en Het busje"
    assert {who["naam"]: who["raad"] for who in told["aanwezigen"]} == {naam: naam in RAAD for naam in NAMEN}
    # What was heard at the table that kept its talk; of the other one nothing is left.
    assert [(g["ronde"], heard(g)) for g in told["gesprekken"]] == [
        (1, {"Open vraag": 2, "Vertelt wat er kan": 1})
    ]
    page = words(kept["verslag.html"])
    for line in (*WENSEN, "Kees bellen over het busje", "8 deelnemers en 2 leden van de cliëntenraad"):
        assert line in page
    assert [str(event["SUMMARY"]) for event in events(kept["afspraken.ics"])] == [
        "Klaar: Kees bellen over het busje (Dewi)",
        "Terugkijken: Kees bellen over het busje",
        "Bel Mevrouw Yildiz en Meneer Pol: hoe is het na gisteren?",
    ]


def heard(gesprek: dict[str, Any]) -> dict[str, int]:
    """How often each thing was heard in a talk that was kept."""
    return {line["knop"]: len(line["seconden"]) for line in gesprek["gehoord"] if line["seconden"]}
