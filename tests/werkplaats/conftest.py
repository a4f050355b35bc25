"""A real server for the screens of the workbench, and its desk as a notebook reaches it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenzorg_sim.balie.client import BalieClient, connect
from tests.eigen_materiaal import write_exercise_with_questions, write_own_ritme
from tests.running_server import RunningServer, start_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One for the whole folder, of an organisation that has an exercise of its own."""
    folder = tmp_path_factory.mktemp("werkplaats")
    write_exercise_with_questions(folder / "gegevens")
    write_own_ritme(folder / "gegevens")
    running = start_server(folder, phones="127.0.0.2")
    yield running
    running.stop()


@pytest.fixture
def data(server: RunningServer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As in plain JupyterLab: the data folder says where the server is."""
    monkeypatch.setenv("SAMENZORG_DATA", str(server.data))
    monkeypatch.delenv("SAMENZORG_SERVED", raising=False)
    return server.data


@pytest.fixture
def client(data: Path) -> BalieClient:
    """The trainer, at a desk where no phone gets in yet."""
    client = connect()
    client.deur(open=False)
    return client


@pytest.fixture
def sessie(client: BalieClient) -> str:
    opened = client.doe(None, soort="open", scenario="de-chauffeur", werkvorm="oefengesprek-standaard")
    return str(opened["sessie"])
