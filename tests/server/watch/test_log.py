"""What is written down for who looks after the machine, and what is not."""

import asyncio
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from tornado.websocket import WebSocketClosedError

from samenzorg_sim.server.watch.log import log_to
from samenzorg_sim.server.watch.logregel import note


@pytest.fixture
def root() -> Iterator[logging.Logger]:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    yield root
    root.handlers[:] = before
    root.setLevel(level)


def forget(wrong: Exception) -> None:
    """A future that fails and that nobody asks again, as Jupyter leaves one behind when a page goes."""

    async def leave() -> None:
        asyncio.get_running_loop().create_future().set_exception(wrong)
        await asyncio.sleep(0)

    asyncio.run(leave())


def test_a_browser_that_left_is_no_error_and_a_real_one_is(tmp_path: Path, root: logging.Logger) -> None:
    log_to(tmp_path)
    forget(WebSocketClosedError())
    forget(ValueError("a real one"))
    written = (tmp_path / "samenzorg.log").read_text("utf-8")
    assert "WebSocketClosedError" not in written
    line = json.loads(written)
    assert (line["level"], line["logger"], line["error"]) == ("error", "asyncio", "ValueError")
    assert "a real one" not in written


def test_servers_on_one_folder_write_in_files_of_their_own(tmp_path: Path, root: logging.Logger) -> None:
    """One that turns its full file over must not take another's."""
    first = log_to(tmp_path, "een-8866")
    note("door_opened")
    second = log_to(tmp_path, "twee-8877")
    note("door_shut")
    assert (first.name, second.name) == ("samenzorg-een-8866.log", "samenzorg-twee-8877.log")
    assert '"door_opened"' in first.read_text("utf-8")
    assert '"door_opened"' not in second.read_text("utf-8")
