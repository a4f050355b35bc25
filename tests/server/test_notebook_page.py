"""A notebook page in a real browser: widgets work, nothing leaves the machine, it comes back by itself."""

import re
from collections.abc import Iterator
from typing import Any

import psutil
import pytest
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

from tests.browser_ready import PATIENCE
from tests.running_server import RunningServer, end, wait_until

pytestmark = pytest.mark.browser
SESSIE = "s_" + "7" * 32
WEG = "De verbinding is weg, we proberen het opnieuw. U hoeft niets te doen."
TRAAG = "Dit duurt langer dan anders. Samenzorg gaat vanzelf verder; u hoeft niets te doen."


@pytest.fixture
def context(chromium: Any) -> Iterator[BrowserContext]:
    context = chromium.new_context(locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    yield context
    context.close()


def open_page(context: BrowserContext, server: RunningServer, name: str = "start", query: str = "") -> Page:
    context.add_cookies(server.cookies(server.sign_in()))  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{server.address}/werkplaats/{name}{query}")
    page.wait_for_selector("body[data-klaar]")
    return page


def kernel_of(page: Page) -> str:
    return str(page.locator("[data-kernel]").get_attribute("data-kernel"))


def click(page: Page, times: str = "1") -> None:
    page.get_by_role("button", name="Klik").click()
    expect(page.get_by_text(f"stand {times}", exact=True)).to_be_visible()


def test_the_link_opens_the_page_and_its_widgets_answer(
    context: BrowserContext, server: RunningServer
) -> None:
    asked: list[str] = []
    told: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    context.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: told.append(str(error.error)))
    page = context.new_page()
    page.goto(server.new_link())
    page.wait_for_url("**/werkplaats/start")
    page.wait_for_selector("body[data-klaar]")
    click(page)
    click(page, "2")
    page.get_by_role("button", name="Eigen 0").click()
    expect(page.get_by_role("button", name="Eigen 1")).to_be_visible()
    assert page.title() == "Proefpagina – Samenzorg"
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.get_by_role("main").count() == 1
    assert page.locator("[aria-live]").count() == 1
    expect(page.locator("#wachten")).to_have_count(0)
    elsewhere = [url for url in asked if not url.startswith((server.address, f"blob:{server.address}"))]
    assert elsewhere == []
    assert told == []


def test_the_secret_of_the_link_is_not_kept_in_the_history(
    context: BrowserContext, server: RunningServer
) -> None:
    page = context.new_page()
    page.goto(server.address + "/in#te-oud")
    expect(page.get_by_role("status")).to_contain_text("Deze link is al gebruikt of is te oud.")
    assert page.url == server.address + "/in"
    page.get_by_label("Link").fill(server.new_link())
    page.get_by_role("button", name="Naar de werkplaats").click()
    page.wait_for_url("**/werkplaats/start")


def test_without_a_script_the_link_is_pasted(chromium: Any, server: RunningServer) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.new_link())
    page.get_by_label("Link").fill(server.new_link())
    page.get_by_role("button", name="Naar de werkplaats").click()
    page.wait_for_url("**/werkplaats/start")
    assert "Deze pagina heeft JavaScript nodig." in page.content()
    context.close()


def test_leaving_the_page_ends_its_kernel(context: BrowserContext, server: RunningServer) -> None:
    page = open_page(context, server)
    kernel, trainer = kernel_of(page), server.sign_in()
    assert trainer.get(f"/api/kernels/{kernel}").status_code == 200
    page.goto("about:blank")
    wait_until(lambda: trainer.get(f"/api/kernels/{kernel}").status_code == 404, "the kernel to end")


def test_an_error_behind_a_button_shows_nothing_of_itself(
    context: BrowserContext, server: RunningServer
) -> None:
    page = open_page(context, server)
    page.get_by_role("button", name="Stuk").click()
    click(page)
    for word in ("Traceback", "ValueError", "geheim-van-de-kernel"):
        assert word not in page.content()


def test_a_page_that_cannot_be_made_says_so_and_stays(context: BrowserContext, server: RunningServer) -> None:
    for name in ("fout", "weg"):
        page = open_page(context, server, name)
        expect(page.get_by_role("alert")).to_contain_text("Laad de pagina opnieuw.")
        expect(page.locator("#wachten")).to_have_count(0)
        loaded = page.evaluate("performance.timeOrigin")
        with pytest.raises(AssertionError):
            wait_until(
                lambda page=page, was=loaded: page.evaluate("performance.timeOrigin") != was, "no reload", 2
            )


def test_a_page_whose_kernel_is_killed_comes_back(context: BrowserContext, server: RunningServer) -> None:
    page = open_page(context, server, query=f"?sessie={SESSIE}")
    click(page)
    before = kernel_of(page)
    end(*server.kernels())
    expect(page.locator("[data-kernel]")).not_to_have_attribute("data-kernel", before, timeout=60_000)
    page.wait_for_selector("body[data-klaar]", timeout=60_000)
    assert page.url.endswith(f"?sessie={SESSIE}")
    click(page)


def test_a_killed_server_started_again_has_its_page_back(
    context: BrowserContext, own_server: RunningServer
) -> None:
    page = open_page(context, own_server, query=f"?sessie={SESSIE}")
    click(page)
    before = kernel_of(page)
    own_server.kill()
    expect(page.get_by_role("status")).to_have_text(WEG)
    own_server.start()
    expect(page.locator("[data-kernel]")).not_to_have_attribute("data-kernel", before, timeout=60_000)
    page.wait_for_selector("body[data-klaar]", timeout=60_000)
    assert page.url.endswith(f"?sessie={SESSIE}")
    expect(page.locator("#melding")).to_have_text("")
    click(page)


def test_a_page_cut_off_while_it_was_made_comes_back(
    context: BrowserContext, own_server: RunningServer
) -> None:
    page = open_page(context, own_server, "traag")
    click(page)
    page.evaluate("location.reload()")
    expect(page.get_by_text("Even geduld…")).to_be_visible()
    wait_until(lambda: len(own_server.family()) > 1, "the new kernel")
    own_server.kill()
    own_server.start()
    page.wait_for_selector("body[data-klaar]")
    click(page)


@pytest.mark.parametrize("name", ["start", "traag"])
def test_a_line_to_the_kernel_that_is_closed_while_the_page_is_made_is_opened_again(
    context: BrowserContext, server: RunningServer, name: str
) -> None:
    """The script is quicker than the cells: the line may be there, and gone, before the page is whole."""
    lines: list[WebSocketRoute] = []

    def cut_the_first(line: WebSocketRoute) -> None:
        lines.append(line)
        if len(lines) == 1:
            line.close(code=1001, reason="going away")
        else:
            line.connect_to_server()

    context.route_web_socket(re.compile("/channels"), cut_the_first)
    click(open_page(context, server, name))
    assert len(lines) > 1


def test_a_page_whose_kernel_stays_silent_says_so_and_loads_itself_anew(
    context: BrowserContext, server: RunningServer
) -> None:
    lines: list[WebSocketRoute] = []

    def mute_the_first(line: WebSocketRoute) -> None:
        lines.append(line)
        server_side = line.connect_to_server()
        if len(lines) == 1:
            server_side.on_message(lambda _: None)

    context.route_web_socket(re.compile("/channels"), mute_the_first)
    context.add_cookies(server.cookies(server.sign_in()))  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{server.address}/werkplaats/start")
    expect(page.get_by_role("status")).to_have_text(TRAAG)
    expect(page.get_by_text("Even geduld…")).to_be_visible()
    page.wait_for_selector("body[data-klaar]")
    expect(page.get_by_role("status")).to_have_text("")
    click(page)


def test_a_page_cut_off_from_a_server_that_stays_away_long_comes_back(
    context: BrowserContext, own_server: RunningServer
) -> None:
    page = open_page(context, own_server, "traag")
    click(page)
    page.evaluate("location.reload()")
    expect(page.get_by_text("Even geduld…")).to_be_visible()
    own_server.kill()
    expect(page.get_by_role("status")).to_have_text(WEG)
    wait_until(lambda: page.evaluate("performance.now()") > 9000, "longer than the page has patience")
    own_server.start()
    page.wait_for_selector("body[data-klaar]")
    click(page)


def test_what_a_page_shows_is_accessible(context: BrowserContext, server: RunningServer) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for name in ("start", "fout"):
        page = open_page(context, server, name)
        violations = Axe().run(page).response["violations"]
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations] == []
    nobody = context.browser.new_page()  # type: ignore[union-attr]
    for path in ("/", "/in", "/nergens"):
        nobody.goto(server.address + path)
        assert Axe().run(nobody).response["violations"] == []
    nobody.close()


def test_the_kernel_of_a_page_does_not_outlive_a_closed_tab(
    context: BrowserContext, server: RunningServer
) -> None:
    page = open_page(context, server)
    pids = {kernel.pid for kernel in server.kernels()}
    page.close(run_before_unload=True)
    wait_until(lambda: {p for p in pids if not psutil.pid_exists(p)}, "its kernel to end")
