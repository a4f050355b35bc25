"""`samenzorg verify` finds what somebody with the database in hand did to it: a sentence each, and code 1."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner

from samenzorg_sim.cli import app
from samenzorg_sim.journal.sqlite import SqliteStore
from tests.running_server import start_server
from tests.veiligheid.groep import Groep

#: What is done, and what is said of it; {s} is the session, {n} its last row.
DEEDS = {
    "changed": (
        "UPDATE journal SET happened_at = happened_at + 60000 WHERE stream = :s AND seq = 2",
        ["regel 2 van '{s}' is niet meer wat er is opgeschreven."],
    ),
    "missing": ("DELETE FROM journal WHERE stream = :s AND seq = 2", ["regel 2 van '{s}' ontbreekt."]),
    "cut off": (
        "DELETE FROM journal WHERE stream = :s AND seq > 2",
        ["het einde van '{s}' ontbreekt: er waren regels tot en met {n}."],
    ),
    "a text changed": (
        "UPDATE text SET text = 'Team Roos' WHERE text = 'Team Linde'",
        ["de teksten bij '{s}' zijn niet meer wat er is opgeschreven."],
    ),
    "a text removed": (
        "DELETE FROM text WHERE text = 'Team Linde'",
        ["de teksten bij '{s}' zijn niet meer wat er is opgeschreven."],
    ),
}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, int]:
    """A folder with one group, of which the server ended well; the session, and how many rows it has."""
    server = start_server(tmp_path_factory.mktemp("verify"))
    groep = Groep(server, "Team Linde")
    groep.naar("voorbereiden"), groep.naar("spelen")
    server.stop()
    store = SqliteStore(server.data / "journal.db")
    last = store.heads()[groep.sessie][0]
    store.close()
    return server.data, groep.sessie, last


@pytest.fixture
def folder(played: tuple[Path, str, int], tmp_path: Path) -> Path:
    return Path(shutil.copytree(played[0], tmp_path / "gegevens"))


def verify(folder: Path) -> tuple[int, list[str]]:
    done = CliRunner().invoke(app, ["verify", "--data", str(folder)])
    return done.exit_code, done.stdout.splitlines()


def meddle(folder: Path, statement: str, sessie: str) -> None:
    connection = sqlite3.connect(folder / "journal.db", isolation_level=None)
    given = {"s": sessie} if ":s" in statement else {}
    assert connection.execute(statement, given).rowcount > 0
    connection.close()


def test_what_nobody_touched_is_whole(folder: Path) -> None:
    assert verify(folder) == (0, ["Het journaal is heel."])


def test_a_folder_that_was_mistyped_is_not_called_whole(tmp_path: Path) -> None:
    told = f"In {tmp_path} staan nog geen gegevens van Samenzorg. Gebruik --data als ze ergens anders staan."
    assert verify(tmp_path) == (1, [told])


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_done_is_found(folder: Path, played: tuple[Path, str, int], deed: str) -> None:
    statement, said = DEEDS[deed]
    meddle(folder, statement, played[1])
    assert verify(folder) == (1, [line.format(s=played[1], n=played[2]) for line in said])


def test_two_rows_that_changed_places_are_found(folder: Path, played: tuple[Path, str, int]) -> None:
    for old, new in ((2, 999), (3, 2), (999, 3)):
        meddle(folder, f"UPDATE journal SET seq = {new} WHERE stream = :s AND seq = {old}", played[1])
    code, said = verify(folder)
    assert code == 1
    assert said[:2] == [f"regel {n} van '{played[1]}' is niet meer wat er is opgeschreven." for n in (2, 3)]


def test_control_data_that_was_touched_or_is_gone(folder: Path) -> None:
    heads = folder / "heads.json"
    whole = heads.read_text("utf-8")
    not_ours = (1, ["De controlegegevens (heads.json) zijn niet door Samenzorg ondertekend."])
    marks = whole.index('"texts"')
    heads.write_text(whole.replace('"signature": "', '"signature": "0', 1), "utf-8")
    assert verify(folder) == not_ours
    heads.write_text(whole[:marks] + whole[marks:].replace(" 1,", " 2,", 1), "utf-8")
    assert verify(folder) == not_ours
    without = {key: told for key, told in json.loads(whole).items() if not key.startswith("texts")}
    heads.write_text(json.dumps(without), "utf-8")  # then nobody would miss a changed word
    assert verify(folder) == not_ours
    heads.unlink()
    gone = "De controlegegevens (heads.json) ontbreken: of het einde heel is, is niet te zien."
    assert verify(folder) == (1, [gone])
