"""Every notebook runs from top to bottom in an ordinary kernel, as in plain JupyterLab (nbval)."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from samenzorg_sim.balie.vinden import read_server_file
from samenzorg_sim.content.places import notebooks_folder
from tests.running_server import RunningServer, wait_until

NOTEBOOKS = sorted(notebooks_folder().glob("*.ipynb"))


def run(notebooks: list[Path], data: Path, tmp_path: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """nbval over these notebooks, for the person at the keyboard of this data folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SAMENZORG_")}
    environment |= {"SAMENZORG_DATA": str(data), "IPYTHONDIR": str(tmp_path), **env}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--nbval-lax", "-p", "no:cacheprovider", "-q", *map(str, notebooks)],
        capture_output=True,
        text=True,
        env=environment,
        cwd=tmp_path,
        check=False,
    )


def test_every_notebook_runs_beside_the_server(tmp_path: Path) -> None:
    server = RunningServer(tmp_path / "gegevens").start()
    try:
        done = run(NOTEBOOKS, server.data, tmp_path)
    finally:
        server.stop()
    assert done.returncode == 0, done.stdout
    assert f"{2 * len(NOTEBOOKS)} passed" in done.stdout or f"{len(NOTEBOOKS)} passed" in done.stdout


def test_a_notebook_starts_the_server_when_none_runs(tmp_path: Path) -> None:
    """In plain JupyterLab nothing runs beside it: the kernel starts the server for who sits there."""
    data = tmp_path / "gegevens"
    port = RunningServer(data).port
    done = run([notebooks_folder() / "start.ipynb"], data, tmp_path, SAMENZORG_PORT=str(port))
    assert done.returncode == 0, done.stdout
    found = wait_until(lambda: read_server_file(data), "the server that the notebook started")
    os.kill(json.loads((data / "server.json").read_text())["pid"], signal.SIGTERM)
    assert found[0] == f"http://127.0.0.1:{port}"
    wait_until(lambda: not (data / "server.json").exists(), "the server to stop")
