"""The screens of a server with accounts: to be read by everybody, on a phone and a laptop, light and dark."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from samenzorg_sim.server.people import account_command
from tests.axe import axe
from tests.running_server import RunningServer, free_port
from tests.server.people.test_meeleiden import opened

PHONE, LAPTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 800}


class Huis:
    """A server with a public address that a browser here can reach without a proxy, and a beheerder."""

    def __init__(self, folder: Path, notebooks: Path) -> None:
        self.port = free_port()
        self.url = f"http://huis.localhost:{self.port}"
        self.server = RunningServer(
            folder / "gegevens", notebooks=notebooks, port=self.port, address=self.url
        ).start()
        text, _ = account_command.add("bea@huis.test", "beheerder", self.server.data)
        account_command.add("ria@huis.test", "trainer", self.server.data)
        self.link = text.strip().rpartition("\n")[2].strip()


@pytest.fixture(scope="module")
def huis(tmp_path_factory: pytest.TempPathFactory, notebooks: Path) -> Iterator[Huis]:
    found = Huis(tmp_path_factory.mktemp("schermen"), notebooks)
    yield found
    found.server.stop()


def test_a_beheerder_comes_in_chooses_a_password_and_sees_who_looked(huis: Huis, chromium: Browser) -> None:
    context = chromium.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{huis.url}/")
    fine(page, "Welkom bij Samenzorg")
    page.goto(huis.link)
    page.wait_for_url(f"{huis.url}/account")
    page.get_by_text("Kies nu een wachtwoord.").wait_for()
    fine(page, "Mijn account")
    for label in ("Nieuw wachtwoord, minstens 12 tekens", "Nog een keer het nieuwe wachtwoord"):
        page.get_by_label(label).fill("drie kopjes thee")
    page.get_by_role("button", name="Wachtwoord bewaren").click()
    page.get_by_text("Uw nieuwe wachtwoord geldt nu.").wait_for()
    fine(page, "Mijn account")
    page.get_by_role("button", name="Uitloggen", exact=True).click()
    page.wait_for_url(f"{huis.url}/in")
    fine(page, "Inloggen")
    page.get_by_label("Naam").fill("bea@huis.test")
    page.get_by_label("Wachtwoord").fill("drie kopjes koffie")
    page.get_by_role("button", name="Inloggen").click()
    page.get_by_text("Deze naam en dit wachtwoord horen niet bij elkaar.").wait_for()
    fine(page, "Inloggen")
    page.get_by_label("Wachtwoord").fill("drie kopjes thee")
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url(f"{huis.url}/werkplaats/start")
    page.get_by_role("link", name="Mijn account").wait_for()
    page.goto(f"{huis.url}/beheer/inzage")
    page.get_by_text("koos een wachtwoord").wait_for()
    assert page.get_by_role("row").nth(1).inner_text().endswith("bea@huis.test\nlogde in")
    fine(page, "Wie bekeek wat")
    context.close()


def test_who_has_a_code_types_it_on_the_first_page(huis: Huis, chromium: Browser) -> None:
    desk = huis.server.desk()
    desk.post("/balie/deur", json={"open": True})
    sessie = opened(desk)
    code = desk.get(f"/balie/sessies/{sessie}/beeld").json()["code"]
    context = chromium.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{huis.url}/")
    fine(page, "Welkom bij Samenzorg")
    page.get_by_label("Code").fill(str(code))
    page.get_by_role("button", name="Meedoen").click()
    page.wait_for_url(f"{huis.url}/meedoen/naam")
    context.close()


def fine(page: Page, kop: str) -> None:
    """No violation on a phone, on a laptop and in the dark; the heading stands there."""
    assert page.get_by_role("heading", level=1).inner_text() == kop
    for size, colours in ((PHONE, "light"), (LAPTOP, "dark")):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=colours)  # type: ignore[arg-type]
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.emulate_media(color_scheme="light")
