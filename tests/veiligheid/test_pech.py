"""Bad luck while people play: a plain sentence, nothing acknowledged lost, and on again by itself."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from samenzorg_sim.server.storage.verify import verify
from samenzorg_sim.server.watch.uurwerk import SPRONG
from tests.running_server import START, RunningServer, wait_until
from tests.veiligheid.groep import PHONES, Groep, Telefoon, command_id
from tests.veiligheid.test_stroomuitval import tags

CLOCK = (
    "import time, pathlib; real = time.time_ns; file = pathlib.Path({!r}); "
    "time.time_ns = lambda: real() + (int(file.read_text()) if file.exists() else 0); "
    "time.time = lambda: time.time_ns() / 1e9; " + START.replace("{", "{{")
)
DROP = "--bounding-set=-dac_override,-dac_read_search,-fowner"
# Root without its right to write everywhere: files obey their permissions.
MEEKLY = (
    f"import os, sys; os.execvp('setpriv', "
    f"['setpriv', {DROP!r}, sys.executable, '-c', {START!r}, *sys.argv[1:]])"
)
# Half a second of patience with another program, where five are usual.
HASTY = (
    "from samenzorg_sim.journal.sqlite import SqliteStore; "
    "SqliteStore.pragmas = {**SqliteStore.pragmas, 'busy_timeout': 500}; " + START
)


class Spel:
    """A play with one observer, before the bad luck begins."""

    def __init__(self, data: Path, program: str = START) -> None:
        self.server = RunningServer(data, phones=PHONES)
        self.server.program = program
        self.server.start(SAMENZORG_UNDER_TEST="")
        self.groep = Groep(self.server)
        self.groep.telefoon("Speler"), self.groep.telefoon("Naaste", raad=True)
        self.phone: Telefoon = self.groep.telefoon("Luisteraar")
        self.spel = self.groep.speelt()
        self.knop = self.phone.knoppen[0]
        self.acknowledged: list[str] = []

    def taps(self, command: str = "") -> httpx.Response:
        command = command or command_id()
        answer = self.phone.doe("tik", command=command, spel=self.spel, knop=self.knop)
        if answer.status_code == 200:
            self.acknowledged.append(command)
        return answer

    def is_refused(self, melding: str, trainer: str = "") -> str:
        """A tap that waits on the phone, and a trainer who reads the same; the tap's command."""
        command = command_id()
        answer = self.taps(command)
        assert (answer.status_code, answer.json()["melding"]) == (503, melding)
        refused = self.groep.ask(soort="toevoegen", naam="Later")
        assert (refused.status_code, refused.json()["melding"]) == (409, trainer or melding)
        assert "Luisteraar" in self.phone.page
        return command

    def ends_whole(self) -> None:
        """A power cut at the end: everything acknowledged is there, once."""
        self.server.kill()
        self.server.start(SAMENZORG_UNDER_TEST="")
        try:
            assert verify(self.server.data) == []
            rows = [row.command_id for row in tags(self.server.data, self.groep.sessie)]
            assert sorted(map(str, rows)) == sorted(self.acknowledged)
            assert "Traceback" not in self.server.said
        finally:
            self.server.stop()


@contextmanager
def playing(data: Path, program: str = START) -> Iterator[Spel]:
    spel = Spel(data, program)
    try:
        yield spel
        spel.ends_whole()
    finally:
        if spel.server.process is not None and spel.server.process.poll() is None:
            spel.server.stop()


def test_the_disk_runs_full(tmp_path: Path) -> None:
    disk = tmp_path / "veiligheid-schijf"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"no small disk can be made here: {mounted.stderr.decode().strip()}")
    try:
        with playing(disk / "gegevens") as spel:
            assert spel.taps().status_code == 200
            filler = disk / "vol"
            with pytest.raises(OSError, match="No space"):
                filler.write_bytes(b"x" * 4_000_000)
            # What fits in the log that is there may still be kept; then it is honestly said.
            while (last := spel.taps()).status_code == 200 and len(spel.acknowledged) < 500:
                pass
            assert last.status_code == 503
            full = "De schijf van de computer is vol. Dit is niet bewaard. "
            command = spel.is_refused(full + "Maak ruimte vrij en probeer het opnieuw.")
            filler.unlink()
            assert spel.taps(command).status_code == 200
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_the_folder_may_no_longer_be_written(tmp_path: Path) -> None:
    """What is open stays writable, so taps go on; what needs a new file is refused in Dutch."""
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is not installed: who is root may write everywhere")
    with playing(tmp_path / "gegevens", MEEKLY) as spel:
        data = spel.server.data
        for file in data.glob("journal.db*"):
            file.chmod(0o400)
        data.chmod(0o500)
        answer = spel.taps()
        assert answer.status_code in (200, 503)
        shut = spel.groep.desk.post("/balie/deur", json={"open": False})
        assert (shut.status_code, shut.json()["code"]) == (409, "gegevensmap")
        assert shut.json()["melding"].endswith(".")
        data.chmod(0o700)
        for file in data.glob("journal.db*"):
            file.chmod(0o600)
        assert spel.taps().status_code == 200


def test_the_journal_is_thrown_away(tmp_path: Path) -> None:
    gone = (
        "Het bestand met de gegevens is weg. Dit is niet bewaard. Laat Samenzorg aan staan, "
        "en zet het bestand terug uit de prullenbak."
    )
    with playing(tmp_path / "gegevens") as spel:
        assert spel.taps().status_code == 200
        journal = spel.server.data / "journal.db"
        journal.rename(tmp_path / "prullenbak.db")
        command = spel.is_refused(gone)
        (tmp_path / "prullenbak.db").rename(journal)
        assert spel.taps(command).status_code == 200


def test_another_program_holds_the_journal(tmp_path: Path) -> None:
    """Commands wait a while (usually five seconds); pages do not."""
    with playing(tmp_path / "gegevens", HASTY) as spel:
        other = sqlite3.connect(spel.server.data / "journal.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        command = command_id()
        answer = spel.taps(command)
        assert answer.status_code == 503
        assert answer.json()["melding"] == "Bewaren lukt nu niet. Probeer het zo nog eens."
        assert "Luisteraar" in spel.phone.page
        other.execute("ROLLBACK")
        other.close()
        assert spel.taps(command).status_code == 200


def set_clock(offset: Path, hours: int) -> None:
    """All at once: the server asks for the time while we write."""
    draft = offset.with_suffix(".nieuw")
    draft.write_text(str(hours * 3600 * 10**9))
    draft.replace(offset)


def test_the_clock_is_set_back_and_forth(tmp_path: Path) -> None:
    """Taps are kept in the order in which they were made, as far as that can be known."""
    offset = tmp_path / "klok"
    with playing(tmp_path / "gegevens", CLOCK.format(str(offset))) as spel:
        assert spel.taps().status_code == 200
        for hours in (-1, 24, 5 * 24, -24 * 365, 0):
            set_clock(offset, hours)
            assert spel.taps().status_code == 200
            assert "Luisteraar" in spel.phone.page
            assert spel.groep.beeld()["spel"]["stand"] == "lopend"
        rows = tags(spel.server.data, spel.groep.sessie)
        assert [row.command_id for row in rows] == spel.acknowledged
        assert all(row.happened_at <= row.recorded_at for row in rows)
        # A battery that died: the computer starts in a year that has yet to come.
        spel.server.kill()
        set_clock(offset, 400 * 24)
        spel.server.start(SAMENZORG_UNDER_TEST="")
        wait_until(lambda: SPRONG in spel.server.said, "the clock to be noticed")
        spel.groep.again()
        assert spel.groep.beeld()["spel"]["stand"] == "lopend"
        offset.unlink()
