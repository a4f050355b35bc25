"""A running server with small pages of its own for the whole folder, and a browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_server import RunningServer, start_server
from tests.server.pages import write_pages


@pytest.fixture(scope="session")
def notebooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_pages(tmp_path_factory.mktemp("notebooks"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[RunningServer]:
    running = start_server(tmp_path_factory.mktemp("server"), phones="127.0.0.2", notebooks=notebooks)
    yield running
    running.stop()


@pytest.fixture
def server_to_be(tmp_path: Path, notebooks: Path) -> Iterator[RunningServer]:
    """One that the test starts itself, in its own way or on data that are there already."""
    running = RunningServer(tmp_path / "gegevens", phones="127.0.0.2", notebooks=notebooks)
    yield running
    running.stop()


@pytest.fixture
def own_server(server_to_be: RunningServer) -> RunningServer:
    """One that the test may end and start again."""
    return server_to_be.start()
