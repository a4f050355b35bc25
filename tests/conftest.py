"""What tests of several rooms share: one real browser for each test file."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser_ready import FLAGS, PATIENCE, find_chromium


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real Chromium; not for the whole session, for while its loop runs `asyncio.run` refuses."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()
