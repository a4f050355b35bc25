"""A journal that was meddled with is noticed at the next start, and by `verify` at any time."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.people.link import NotRunning, ask_link
from samenzorg_sim.server.storage.verify import verify
from tests.running_server import RunningServer, start_server

ORDER = {"soort": "open", "scenario": "de-chauffeur"}
COMMAND = "c_" + "5" * 32


def open_session(server: RunningServer) -> str:
    desk = server.desk()
    werkvorm = desk.get("/balie/overzicht").json()["werkvormen"][0]["id"]
    told = {"sessie": None, "opdracht": ORDER | {"werkvorm": werkvorm}, "command_id": COMMAND}
    return str(desk.post("/balie/opdracht", json=told).json()["sessie"])


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a server that was stopped, with one session; each test takes a copy."""
    server = start_server(tmp_path_factory.mktemp("verify"))
    open_session(server)
    server.stop()
    return server.data


@pytest.fixture
def data(left: Path, tmp_path: Path) -> Path:
    """A folder to meddle with, where `server_to_be` will have its data."""
    return shutil.copytree(left, tmp_path / "gegevens")


def test_a_whole_journal_has_nothing_to_tell(data: Path, server_to_be: RunningServer) -> None:
    assert verify(data) == []
    server_to_be.start()
    assert server_to_be.data == data
    assert verify(data) == []
    assert "logboek" not in server_to_be.said


def test_rows_cut_off_while_the_server_was_away_are_told(data: Path, server_to_be: RunningServer) -> None:
    with sqlite3.connect(data / "journal.db") as journal:
        ((sessie,),) = journal.execute("select distinct stream from journal where stream like 's_%'")
        journal.execute("delete from journal where stream = ?", (sessie,))
    journal.close()
    told = verify(data)
    assert len(told) == 1
    assert told[0].startswith(f"het einde van '{sessie}' ontbreekt")
    server_to_be.start()
    assert "De gegevens zijn niet meer zoals Samenzorg ze achterliet." in server_to_be.said
    assert len(list((data / "backups").glob("heads-*.json"))) == 1


def test_without_signed_heads_that_is_said(data: Path) -> None:
    (data / "heads.json").unlink()
    assert verify(data) == [
        "De controlegegevens (heads.json) ontbreken: of het einde heel is, is niet te zien."
    ]
    (data / "heads.json").write_text("{}")
    assert verify(data)[0] == "De controlegegevens (heads.json) zijn niet door Samenzorg ondertekend."


def test_a_link_is_asked_of_the_running_server_only(server: RunningServer, data: Path) -> None:
    server.sign_in(ask_link(server.data))
    with pytest.raises(NotRunning) as no:
        ask_link(data)
    assert no.value.melding == f"Samenzorg draait niet. Start het eerst met '{typed('start')}'."


def test_the_command_line_tells_the_same(data: Path) -> None:
    command = [sys.executable, "-m", "samenzorg_sim.cli", "link", "--data", str(data)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Samenzorg draait niet. Start het eerst met '{typed('start')}'.\n"
