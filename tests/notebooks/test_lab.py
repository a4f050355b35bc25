"""`samenzorg lab`: an author opens a notebook in plain JupyterLab, on the same server."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Request, expect

from tests.running_server import RunningServer, free_port, start_server, wait_until


def answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=5).status_code == 200
    except httpx.TransportError:
        return False


@pytest.fixture
def jupyterlab(tmp_path: Path) -> Iterator[tuple[str, RunningServer]]:
    """JupyterLab as `samenzorg lab` starts it, without its own sign-in and without anybody's settings."""
    server, port = start_server(tmp_path), free_port()
    folders = {
        name: str(tmp_path / name.lower())
        for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "IPYTHONDIR")
    }
    options = ["--no-browser", "--allow-root", "--IdentityProvider.token=", f"--port={port}"]
    command = [sys.executable, "-m", "samenzorg_sim.cli", "lab", "--data", str(server.data), *options]
    with (tmp_path / "lab.txt").open("w") as output:
        lab = subprocess.Popen(
            command, stdout=output, stderr=output, env={**os.environ, **folders}, start_new_session=True
        )
    address = f"http://127.0.0.1:{port}"
    wait_until(lambda: answers(address + "/lab"), "JupyterLab")
    yield address, server
    os.killpg(lab.pid, signal.SIGTERM)
    lab.wait(60)
    server.stop()


def test_a_notebook_in_plain_jupyterlab(jupyterlab: tuple[str, RunningServer], chromium: Browser) -> None:
    address, _ = jupyterlab
    foreign: list[str] = []

    def watch(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            foreign.append(request.url)

    context = chromium.new_context(viewport={"width": 1366, "height": 900})
    context.set_default_timeout(60_000)
    context.on("request", watch)
    page = context.new_page()
    page.goto(address + "/lab/tree/start.ipynb")
    expect(page.get_by_text("from samenzorg_sim.werkplaats.start import start")).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Python 3 (ipykernel) | Idle")).to_be_visible(timeout=60_000)
    page.get_by_role("menuitem", name="Run").click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.get_by_role("button", name="Oefengesprek voorbereiden").click()
    page.get_by_role("button", name="Oefengesprek klaarzetten").click()
    expect(page.get_by_text("Het oefengesprek staat klaar.")).to_be_visible(timeout=60_000)
    context.close()
    assert foreign == []
