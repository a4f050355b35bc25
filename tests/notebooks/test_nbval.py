"""Every notebook runs from top to bottom in an ordinary kernel, as in plain JupyterLab (nbval)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from samenzorg_sim.content.places import notebooks_folder
from tests.running_server import RunningServer, wait_until

NOTEBOOKS = sorted(notebooks_folder().glob("*.ipynb"))


def run(notebooks: list[Path], data: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """nbval over these notebooks, for the person at the keyboard of this data folder."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("SAMENZORG_")}
    environment |= {"SAMENZORG_DATA": str(data), "IPYTHONDIR": str(tmp_path)}
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


def test_a_notebook_starts_the_server_when_none_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In plain JupyterLab nothing runs beside it: the kernel starts the server for who sits there."""
    from samenzorg_sim.balie.vinden import read_server_file

    data = tmp_path / "gegevens"
    port = RunningServer(data).port
    monkeypatch.setenv("SAMENZORG_PORT", str(port))
    done = run([notebooks_folder() / "start.ipynb"], data, tmp_path)
    assert done.returncode == 0, done.stdout
    found = wait_until(lambda: read_server_file(data), "the server that the notebook started")
    assert found[0] == f"http://127.0.0.1:{port}"
