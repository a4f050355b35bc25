"""What tests of several rooms share: their order, and one real browser for each test file."""

import os
from collections.abc import Iterator
from itertools import chain, cycle, groupby, islice
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser_ready import FLAGS, PATIENCE, find_chromium
from tests.hosting.running_hub import hub
from tests.postgres import cluster, database

__all__ = ["chromium", "cluster", "database", "hub"]

HERE = Path(__file__).parent
#: Each file starts a browser and plays for long, on one server for the whole room.
STORIES = "browser"
#: Other rooms whose tests start servers and browsers, what takes longest first. One worker does a whole room:
#: on each other worker that did a part of it, its server would have to be started once more.
ROOMS = ("server", "veiligheid", "meedoen", "hosting", "notebooks", "werkplaats", "proefgroep", "loadtest")


def pytest_configure() -> None:
    """A busy machine is no mistake: examples may take long, and so may what a server answers.

    Hypothesis gives each example 0.2 s and httpx each answer 5 s, unless they are told otherwise.
    """
    settings.register_profile("druk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("druk")
    for part in ("connect", "read", "write", "pool"):
        setattr(httpx._config.DEFAULT_TIMEOUT_CONFIG, part, PATIENCE / 1_000)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first in the part that each worker begins with.

    A worker that is done takes from the end of another's part: with short tests there, all end together.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    rooms: dict[str, list[pytest.Item]] = {}
    for item in items:
        rooms.setdefault(item.path.relative_to(HERE).parts[0], []).append(item)
    long: list[list[pytest.Item]] = [[] for _ in range(workers)]
    stories = groupby(rooms.pop(STORIES, []), key=lambda item: item.path)
    for part, (_, file) in zip(cycle(long), stories, strict=False):
        part += file
    # There and back, so that who has the longest room does not have the next long one too.
    for part, room in zip(cycle([*long, *reversed(long)]), ROOMS, strict=False):
        part += rooms.pop(room, [])
    short = chain.from_iterable(rooms.values())
    ordered: list[pytest.Item] = []
    for number, part in enumerate(long, 1):
        ordered += part
        ordered += islice(short, max(0, len(items) * number // workers - len(ordered)))
    items[:] = [*ordered, *short]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A real Chromium; not for the whole session, for while its loop runs `asyncio.run` refuses."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()
