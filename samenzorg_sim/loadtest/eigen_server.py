"""A server of ours in a temporary folder, as `samenzorg start` starts it, for as long as a test lasts."""

import os
import random
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from samenzorg_sim.balie.vinden import read_server_file, wait_for_server

LOOPBACK = "127.0.0.1"
#: The door for phones: another address than the workbench's, as on a network.
DEUR = "127.0.0.6"
#: Seconds that a start may take on a busy machine.
_PATIENCE = 120.0


class StartteNiet(Exception):
    """The server did not start; `melding` is what it said."""

    def __init__(self, said: str) -> None:
        super().__init__(f"the server did not start: {said}")
        self.melding = f"De proef kon niet beginnen: de werkplaats startte niet. {said}".strip()


class EigenServer:
    """A server that answers; `kill` is what a power cut does."""

    def __init__(self, map_: Path) -> None:
        """Start it in this folder and wait until it answers; raises StartteNiet."""
        self.data = map_ / "gegevens"
        # A Mac has only one loopback address: there phones come in by the workbench's own.
        self.deur = DEUR if _can_bind(DEUR, 0) else LOOPBACK
        self.port = free_port(self.deur)
        said = map_ / "uitvoer.txt"
        command = [sys.executable, "-m", "samenzorg_sim.cli", "start", "--no-browser"]
        command += ["--port", str(self.port), "--data", str(self.data), "--phones", self.deur]
        # Whatever is set here is meant for somebody's real server.
        env = {name: value for name, value in os.environ.items() if not name.startswith("SAMENZORG_")}
        # Who is killed cleans nothing up: what it leaves in passing goes with the folder.
        env |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(map_))
        with said.open("w", encoding="utf-8") as output:
            popen = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=env)
        self.process = psutil.Process(popen.pid)
        self._popen = popen
        found = wait_for_server(popen, lambda: read_server_file(self.data), _PATIENCE)
        if found is None:
            self.kill()
            raise StartteNiet(said.read_text("utf-8", "replace").strip())
        self.address, self.key = found

    @property
    def journal(self) -> Path:
        """The file of its journal."""
        return self.data / "journal.db"

    def kill(self) -> None:
        """The server and everything it started, at once and without warning."""
        if self._popen.poll() is None:
            for process in (self.process, *self.process.children(recursive=True)):
                try:
                    process.kill()
                except psutil.NoSuchProcess:
                    continue
        self._popen.wait()


@contextmanager
def an_own_server(map_: Path) -> Iterator[EigenServer]:
    """The same, gone at the end whatever happens; raises StartteNiet."""
    server = EigenServer(map_)
    try:
        yield server
    finally:
        server.kill()


def free_port(*addresses: str) -> int:
    """A port that is free on 127.0.0.1 and on `addresses`.

    From below the range that the system gives to outgoing connections: one of those could take it before the
    server does, and whoever starts a server again needs the same one twice.
    """
    while True:
        port = random.SystemRandom().randrange(15_000, 30_000)
        if all(_can_bind(address, port) for address in {LOOPBACK, *addresses}):
            return port


def _can_bind(address: str, port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True
