"""The file with the data is damaged: a start says so, restore brings the copy back and says what is lost."""

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from samenzorg_sim.journal.store import StorageBroken
from samenzorg_sim.server.command_line import typed
from samenzorg_sim.server.storage.beschadigd import TORN, look_at_file
from samenzorg_sim.server.storage.data_folder import DataFolder
from samenzorg_sim.server.storage.reservekopie import AUTOMATIC, keep_kopie
from samenzorg_sim.server.storage.verify import verify
from tests.running_server import free_port, start_server
from tests.veiligheid.groep import Groep

PAGE = 4096
DAMAGES = {
    "cut off": lambda octets: octets[:-PAGE],
    "cut off within the page": lambda octets: octets[:-100],
    "zeros": lambda octets: octets[:-PAGE] + bytes(PAGE),
    "random": lambda octets: octets[:-PAGE] + os.urandom(PAGE),
}
LOST = (
    "Wat na {} gebeurde, is er niet meer. Het gaat om 2 bijeenkomsten, gesprekken, groepen en logboeken: "
    "1 nieuwe, en 1 die verder gingen. Zeg het wie erbij waren."
)


@pytest.fixture(scope="module")
def after_a_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an automatic copy, after which one group went on, another began, and the power went."""
    server = start_server(tmp_path_factory.mktemp("beschadigd"))
    Groep(server, "Team Linde")
    server.stop()
    folder = DataFolder.open(server.data)
    assert keep_kopie(folder)
    folder.close()
    server.start()
    linde = server.desk().get("/balie/overzicht").json()["sessies"][0]
    groep = Groep(server, "Team Beuk")
    groep.sessie = linde["id"]
    groep.naar("voorbereiden")
    groep.naar("spelen")
    server.kill()
    return server.data


@pytest.fixture
def folder(after_a_copy: Path, tmp_path: Path) -> Path:
    """That folder for this test alone."""
    return Path(shutil.copytree(after_a_copy, tmp_path / "gegevens"))


def folded(folder: Path) -> Path:
    """Its file, with the log folded into it as a tidy end does."""
    connection = sqlite3.connect(folder / "journal.db")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    return folder / "journal.db"


def samenzorg(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "samenzorg_sim.cli", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_last_page_is_noticed_before_anything_is_written(folder: Path, how: str) -> None:
    journal = folded(folder)
    journal.write_bytes(damaged := DAMAGES[how](journal.read_bytes()))
    opened = DataFolder.open(folder)
    with pytest.raises(StorageBroken):
        look_at_file(opened)
    opened.close()
    assert journal.read_bytes() == damaged


def test_a_start_says_it_and_restore_says_what_is_lost(folder: Path) -> None:
    journal = folded(folder)
    journal.write_bytes(damaged := DAMAGES["zeros"](journal.read_bytes()))
    started = samenzorg("start", "--no-browser", "--port", str(free_port()), "--data", str(folder))
    assert (started.returncode, started.stdout) == (1, "")
    said, when = started.stderr.strip().removesuffix(".").rsplit(" Die kopie is van ", 1)
    assert said == (
        f"Het bestand {journal} kan niet worden gebruikt. Er is niets veranderd. "
        f"Typ '{typed('restore')}' om de laatste reservekopie terug te zetten, "
        "of vraag hulp aan wie de computer beheert."
    )
    back = samenzorg("restore", "--data", str(folder))
    assert back.returncode == 0, back.stderr
    lines = back.stdout.splitlines()
    assert lines[0] == f"De kopie van {when} is teruggezet in {folder}."
    kept = Path(lines[1].removeprefix("Wat er stond, is bewaard in ").removesuffix("."))
    assert (kept / "journal.db").read_bytes() == damaged
    assert lines[2] == LOST.format(when)
    assert lines[3] == "Samen 4 regels (elke knop, tekst of stap is een regel):"
    assert re.fullmatch(r"- \w\w \d+ \w+ \d{4} · Team Linde · De chauffeur: 2 regels", lines[4])
    assert lines[5] == "- wat geen naam heeft, of niet meer te lezen is: 2 regels"
    assert verify(folder) == []


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_end_of_the_log_is_kept_and_told(folder: Path, how: str) -> None:
    """What stands before it is there; the server goes on with that."""
    log = folder / "journal.db-wal"
    log.write_bytes(damaged := DAMAGES[how](log.read_bytes()))
    opened = DataFolder.open(folder)
    (said,) = look_at_file(opened)
    opened.close()
    (kept,) = opened.backups.glob("journal-*.db-wal")
    assert said == TORN.format(kept)
    assert kept.read_bytes() == damaged


def test_a_log_that_a_power_cut_left_is_whole(folder: Path) -> None:
    opened = DataFolder.open(folder)
    assert look_at_file(opened) == ()
    opened.close()
    assert [path.name for path in opened.backups.iterdir()] == [AUTOMATIC]
