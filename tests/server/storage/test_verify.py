"""A journal that was meddled with is noticed at the next start, and by `verify` at any time."""

import sqlite3
import subprocess
import sys

import pytest

from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.people.link import NotRunning, ask_link
from samenzorg_sim.server.storage.verify import verify
from tests.running_server import RunningServer

ORDER = {"soort": "open", "scenario": "de-chauffeur"}
COMMAND = "c_" + "5" * 32


def open_session(server: RunningServer) -> str:
    desk = server.desk()
    werkvorm = desk.get("/balie/overzicht").json()["werkvormen"][0]["id"]
    told = {"sessie": None, "opdracht": ORDER | {"werkvorm": werkvorm}, "command_id": COMMAND}
    return str(desk.post("/balie/opdracht", json=told).json()["sessie"])


def test_a_whole_journal_has_nothing_to_tell(own_server: RunningServer) -> None:
    open_session(own_server)
    own_server.stop()
    assert verify(own_server.data) == []
    own_server.start()
    assert verify(own_server.data) == []
    assert "logboek" not in own_server.said


def test_rows_cut_off_while_the_server_was_away_are_told(own_server: RunningServer) -> None:
    sessie = open_session(own_server)
    own_server.stop()
    with sqlite3.connect(own_server.data / "journal.db") as journal:
        journal.execute("delete from journal where stream = ?", (sessie,))
    journal.close()
    told = verify(own_server.data)
    assert len(told) == 1
    assert told[0].startswith(f"het einde van '{sessie}' ontbreekt")
    own_server.start()
    assert "De gegevens zijn niet meer zoals Samenzorg ze achterliet." in own_server.said
    assert len(list((own_server.data / "backups").glob("heads-*.json"))) == 1


def test_without_signed_heads_that_is_said(own_server: RunningServer) -> None:
    open_session(own_server)
    own_server.stop()
    (own_server.data / "heads.json").unlink()
    assert verify(own_server.data) == [
        "De controlegegevens (heads.json) ontbreken: of het einde heel is, is niet te zien."
    ]
    (own_server.data / "heads.json").write_text("{}")
    assert (
        verify(own_server.data)[0] == "De controlegegevens (heads.json) zijn niet door Samenzorg ondertekend."
    )


def test_a_link_is_asked_of_the_running_server_only(own_server: RunningServer) -> None:
    own_server.sign_in(ask_link(own_server.data))
    own_server.stop()
    with pytest.raises(NotRunning) as no:
        ask_link(own_server.data)
    assert no.value.melding == f"Samenzorg draait niet. Start het eerst met '{typed('start')}'."


def test_the_command_line_tells_the_same(own_server: RunningServer) -> None:
    own_server.stop()
    command = [sys.executable, "-m", "samenzorg_sim.cli", "link", "--data", str(own_server.data)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Samenzorg draait niet. Start het eerst met '{typed('start')}'.\n"
