"""From a file to a database with one command, and back: whole, or not at all, also when it is cut off."""

import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from samenzorg_sim.journal import PostgresStore, SqliteStore, Text
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.export import sessions
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.reservekopie import keep_kopie
from samenzorg_sim.server.storage.verhuizen import move
from samenzorg_sim.server.storage.verify import verify
from tests.journal.test_store_contract import chain
from tests.running_server import RunningServer, start_server
from tests.server.storage.test_reservekopie import groups, opens


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two streams, three texts of which one is erased, and the automatic copy."""
    folder = DataFolder.open(tmp_path / "gegevens")
    store = SqliteStore(folder.journal)
    store.append(
        [*chain("a", 3), *chain("b", 2)], [Text(f"t_{n}", "a", "d_1", f"woord {n}") for n in range(3)]
    )
    store.erase(["t_1"], at=9)
    store.close()
    keep_kopie(folder)
    folder.close()
    return folder.path


def kept(data: Path) -> Path:
    (found,) = (data / "backups").glob("voor-verhuizen-*")
    return found


def test_a_workbench_goes_on_in_a_database_and_comes_back(database: str, tmp_path: Path) -> None:
    """A real server, its session, and what it says before, during and after."""
    server = start_server(tmp_path, phones="127.0.0.2")
    opens(server, "Groep Zon")
    assert move(database, data=server.data) == (
        f"Samenzorg draait al met de map met gegevens {server.data}. "
        f"Typ '{typed('link')}' voor een nieuwe link, of stop eerst het andere venster (Ctrl-C).",
        1,
    )
    server.stop()
    assert move(database, data=server.data)[1] == 0
    moved = RunningServer(server.data, phones="127.0.0.2", database=database).start()
    assert "niet meer zoals Samenzorg" not in moved.said
    opens(moved, "Groep Maan")
    assert {"Groep Zon", "Groep Maan"} <= groups(moved)
    moved.stop()
    assert verify(server.data, database) == []
    assert move(database, back=True, data=server.data)[1] == 0
    assert verify(server.data) == []
    assert {"Groep Zon", "Groep Maan"} <= {one.verslag.groep for one in sessions(server.data)}


def test_what_is_told_and_what_is_kept(database: str, data: Path) -> None:
    before = (data / "journal.db").read_bytes()
    place = f"postgresql://{database.rpartition('@')[2]}"
    text, code = move(database, data=data)
    counted = "5 gebeurtenissen in 2 bijeenkomsten, gesprekken, groepen en logboeken, en 3 teksten (1 gewist)"
    assert (code, text) == (
        0,
        f"Alles staat nu in de database {place}: {counted}. Het is regel voor regel nagekeken.\n"
        "Start voortaan met --database, of zet het adres in SAMENZORG_DATABASE.\n"
        f"Wat er stond, is bewaard in {kept(data)}. "
        "Er staan namen en teksten in: gooi die map weg als alles goed gaat.",
    )
    assert (kept(data) / "journal.db").read_bytes() == before
    assert sorted(path.name for path in kept(data).iterdir()) == ["journal.db", "reservekopie.zip"]
    assert verify(data, database) == []
    assert move(database, data=data) == (
        f"De gegevens van de map {data} staan al in deze database. Er is niets veranderd.",
        1,
    )
    text, code = move(database, back=True, data=data)
    assert (code, text) == (
        0,
        f"Alles staat nu weer in een bestand in de map {data}: {counted}. "
        "Het is regel voor regel nagekeken.\n"
        "Start voortaan zonder --database.\n"
        f"In de database {place} staan de gegevens nog. Laat die weggooien als alles goed gaat.",
    )
    assert verify(data) == []
    assert not (data / "database.json").exists()


def test_a_move_that_was_cut_off_is_taken_up_again(database: str, data: Path) -> None:
    """The plug is pulled when everything is in the database, and the file still stands in the folder."""
    was = (data / "journal.db").read_bytes()
    assert move(database, data=data)[1] == 0
    shutil.copyfile(kept(data) / "journal.db", data / "journal.db")
    shutil.rmtree(kept(data))
    text, code = move(database, data=data)
    assert code == 0, text
    assert "5 gebeurtenissen" in text
    assert (kept(data) / "journal.db").read_bytes() == was


CUT_OFF = """
import os, sys
from pathlib import Path
from samenzorg_sim.journal import copying
from samenzorg_sim.server.storage.verhuizen import move

def cut_off(many, whole=copying.pages):
    for number, page in enumerate(whole(many)):
        if number == 2:
            os._exit(9)
        yield page

copying.pages = cut_off
move(sys.argv[1], data=Path(sys.argv[2]))
"""


def test_a_move_that_dies_half_way_has_moved_nothing(database: str, data: Path) -> None:
    """Killed with two thousand rows on their way: the file is as it was, and the next move takes all."""
    store = SqliteStore(data / "journal.db")
    store.append(chain("lang", 2_500))
    store.close()
    was = (data / "journal.db").read_bytes()
    done = subprocess.run([sys.executable, "-c", CUT_OFF, database, str(data)], check=False)
    assert done.returncode == 9
    assert (data / "journal.db").read_bytes() == was
    there = PostgresStore(database)
    assert there.heads() == {}
    there.close()
    text, code = move(database, data=data)
    assert code == 0, text
    assert "2505 gebeurtenissen in 3 bijeenkomsten" in text


def test_a_database_with_other_data_stays_as_it_is(database: str, data: Path) -> None:
    other = PostgresStore(database)
    other.append(chain("van een ander", 2))
    assert move(database, data=data) == (
        "In de database staan al andere gegevens. Er is niets overgebracht. Neem een lege database.",
        1,
    )
    assert other.heads().keys() == {"van een ander"}
    other.close()
    assert (data / "journal.db").exists()
    assert not (data / "database.json").exists()


def test_a_damaged_journal_is_not_moved(database: str, data: Path) -> None:
    with sqlite3.connect(data / "journal.db") as journal:
        journal.execute("UPDATE journal SET payload = '{}' WHERE stream = 'b' AND seq = 2")
    journal.close()
    assert move(database, data=data) == (
        "De gegevens zijn niet heel: regel 2 van 'b' is niet meer wat er is opgeschreven. "
        f"Er is niets overgebracht. Typ '{typed('verify')}' voor een lijst.",
        1,
    )
    with psycopg.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM journal").fetchone() == (0,)


def test_where_there_is_nothing_to_move_that_is_said(database: str, tmp_path: Path) -> None:
    assert move("", data=tmp_path)[0] == "Geef het adres van de database op: --to postgresql://..."
    assert move(database, data=tmp_path)[0] == (
        f"In de map {tmp_path} staat nog niets om over te brengen. Start meteen met --database."
    )
    away = re.sub(r":\d+/", ":1/", database)
    assert move(away, data=tmp_path)[0].startswith(
        "De database kan niet worden gebruikt. Er is niets veranderd."
    )


def test_who_moves_back_what_is_here_already_hears_so(database: str, data: Path) -> None:
    assert move(database, back=True, data=data) == (
        f"De gegevens van de map {data} staan al in een eigen bestand. Er is niets veranderd.",
        1,
    )
