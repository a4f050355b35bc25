"""In a real browser: no page of either door does what its own Content-Security-Policy forbids."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from samenzorg_sim.content.places import notebooks_folder
from tests.running_server import RunningServer, wait_until
from tests.veiligheid.groep import PHONES
from tests.veiligheid.oordelen import DOOR, LOOPBACK
from tests.veiligheid.rollen import Toneel

#: Keeps what the browser refuses, from the first byte of a page on.
WATCH = """
window.geweigerd = [];
document.addEventListener('securitypolicyviolation', (no) =>
  geweigerd.push(`${no.effectiveDirective} ${no.blockedURI} ${no.sourceFile}:${no.lineNumber} ${no.sample}`));
"""
INJECTED = """() => {
  window.gelopen = [];
  const put = (html) => document.body.insertAdjacentHTML('beforeend', html);
  put('<img src="data:," onerror="gelopen.push(1)"><a id="val" href="javascript:gelopen.push(2)">x</a>');
  const inline = document.createElement('script');
  inline.textContent = 'gelopen.push(3)';
  document.body.append(inline);
  const elsewhere = document.createElement('script');
  elsewhere.src = 'http://127.0.0.1:9/elders.js';
  document.body.append(elsewhere);
  document.getElementById('val').click();
  setTimeout(() => (0, eval)('gelopen.push(4)'));  // later: what a test asks of a page may use eval
}"""


@pytest.fixture(scope="module")
def toneel(server: RunningServer) -> Toneel:
    return Toneel(server, "c")


@pytest.fixture(scope="module")
def begeleider(chromium: Browser, toneel: Toneel) -> Iterator[BrowserContext]:
    context = chromium.new_context(locale="nl-NL")
    context.add_cookies(toneel.server.cookies(toneel.a))  # type: ignore[arg-type]
    context.add_init_script(WATCH)
    yield context
    context.close()


@pytest.fixture(scope="module")
def telefoon(chromium: Browser, toneel: Toneel) -> Iterator[BrowserContext]:
    context = chromium.new_context(locale="nl-NL")
    url = f"http://{PHONES}:{toneel.server.port}"
    context.add_cookies([{"name": "samenzorg_apparaat", "value": toneel.observator.cookie, "url": url}])
    context.add_init_script(WATCH)
    yield context
    context.close()


def html_roads(toneel: Toneel, table: str) -> list[str]:
    """The pages that this role gets, out of the table of all roads."""
    roads = LOOPBACK if table == "loopback" else DOOR
    asked = (one for many in roads.values() for one in many if one.method == "GET")
    rol = "begeleider" if table == "loopback" else "telefoon"
    paths = [one.path.format(**toneel.ids) for one in asked if one.rollen.get(rol, one.anders) in (200, 404)]
    return [path for path in paths if not path.endswith(("stroom", ".ics", ".xlsx", ".json", "bestand"))]


def refused(page: Page) -> list[str]:
    found = page.evaluate("window.geweigerd")
    return [f"{page.url}: {one}" for one in found]


def test_no_page_of_the_workbench_does_what_its_policy_forbids(
    begeleider: BrowserContext, toneel: Toneel
) -> None:
    """Every notebook that is shipped, whole and with all its widgets."""
    found: list[str] = []
    for file in sorted(notebooks_folder().glob("*.ipynb")):
        page = begeleider.new_page()
        page.goto(f"{toneel.server.address}/werkplaats/{file.stem}")
        expect(page.locator("#einde")).to_be_attached()
        expect(page.locator("#wachten")).to_be_hidden()
        found += refused(page)
        page.close()
    assert found == []


@pytest.mark.parametrize("deur", ["loopback", "door"])
def test_no_other_page_does_what_its_policy_forbids(
    deur: str, request: pytest.FixtureRequest, toneel: Toneel
) -> None:
    """Paper, projector, phones and what is said when a page is not there."""
    context: BrowserContext = request.getfixturevalue("begeleider" if deur == "loopback" else "telefoon")
    base = f"http://{'127.0.0.1' if deur == 'loopback' else PHONES}:{toneel.server.port}"
    found: list[str] = []
    page = context.new_page()
    for path in html_roads(toneel, deur):
        if not path.startswith("/werkplaats/"):
            answer = page.goto(base + path)
            assert answer is not None
            assert "default-src 'none'" in answer.headers["content-security-policy"], path
            found += refused(page)
    page.close()
    assert found == []


@pytest.mark.parametrize(
    ("wie", "path"),
    [("begeleider", "/werkplaats/oefengesprek"), ("begeleider", "/in"), ("telefoon", "/meedoen")],
)
def test_a_script_that_gets_into_a_page_does_not_run(
    wie: str, path: str, request: pytest.FixtureRequest, toneel: Toneel
) -> None:
    """Not as an attribute, a link, an element, a file from elsewhere, nor by eval."""
    context: BrowserContext = request.getfixturevalue(wie)
    host = "127.0.0.1" if wie == "begeleider" else PHONES
    page = context.new_page()
    page.goto(f"http://{host}:{toneel.server.port}{path}")
    page.evaluate(INJECTED)
    wait_until(lambda: page.evaluate("window.geweigerd.length") >= 5, "five things refused", 60)
    assert page.evaluate("window.gelopen") == []
    page.close()
