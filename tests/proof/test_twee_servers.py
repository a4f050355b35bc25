"""Real pages of a session over two servers, one of which is killed: how long until they show what is new."""

import time
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page

from tests.browser_ready import PATIENCE
from tests.hosting.running_pair import Begeleiding, RunningPair
from tests.postgres import Cluster
from tests.proof.uitslag import keep
from tests.running_server import wait_until

KILLS, PHONES = 8, 12
STEPS = ("welkom", "voorbereiden")
_SHOWS = "fase => document.body.dataset.sleutel.includes(`/${fase}/`)"


def phone_page(chromium: Browser, pair: RunningPair, code: str, naam: str) -> Page:
    """A phone that came in with the code and a name."""
    phone = chromium.new_context(ignore_https_errors=True, viewport={"width": 360, "height": 740}).new_page()
    phone.set_default_timeout(PATIENCE)
    phone.goto(f"{pair.nginx.address}/meedoen#{code}")
    phone.get_by_label("Uw naam").fill(naam)
    phone.get_by_role("button", name="Meedoen").click()
    phone.wait_for_selector("main h1")
    return phone


@pytest.mark.timeout(1800)
def test_nobody_notices_for_long(cluster: Cluster, chromium: Browser, tmp_path: Path) -> None:
    """Each time one of the two is killed, the step changes at once: the seconds until each phone shows it."""
    pair = RunningPair(tmp_path, cluster)
    seconds: list[float] = []
    worst: list[float] = []
    try:
        pair.start()
        leading = {server: Begeleiding(server) for server in (pair.een, pair.twee)}
        code = leading[pair.een].opent()
        sessie = leading[pair.een].sessie
        wait_until(lambda: leading[pair.twee].desk.get("/balie/deur").json()["open"], "the door at both")
        phones = [phone_page(chromium, pair, code, f"Gast {number}") for number in range(PHONES)]
        for number in range(KILLS):
            # All phones are at the one that lived on.
            dead, alive = (pair.een, pair.twee) if number % 2 else (pair.twee, pair.een)
            leading[alive] = Begeleiding(alive, sessie)
            fase = STEPS[(number + 1) % 2]
            dead.kill()
            began = time.monotonic()
            leading[alive].doe(soort="fase", fase=fase, ronde=1)
            for phone in phones:
                phone.wait_for_function(_SHOWS, arg=fase, polling=20)
                seconds.append(time.monotonic() - began)
            worst.append(seconds[-1])
            dead.start()
    finally:
        pair.stop()
        if seconds:
            found = {
                "kills": len(worst),
                "phones": PHONES,
                "shown_median_s": round(median(seconds), 2),
                "all_shown_median_s": round(median(worst), 2),
                "all_shown_max_s": round(max(worst), 2),
            }
            keep("one_of_two_servers_killed", found)
    assert len(worst) == KILLS
