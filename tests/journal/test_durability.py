"""Acknowledged means durable: the log is synced after its last write and before each acknowledgement.

A process that is killed proves only recovery (the kernel still holds its writes); what a power cut needs
can be seen in the order of the system calls.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from samenzorg_sim.journal import SqliteStore

WRITER = Path(__file__).with_name("durable_writer.py")
CALLS = "fsync,fdatasync,write,pwrite64,sendto"


def trace(folder: Path, care: str) -> str:
    """The system calls of a writer that records five rows; skips where they cannot be traced."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed: the sync before the acknowledgement cannot be shown here")
    log = folder / "strace.txt"
    command = ["strace", "-f", "-y", "-e", f"trace={CALLS}", "-o", str(log), sys.executable, str(WRITER)]
    done = subprocess.run([*command, str(folder / "journal.db"), care], capture_output=True, text=True)
    if "ptrace" in done.stderr and "acknowledged" not in done.stdout:
        pytest.skip(f"strace may not trace here: {done.stderr.strip()}")
    assert done.stdout.split("\n")[:5] == [f"acknowledged {seq}" for seq in range(1, 6)], done.stderr
    return log.read_text()


def acknowledged_before_synced(calls: str) -> list[int]:
    """The acknowledgements given while a write to the log had not been synced, or without any write."""
    early: list[int] = []
    written = synced = False
    for line in calls.splitlines():
        if re.search(r"pwrite64\(\d+<[^>]*journal\.db-wal>", line):
            written, synced = True, False
        elif re.search(r"(fsync|fdatasync)\(\d+<[^>]*journal\.db-wal>.*= 0$", line):
            synced = True
        elif told := re.search(r'write\(1<.*"acknowledged (\d+)', line):
            if not (written and synced):
                early.append(int(told[1]))
            written = synced = False
    return early


def test_every_acknowledgement_follows_a_sync_of_the_log(tmp_path: Path) -> None:
    assert acknowledged_before_synced(trace(tmp_path, "FULL")) == []
    store = SqliteStore(tmp_path / "journal.db")
    assert [row.seq for row in store.read("thee")] == [1, 2, 3, 4, 5]
    store.close()


def test_the_check_would_notice_a_careless_writer(tmp_path: Path) -> None:
    assert acknowledged_before_synced(trace(tmp_path, "OFF")) == [1, 2, 3, 4, 5]
