"""A real server in a process of its own, on a free port with its own data folder, for tests of every room."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import httpx
import psutil

from samenzorg_sim.balie.vinden import server_file, wait_for_server
from samenzorg_sim.loadtest.eigen_server import free_port as free_port

START = (
    "import sys; from pathlib import Path; from samenzorg_sim.server.start import start; "
    "a = sys.argv; sys.exit(start(port=int(a[1]), data=Path(a[2]), browser=False, "
    "phones=a[3] or None, notebooks=Path(a[4]) if a[4] else None, **__import__('json').loads(a[5])))"
)
# A start takes 3.5 s of processor time, of which a busy machine may give little.
_PATIENCE = 180.0


T = TypeVar("T")


def wait_until(look: Callable[[], T | None], what: str, seconds: float = _PATIENCE) -> T:
    """What `look` returns once it is true; fails naming `what`."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := look():
            return found
        time.sleep(0.02)
    raise AssertionError(f"waited {seconds} s in vain for {what}")


def end(*processes: psutil.Process) -> None:
    """Kill these; one that ended by itself meanwhile (because another did) is all right."""
    for process in processes:
        with suppress(psutil.NoSuchProcess):
            process.kill()


def command_of(process: psutil.Process) -> str:
    """How it was started; empty when it ended."""
    try:
        return "" if process.status() == psutil.STATUS_ZOMBIE else " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""


def bytes_in(folder: Path) -> dict[Path, bytes]:
    """Every file below `folder` as it is now; without one that a running server takes away meanwhile."""
    found: dict[Path, bytes] = {}
    for file in folder.rglob("*"):
        with suppress(FileNotFoundError):
            if file.is_file():
                found[file] = file.read_bytes()
    return found


class RunningServer:
    """A server that answers; `start` again after `kill` uses the same port and data folder."""

    def __init__(
        self, data: Path, *, port: int = 0, phones: str = "", notebooks: Path | None = None, **more: object
    ) -> None:
        """`more` is handed to `start` as it is, such as address='https://samenzorg.huis.test'."""
        self.data = data
        self.more = more
        self.phones = phones
        self.notebooks = notebooks
        self.port = port or free_port(*([phones] if phones else []))
        self.address = f"http://127.0.0.1:{self.port}"
        self.program = START
        self.process: subprocess.Popen[str] | None = None
        self.seconds_to_answer = 0.0

    def start(self, **env: str) -> "RunningServer":
        """Start it and wait until it answers."""
        began = time.monotonic()
        out = self.data.parent / f"{self.data.name}-uitvoer.txt"
        with out.open("w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-c",
                    self.program,
                    str(self.port),
                    str(self.data),
                    self.phones,
                    str(self.notebooks or ""),
                    json.dumps(self.more),
                ],
                stdout=output,
                stderr=subprocess.STDOUT,
                text=True,
                env={**os.environ, "SAMENZORG_UNDER_TEST": "1", **env},
            )
        self.output = out
        if not wait_for_server(self.process, self._answers, _PATIENCE):
            raise AssertionError(f"the server did not start: {self.said}")
        self.seconds_to_answer = time.monotonic() - began
        return self

    @property
    def _file(self) -> Path:
        return self.data / server_file(self.port, shared="database" in self.more)

    def _answers(self) -> bool:
        # Asking costs more than looking, and takes time from a server that is starting.
        if not self._file.exists():
            return False
        try:
            return httpx.get(self.address + "/", timeout=5).status_code == 403
        except httpx.TransportError:
            return False

    @property
    def said(self) -> str:
        """What it printed."""
        return self.output.read_text("utf-8")

    def link(self) -> str:
        """The one-time link that it printed."""
        found = wait_until(lambda: re.search(r"https?://\S+/in#\S+", self.said), "the link")
        return found[0]

    def key(self) -> str:
        """The key for the person at the keyboard."""
        return str(json.loads(self._file.read_text())["key"])

    def new_link(self) -> str:
        """A fresh one-time link for the trainer."""
        answer = httpx.post(self.address + "/balie/link", json={"sleutel": self.key()})
        return str(answer.json()["link"])

    def sign_in(self, link: str | None = None) -> httpx.Client:
        """A browser that is signed in (as the trainer, unless another link is given)."""
        client = httpx.Client(base_url=self.address, timeout=60)
        answer = client.post("/in", json={"geheim": (link or self.new_link()).partition("#")[2]})
        assert answer.status_code == 200, answer.text
        return client

    def colleague(self) -> httpx.Client:
        """Another person's browser, signed in."""
        answer = self.desk().post("/balie/uitnodiging", json={})
        return self.sign_in(answer.json()["link"])

    def desk(self) -> httpx.Client:
        """A program at the desk, in the name of the trainer."""
        token = httpx.post(self.address + "/balie/ticket", json={"sleutel": self.key()}).json()["token"]
        return httpx.Client(base_url=self.address, timeout=60, headers={"Authorization": f"Bearer {token}"})

    def cookies(self, client: httpx.Client) -> list[dict[str, str]]:
        """The cookies of `client` in the form that playwright's `add_cookies` takes."""
        return [{"name": c.name, "value": str(c.value), "url": self.address} for c in client.cookies.jar]

    def family(self) -> list[psutil.Process]:
        """The forker and the kernels."""
        assert self.process is not None
        return psutil.Process(self.process.pid).children(recursive=True)

    def kernels(self) -> list[psutil.Process]:
        """The kernels that run now, the newest last."""
        assert self.process is not None
        made: list[psutil.Process] = []
        for forker in psutil.Process(self.process.pid).children():
            with suppress(psutil.NoSuchProcess):
                made += forker.children()
        return sorted(made, key=psutil.Process.create_time)

    def kill(self) -> None:
        """As a power cut does it: the server and everything it started, at once."""
        assert self.process is not None
        end(psutil.Process(self.process.pid), *self.family())
        self.process.wait()

    def stop(self) -> int:
        """As Ctrl-C does it; the exit code."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(_PATIENCE)


def start_server(
    tmp_path: Path, *, phones: str = "", notebooks: Path | None = None, port: int = 0, **more: object
) -> RunningServer:
    """A server with a new data folder below `tmp_path`, that answers; end it with `stop` or `kill`."""
    return RunningServer(tmp_path / "gegevens", phones=phones, notebooks=notebooks, port=port, **more).start()
