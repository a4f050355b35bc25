"""A machine whose plug is pulled does not say that it goes: a phone notices by its silence."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from samenzorg_sim.meedoen.stijlbestand import load_script
from samenzorg_sim.meedoen.stroom import HEARTBEAT_S
from tests.meedoen.kijken import PHONE, enter
from tests.running_server import wait_until
from tests.veiligheid.lijn import Lijn

#: Where the phone thinks that the server is.
LIJN = "127.0.0.9"


@pytest.fixture
def line(huis: Any) -> Iterator[Lijn]:
    lijn = Lijn(LIJN, "127.0.0.1", huis.port)
    huis.wait(lijn.__aenter__())
    yield lijn
    huis.loop.call_soon_threadsafe(lijn.mend)
    huis.wait(lijn.__aexit__())


def test_a_page_waits_for_two_heartbeats_before_it_gives_a_line_up() -> None:
    (silence,) = re.findall(r"const STIL = (\d+);", load_script().decode())
    assert int(silence) > 2 * 1000 * HEARTBEAT_S


@pytest.mark.browser
def test_silence_is_told_within_twenty_seconds_and_the_screen_comes_back(
    huis: Any, line: Lijn, chromium: Browser
) -> None:
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    context = chromium.new_context(**PHONE)
    enter(context, huis, ans)
    (cookie,) = context.cookies()
    context.add_cookies(
        [{"name": cookie["name"], "value": cookie["value"], "url": f"{line.address}/meedoen"}]
    )
    page = context.new_page()
    page.clock.install()
    page.goto(f"{line.address}/meedoen")
    expect(page.get_by_role("heading", name="Welkom")).to_be_visible()
    wait_until(lambda: huis.scherm_beeld(sessie)["meedoen"]["aanwezig"] == 1, "the phone's stream")

    huis.loop.call_soon_threadsafe(line.cut)
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    page.clock.fast_forward(15_000)
    page.clock.fast_forward(4_000)
    expect(page.get_by_text("Geen verbinding.")).to_be_visible()
    expect(page.get_by_role("heading", name="Welkom")).to_be_visible()

    huis.loop.call_soon_threadsafe(line.mend)
    expect(page.get_by_role("heading", name="U voert straks het gesprek")).to_be_visible()
    expect(page.get_by_text("Geen verbinding.")).to_be_hidden()
    context.close()
