"""The health page: 200 while people can go on working, 503 with a sentence when they cannot."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.running_server import START, RunningServer, wait_until
from tests.veiligheid.groep import command_id

#: The disk is asked anew at each question, and the desk fails while the file `gegevens.stuk` is there.
BREAKABLE = """
import pathlib, sys
from samenzorg_sim.balie.schrijver import Schrijver
from samenzorg_sim.server.watch import gezond, supervisor
gezond._FRESH, supervisor._FIRST_PAUSE = 0.0, 8.0
records, stuk = Schrijver.handle, pathlib.Path(sys.argv[2] + ".stuk")
async def handle(self, batch, thread):
    if stuk.exists():
        raise RuntimeError("stuk")
    await records(self, batch, thread)
Schrijver.handle = handle
"""
# Root without its right to write everywhere: files obey their permissions.
MEEKLY = """
import os, sys
drop = "--bounding-set=-dac_override,-dac_read_search,-fowner"
os.execvp("setpriv", ["setpriv", drop, sys.executable, "-c", {!r}, *sys.argv[1:]])
"""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A small disk of its own."""
    place = tmp_path_factory.mktemp("gezond-schijf")
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", place], capture_output=True)
    if made.returncode:
        pytest.skip(f"no small disk can be made here: {made.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.fixture(scope="module")
def server(disk: Path) -> Iterator[RunningServer]:
    running = RunningServer(disk / "gegevens")
    program = BREAKABLE + START
    running.program = MEEKLY.format(program) if shutil.which("setpriv") else program
    running.start(SAMENZORG_UNDER_TEST="")
    yield running
    running.stop()
    assert "Traceback" not in running.said


def asked(server: RunningServer, **headers: str) -> tuple[int, dict[str, object]]:
    answer = httpx.get(server.address + "/gezond", headers=headers, timeout=60)
    return answer.status_code, answer.json()


def bewaren(server: RunningServer) -> dict[str, str]:
    _, told = asked(server)
    return told["onderdelen"]["bewaren"]  # type: ignore[index, no-any-return]


def test_a_monitor_on_this_machine_hears_every_part(server: RunningServer) -> None:
    status, told = asked(server)
    assert (status, told["gezond"], told["versie"]) == (200, True, "0.1.0")
    assert list(told["onderdelen"]) == ["bewaren", "ruimte", "reservekopie", "deur", "taken"]  # type: ignore[call-overload]
    assert bewaren(server) == {"stand": "goed", "melding": "Alles wat mensen doen, wordt bewaard."}
    assert told["onderdelen"]["ruimte"]["stand"] == "let-op"  # type: ignore[index]


def test_a_stranger_hears_only_whether_it_works(server: RunningServer) -> None:
    """Whoever a proxy passes on is no program of this machine."""
    assert asked(server, **{"X-Forwarded-For": "10.0.0.9"}) == (200, {"gezond": True})
    assert httpx.get(server.address + "/cijfers", headers={"Via": "1.1 nginx"}).status_code == 403
    page = httpx.get(server.address + "/gezond", headers={"Accept": "text/html", "X-Real-IP": "10.0.0.9"})
    assert "<h1>Samenzorg werkt</h1><p>U kunt verder met wat u deed.</p>" in page.text


def test_numbers_for_a_monitor(server: RunningServer) -> None:
    text = httpx.get(server.address + "/cijfers", timeout=60).text
    lines = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert lines["samenzorg_healthy"] == "1.0"
    assert lines['samenzorg_task_failures_total{task="desk"}'] == "0.0"
    assert float(lines["samenzorg_disk_free_bytes"]) < 42e6
    assert float(lines["samenzorg_memory_bytes"]) > 20e6


def test_a_full_disk(server: RunningServer, disk: Path) -> None:
    filler = disk / "vol"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(b"x" * 60_000_000)
    full = (
        "De schijf is vol (0 MB vrij). Er wordt nu niets bewaard. "
        "Maak ruimte vrij; daarna gaat het vanzelf verder."
    )
    assert bewaren(server) == {"stand": "mis", "melding": full}
    assert asked(server)[0] == 503
    page = httpx.get(server.address + "/gezond", headers={"Accept": "text/html"})
    assert (page.status_code, f"<b>Bewaren.</b> {full}" in page.text) == (503, True)
    outside = httpx.get(server.address + "/gezond", headers={"X-Forwarded-For": "10.0.0.9"})
    assert (outside.status_code, outside.json()) == (503, {"gezond": False})
    filler.unlink()
    assert asked(server)[0] == 200


def test_a_folder_that_may_only_be_read(server: RunningServer) -> None:
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not installed: who is root may write everywhere")
    server.data.chmod(0o500)
    assert bewaren(server) == {
        "stand": "mis",
        "melding": "In de map met gegevens kan niet worden geschreven. Er wordt nu niets bewaard. "
        "Kijk of de schijf op alleen-lezen staat, en wie de eigenaar van de map is.",
    }
    assert asked(server)[0] == 503
    server.data.chmod(0o700)
    assert asked(server)[0] == 200


def test_the_journal_is_thrown_away(server: RunningServer, disk: Path) -> None:
    journal = server.data / "journal.db"
    journal.rename(disk / "prullenbak.db")
    assert bewaren(server) == {
        "stand": "mis",
        "melding": "Het bestand met de gegevens is weg. Er wordt nu niets bewaard. "
        "Laat Samenzorg aan staan, en zet het bestand terug uit de prullenbak.",
    }
    (disk / "prullenbak.db").rename(journal)
    assert bewaren(server)["stand"] == "goed"


def test_the_one_that_records_fails_and_begins_again(server: RunningServer) -> None:
    def asks() -> httpx.Response:
        order = {"sessie": None, "command_id": command_id(), "age_ms": 0, "opdracht": {"soort": "actielijst"}}
        return server.desk().post("/balie/opdracht", json=order)

    stuk = server.data.with_name("gegevens.stuk")
    stuk.touch()
    assert asks().json()["melding"] == "Het programma stopt. Probeer het straks nog eens."
    wait_until(lambda: asked(server)[0] == 503, "the health page to tell")
    told = (
        "Er wordt nu niets bewaard: het programma is daar net mee gestopt en probeert het opnieuw. "
        "Blijft dit staan? Stop Samenzorg en start het opnieuw."
    )
    # It is told while it rests; it tries again every few moments, and then asks may fall in between.
    wait_until(lambda: bewaren(server).get("melding") == told, "why the health page tells")
    assert "Er ging iets mis bij het bewaren." in server.said
    stuk.unlink()
    wait_until(lambda: asked(server)[0] == 200, "the desk to begin again")
    assert asks().status_code == 200
