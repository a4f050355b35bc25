"""One real server for the whole folder, with the shipped pages and one that tells what its kernel knows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from samenzorg_sim.content.places import notebooks_folder
from tests.browser_ready import FLAGS, find_chromium
from tests.running_server import RunningServer, start_server
from tests.server.pages import write_pages
from tests.veiligheid.groep import PHONES


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    notebooks = write_pages(tmp_path_factory.mktemp("bladzijden"))
    for file in notebooks_folder().glob("*.ipynb"):
        shutil.copy(file, notebooks)
    running = start_server(tmp_path_factory.mktemp("veiligheid"), phones=PHONES, notebooks=notebooks)
    yield running
    running.stop()
    assert "Traceback" not in running.said


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[RunningServer]:
    """One that the test may hurt."""
    running = RunningServer(tmp_path / "gegevens", phones=PHONES).start(SAMENZORG_UNDER_TEST="")
    yield running
    running.stop()
    assert "Traceback" not in running.said


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()
