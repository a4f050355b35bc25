"""A real Chromium and a real server; every page is watched for requests that leave the machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.mensen import Bijeenkomst
from tests.running_server import start_server

PHONES = "127.0.0.2"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def bijeenkomst(chromium: Browser, tmp_path: Path) -> Iterator[Bijeenkomst]:
    server = start_server(tmp_path, phones=PHONES)
    meeting = Bijeenkomst(chromium, server)
    yield meeting
    meeting.close()
    server.stop()
    assert "Traceback" not in server.said
