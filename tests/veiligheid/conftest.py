"""One real server for the whole folder, with the shipped pages and one that tells what its kernel knows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenzorg_sim.content.places import notebooks_folder
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
