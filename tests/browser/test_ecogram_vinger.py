"""An ecogram under a finger, on a narrow phone; and one's own network, which stays on that phone."""

import hashlib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Request, expect

from samenzorg_sim.journal.sqlite import SqliteStore
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks
from tests.browser.tekenaar import Tekenaar
from tests.running_server import bytes_in, wait_until

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
SMALL = """() => [...document.querySelectorAll('.ec button, .ec summary, .ec-keus, .ec-invoer')]
    .filter(one => one.checkVisibility())
    .filter(one => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 43.9)
    .map(one => one.textContent || one.outerHTML)"""


def test_a_finger_taps_drags_and_two_fingers_zoom(zaal: Bijeenkomst) -> None:
    riet = Tekenaar.at_work(zaal, **PHONE)
    page = riet.page
    page.get_by_role("button", name="Iemand erbij").tap()
    for naam, groep in (("Riet", "andere familie"), ("Toos", "buren")):
        riet.form.get_by_label("Hoe heet die?").fill(naam)
        riet.form.get_by_role("button", name=groep, exact=True).tap()
    assert page.evaluate(SMALL) == []
    riet.form.get_by_role("button", name="Klaar").tap()
    before = riet.known("Toos")
    riet.contact("Toos").scroll_into_view_if_needed()
    x, y = riet.place("Toos")
    riet.touches([(x, y), (x + 30, y - 40), (x + 40, y - 80)])
    wait_until(lambda: riet.known("Toos")["y"] < before["y"] - 0.2, "the drag at the desk")
    x, y = riet.place("Riet")
    riet.touches([(x, y)])
    expect(riet.paneel.get_by_role("heading", level=3)).to_have_text("Riet")
    assert page.evaluate(SMALL) == []
    # the questions lie at the foot of the screen, with Riet still in sight above them
    sheet = page.locator(".ec-blad").bounding_box()
    assert sheet is not None
    assert sheet["y"] > 300
    assert sheet["y"] + sheet["height"] <= 741
    assert 0 < riet.place("Riet")[1] < sheet["y"] - 20
    looks(page, "ecogram-vinger-vragen")
    riet.paneel.get_by_label("steunend").tap()
    riet.comes_to_hold("Riet", lijn="steunend")
    page.get_by_role("button", name="Terug naar de tekening").tap()
    expect(riet.contact("Riet")).to_be_focused()
    expect(page.locator(".ec-blad")).to_have_count(0)
    page.locator(".ec-vlak").scroll_into_view_if_needed()
    box = page.locator(".ec-vlak").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] - 60
    riet.touches([(x - 30, y), (x - 60, y), (x - 90, y)], [(x + 30, y), (x + 60, y), (x + 90, y)])
    expect(page.get_by_role("button", name="Alles zien")).to_be_visible()
    page.get_by_role("button", name="Alles zien").tap()
    looks(page, "ecogram-vinger")
    assert riet.wrong == []


# What a server writes at its own moments: its log, a copy now and then, and the signature of what was there.
BY_ITSELF = {"log", "backups", "heads.json"}


def kept_in(data: Path) -> dict[str, str]:
    """The last hash of each stream of the journal, and of every other file of the data folder its content."""
    store = SqliteStore(data / "journal.db")
    streams = {stream: last for stream, (_, last) in store.heads().items()}
    store.close()
    return streams | {
        str(file): hashlib.sha256(held).hexdigest()
        for file, held in bytes_in(data).items()
        if not BY_ITSELF & set(file.parts) and not file.name.startswith("journal.db")
    }


def test_ones_own_network_leaves_no_trace_on_the_server(zaal: Bijeenkomst) -> None:
    """Guess, draw, compare, reload, erase: the phone only fetches the page; the data stay byte for byte."""
    asked: list[Request] = []
    context = zaal.context(**PHONE)
    page = context.new_page()
    page.on("request", lambda request: asked.append(request))
    before = kept_in(zaal.server.data)
    page.goto(f"{zaal.server.address}/meedoen/eigen-netwerk")
    expect(page.get_by_text("Dit blijft op deze telefoon.")).to_be_visible()
    looks(page, "eigen-raden")
    page.get_by_label("Raad eens").fill("8")
    page.get_by_role("button", name="Verder").tap()
    own = Tekenaar(page, zaal.server)
    looks(page, "eigen-leeg")
    page.get_by_role("button", name="Iemand erbij").tap()
    for naam, groep in (("Geheimzinnige Jo", "vrienden"), ("Ma", "gezin van herkomst")):
        own.form.get_by_label("Hoe heet die?").fill(naam)
        own.form.get_by_role("button", name=groep, exact=True).tap()
    own.form.get_by_role("button", name="Klaar").tap()
    own.paneel.get_by_label("steunend").check()
    own.paneel.get_by_label("Wie is dit?").fill("moeder")
    own.paneel.get_by_label("Wie is dit?").blur()
    page.get_by_role("button", name="Ongedaan maken").tap()
    expect(own.paneel.get_by_label("Wie is dit?")).to_have_value("")
    page.get_by_role("button", name="Opnieuw doen").tap()
    expect(own.paneel.get_by_label("Wie is dit?")).to_have_value("moeder")
    expect(page.get_by_text("U dacht: 8. In uw tekening staan nu 2 namen.")).to_be_visible()
    looks(page, "eigen-vergelijken")
    page.reload()
    expect(own.contact("Ma")).to_be_visible()
    expect(page.get_by_text("U dacht: 8. In uw tekening staan nu 2 namen.")).to_be_visible()
    stored = page.evaluate("Object.keys(localStorage)")
    assert stored == ["samenzorg.eigen-netwerk"]
    page.get_by_role("button", name="Alles wissen van deze telefoon").tap()
    page.get_by_role("button", name="Ja, alles wissen").tap()
    expect(page.get_by_text("Alles is van deze telefoon gewist.")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []
    assert {(one.method, urlsplit(one.url).query) for one in asked if not is_inline(one)} == {("GET", "")}
    assert all(one.post_data is None and "Jo" not in one.url for one in asked)
    assert kept_in(zaal.server.data) == before
    assert "Geheimzinnige" not in zaal.server.said
    found = [file for file, held in bytes_in(zaal.server.data).items() if b"Geheimzinnige" in held]
    assert found == []
    assert own.wrong == []
    tried = page.evaluate("fetch('/meedoen/doe', {method: 'POST'}).then(() => 'sent', () => 'stopped')")
    assert tried == "stopped", "the browser lets no script on this page send anything"


def is_inline(request: Request) -> bool:
    """The icon is in the page itself."""
    return request.url.startswith("data:")
