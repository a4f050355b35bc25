"""On the real server: the journal is synced to disk before the first byte of the answer leaves."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.running_server import START, RunningServer, wait_until
from tests.veiligheid.groep import PHONES, Groep

CALLS = "fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg"
CARELESS = (
    "from samenzorg_sim.journal.sqlite import SqliteStore; "
    "SqliteStore.pragmas = {**SqliteStore.pragmas, 'synchronous': 'OFF'}; " + START
)
ANSWER = re.compile(r'^\d+ +(?:write|writev|sendto|sendmsg)\(\d+<(?:socket|TCP)\S*,.*"HTTP/1\.1 200')
WRITE = re.compile(r"^\d+ +pwrite64\(\d+<[^>]*journal\.db-wal>")
SYNC = re.compile(r"^(?P<pid>\d+) +f(?:data)?sync\(\d+<(?P<file>[^>]*)>(?P<end>.*)$")
SYNCED = re.compile(r"^(?P<pid>\d+) +<\.\.\. f(?:data)?sync resumed>.*= 0$")


def calls_of_one_tap(tmp_path: Path, program: str) -> list[str]:
    """What the server asked of the system while one tap was posted and answered."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: the sync before the answer cannot be shown here")
    server = RunningServer(tmp_path / "gegevens", phones=PHONES)
    server.program = program
    server.start()
    groep = Groep(server)
    groep.telefoon("Speler"), groep.telefoon("Naaste", raad=True)
    phone = groep.telefoon("Luisteraar")
    spel = groep.speelt()
    knop = phone.knoppen[0]
    log, told = tmp_path / "strace.txt", tmp_path / "strace-zegt.txt"
    assert server.process is not None
    command = ["strace", "-f", "-y", "-s", "64", "-e", f"trace={CALLS}", "-o", str(log)]
    with told.open("w") as said:
        tracer = subprocess.Popen([*command, "-p", str(server.process.pid)], stderr=said)
    try:
        wait_until(lambda: "\n" in told.read_text() or tracer.poll() is not None, "strace to attach")
        if "attached" not in told.read_text():
            pytest.skip(f"strace may not look at the server here: {told.read_text().strip()}")
        assert phone.doe("tik", spel=spel, knop=knop).status_code == 200
    finally:
        tracer.terminate()
        tracer.wait(60)
        server.stop()
    return log.read_text().splitlines()


def was_synced_first(calls: list[str]) -> bool:
    """Whether each write to the log was synced, completely, before the answer; fails without either."""
    wrote = synced = False
    waiting: set[str] = set()
    for line in calls:
        if WRITE.match(line):
            wrote, synced = True, False
        elif sync := SYNC.match(line):
            if sync["file"].endswith("journal.db-wal"):
                if "unfinished" in sync["end"]:
                    waiting.add(sync["pid"])
                else:
                    synced = sync["end"].endswith("= 0")
        elif (done := SYNCED.match(line)) and done["pid"] in waiting:
            waiting.discard(done["pid"])
            synced = True
        elif ANSWER.match(line):
            assert wrote, "an answer before anything was written"
            return synced
    raise AssertionError("no answer seen:\n" + "\n".join(calls[-30:]))


def test_the_log_is_synced_before_the_answer_leaves(tmp_path: Path) -> None:
    assert was_synced_first(calls_of_one_tap(tmp_path, START))


def test_the_check_sees_a_server_that_does_not_wait_for_the_disk(tmp_path: Path) -> None:
    assert not was_synced_first(calls_of_one_tap(tmp_path, CARELESS))
