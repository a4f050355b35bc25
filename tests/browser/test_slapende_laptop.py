"""A trainer's laptop sleeps, the kernel of her page ends, and the page comes back with nothing lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, WebSocketRoute, expect

from tests.browser.mensen import Bijeenkomst
from tests.running_server import START, RunningServer, wait_until

#: A kernel that no page looks at ends after three seconds; in a real room after three minutes.
HASTY = "import samenzorg_sim.server.app as app; app.KERNEL_IDLE, app.KERNEL_LOOK = 3, 1; "


@pytest.fixture
def bijeenkomst(chromium: Browser, tmp_path: Path) -> Iterator[Bijeenkomst]:
    server = RunningServer(tmp_path / "gegevens", phones="127.0.0.2")
    server.program = HASTY + START
    meeting = Bijeenkomst(chromium, server.start())
    yield meeting
    meeting.close()
    server.stop()
    assert "Traceback" not in server.said


def test_a_page_of_a_laptop_that_slept_comes_back_with_nothing_lost(bijeenkomst: Bijeenkomst) -> None:
    lines: list[WebSocketRoute] = []
    asleep: list[bool] = []

    def remember(line: WebSocketRoute) -> None:
        if asleep:
            line.close()
        else:
            lines.extend((line, line.connect_to_server()))

    trainer = bijeenkomst.trainer()
    trainer.context.route_web_socket("**/channels*", remember)
    trainer.opens_session("Team Slaap")
    code = trainer.opens_door()
    bijeenkomst.phone(code, "Ans")
    expect(trainer.page.locator(".sz-stip--verbonden")).to_have_count(1)
    sessie = trainer.sessie

    asleep.append(True)
    trainer.context.set_offline(True)  # the lid goes down: no network, and what was open is cut off
    for line in lines:
        line.close()

    def alone() -> bool:
        trainer.page.evaluate("0")  # what was closed above goes out while the browser is spoken to
        return bijeenkomst.server.kernels() == []

    wait_until(alone, "the kernel of the page to end")
    bijeenkomst.phone(code, "Bilal")  # the group goes on meanwhile

    asleep.clear()
    trainer.context.set_offline(False)
    expect(trainer.page.locator(".sz-stip--verbonden")).to_have_count(2)
    assert trainer.sessie == sessie
    wait_until(lambda: len(bijeenkomst.server.kernels()) == 1, "one kernel, for the one page")
    trainer.goes_on_to("Voorbereiden")
