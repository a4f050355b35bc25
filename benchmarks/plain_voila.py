"""The peer: plain Voilà as it comes, from the same environment, showing a counter."""

import os
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

import httpx
import psutil

from tests.running_server import free_port

COUNTER = Path(__file__).with_name("counter.ipynb")


class PlainVoila:
    """`voila counter.ipynb` with nothing set but its port; use it in a `with`."""

    def __init__(self, folder: Path, notebook: Path = COUNTER) -> None:
        """`folder` takes its output and stands in for a user's settings: there are none."""
        self._folder, self._notebook = folder, notebook
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.seconds_to_page = 0.0

    def __enter__(self) -> "PlainVoila":
        """Start it; the first page, whole, has been answered then."""
        self._folder.mkdir(parents=True, exist_ok=True)
        empty = str(self._folder / "settings")
        began = time.monotonic()
        with (self._folder / "output.txt").open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "voila", str(self._notebook), "--no-browser", f"--port={self.port}"],
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "JUPYTER_CONFIG_DIR": empty, "IPYTHONDIR": empty},
            )
        wait_for_port(self.port, self.process)
        self.fetch()
        self.seconds_to_page = time.monotonic() - began
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it and its kernels."""
        kernels = self.kernels()
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for kernel in kernels:
            if kernel.is_running():
                kernel.kill()

    def fetch(self) -> None:
        """One visit without a browser: a kernel starts and the page is made."""
        answer = httpx.get(self.address + "/", timeout=60)
        answer.raise_for_status()

    def kernels(self) -> list[psutil.Process]:
        """Its kernels."""
        found: list[psutil.Process] = psutil.Process(self.process.pid).children(recursive=True)
        return found


def wait_for_port(port: int, process: subprocess.Popen[bytes] | subprocess.Popen[str]) -> None:
    """Until something answers on the port; raises RuntimeError when the process ended before."""
    while True:
        try:
            httpx.get(f"http://127.0.0.1:{port}/static/x", timeout=60)
            return
        except httpx.TransportError:
            if process.poll() is not None:
                raise RuntimeError(f"a server ended with code {process.returncode}") from None
            time.sleep(0.01)
