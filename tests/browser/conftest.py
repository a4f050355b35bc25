"""A real Chromium and a real server; every page is watched for requests that leave the machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.mensen import Bijeenkomst
from tests.browser_ready import FLAGS, find_chromium
from tests.running_server import start_server

PHONES = "127.0.0.2"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def bijeenkomst(chromium: Browser, tmp_path: Path) -> Iterator[Bijeenkomst]:
    server = start_server(tmp_path, phones=PHONES)
    meeting = Bijeenkomst(chromium, server)
    yield meeting
    meeting.close()
    server.stop()
    assert "Traceback" not in server.said
