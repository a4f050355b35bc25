"""In a real browser: what people type is read as text on every screen, and does nothing."""

from urllib.parse import quote

from playwright.sync_api import Browser, Dialog, Page, expect

from tests.running_server import RunningServer
from tests.veiligheid.groep import PHONES, Groep
from tests.veiligheid.test_invoer import DAYS

NAAM = "<img src=x onerror=alert(1)>"
LEERPUNT = "<script>alert(2)</script>{{7*7}}"
AFSPRAAK = "</span></div><svg onload=alert(3)>"
GROEP = "<b onmouseover=alert(4)>"


def test_script_stays_text_on_phone_projector_and_laptop(chromium: Browser, server: RunningServer) -> None:
    groep = Groep(server, GROEP)
    groep.naar("oogst", 0)
    dialogs: list[Dialog] = []
    faults: list[str] = []

    def look(url: str, cookies: list[dict[str, str]]) -> Page:
        context = chromium.new_context(locale="nl-NL")
        context.add_cookies(cookies)  # type: ignore[arg-type]
        context.on("dialog", lambda dialog: dialogs.append(dialog))
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.goto(url)
        return page

    phone = groep.telefoon(NAAM)
    base = f"http://{PHONES}:{server.port}"
    telefoon = look(f"{base}/meedoen", [{"name": "samenzorg_apparaat", "value": phone.cookie, "url": base}])
    signed_in = server.cookies(server.sign_in())
    projector = look(f"{server.address}/meedoen/scherm/{groep.sessie}", signed_in)
    laptop = look(f"{server.address}/werkplaats/oefengesprek?sessie={quote(groep.sessie)}", signed_in)
    home = look(f"{server.address}/werkplaats/start", signed_in)
    expect(laptop.get_by_text(NAAM).first).to_be_attached()

    # Through the live streams, on pages that are open.
    assert phone.doe("leerpunt", tekst=LEERPUNT).status_code == 200
    assert phone.doe("afspraak", wat=AFSPRAAK, wie=None, **DAYS).status_code == 200
    groep.doe(soort="toevoegen", naam=NAAM)
    for page in (telefoon, projector, laptop):
        expect(page.get_by_text(AFSPRAAK).first).to_be_visible()
    expect(telefoon.locator("footer").get_by_text(NAAM)).to_be_visible()
    laptop.get_by_text("Leerpunten lezen (1)").click()
    expect(laptop.get_by_text(LEERPUNT).first).to_be_visible()
    expect(home.get_by_text(GROEP).first).to_be_visible()
    assert LEERPUNT not in projector.inner_text("body")
    for page in (telefoon, projector, laptop, home):
        assert page.locator("img[src=x], [onerror], [onload], [onmouseover], script:not([src])").count() == 0
        page.context.close()
    assert dialogs == []
    assert [fault for fault in faults if "Refused to execute" in fault or "404" in fault] == []
