"""A real Chromium and a real server; every page is watched for requests that leave the machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from samenzorg_sim.balie.client import BalieClient, connect
from tests.browser.mensen import Bijeenkomst
from tests.eigen_materiaal import write_exercise_with_questions, write_second_case
from tests.running_server import RunningServer, start_server

PHONES = "127.0.0.2"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def materiaal(tmp_path: Path) -> None:
    """A second case and an exercise with questions, there before the server starts."""
    write_second_case(tmp_path / "gegevens")
    write_exercise_with_questions(tmp_path / "gegevens")


@pytest.fixture
def bijeenkomst(chromium: Browser, tmp_path: Path) -> Iterator[Bijeenkomst]:
    """The first meeting on a new server; one that asks for less is in the `zaal`."""
    server = start_server(tmp_path, phones=PHONES)
    meeting = Bijeenkomst(chromium, server)
    yield meeting
    meeting.close()
    server.stop()
    assert "Traceback" not in server.said


@pytest.fixture(scope="session")
def gebouw(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """One server for all stories that begin with a session or a drawing of their own."""
    server = start_server(tmp_path_factory.mktemp("gebouw"), phones=PHONES)
    yield server
    server.stop()
    assert "Traceback" not in server.said


@pytest.fixture(scope="module")
def eigen_zaal(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bijeenkomst]:
    """A room in a building of its own: what is made here would stand in others' way."""
    server = start_server(tmp_path_factory.mktemp("eigen"))
    meeting = Bijeenkomst(chromium, server)
    yield meeting
    meeting.close()
    server.stop()
    assert "Traceback" not in server.said


@pytest.fixture(scope="module")
def client(gebouw: RunningServer) -> Iterator[BalieClient]:
    """The desk of that building, as the person at the keyboard has it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SAMENZORG_DATA", str(gebouw.data))
        patch.delenv("SAMENZORG_SERVED", raising=False)
        yield connect()


@pytest.fixture
def zaal(chromium: Browser, gebouw: RunningServer) -> Iterator[Bijeenkomst]:
    """A room where others met before: what they made is still there, and the door for phones is shut."""
    gebouw.desk().post("/balie/deur", json={"open": False})
    meeting = Bijeenkomst(chromium, gebouw)
    yield meeting
    meeting.close()
