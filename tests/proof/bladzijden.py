"""Real notebook pages in a browser, whose kernels are killed while a run goes on."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Error, Page, async_playwright

from tests.browser_ready import FLAGS, find_chromium
from tests.running_server import RunningServer
from tests.veiligheid.stroomuitval import Bladzijden

_LOST_MS = 240_000
_WORKS = (
    "was => document.body?.dataset.klaar && document.querySelector('[data-kernel]')?.dataset.kernel !== was"
)
_LOADED = """() => {
  const [page] = performance.getEntriesByType('navigation');
  return [0, page.responseStart, page.responseEnd].map(part => (performance.timeOrigin + part) / 1000);
}"""
_FORGET = "sessionStorage.removeItem('herladen')"


class EchteBladzijden:
    """The trainer's page of a session, and her home page."""

    def __init__(self, pages: list[Page]) -> None:
        self._pages = pages
        self._had: list[str] = []

    async def mark(self) -> None:
        """Remember which kernels they have.

        A page that loses its kernel four times in a minute asks for the next ever more slowly. So often it is
        killed here only: each time counts as the first.
        """
        self._had = [await kernel_of(page) for page in self._pages]
        for page in self._pages:
            await page.evaluate(_FORGET)

    async def back(self, at_least: int | None) -> None:
        """Wait until so many (None: each) have another kernel and show what it says."""
        until, wanted = time.monotonic() + _LOST_MS / 1000, len(self._pages) if at_least is None else at_least
        pairs = list(zip(self._pages, self._had, strict=True))
        while True:
            done = [await _works(page, was) for page, was in pairs]
            if sum(done) >= wanted:
                return
            assert time.monotonic() < until, f"{done} of {[page.url for page in self._pages]} came back"

    async def parts(self, up: float) -> dict[str, float]:
        """When the last page asked for itself (the last time), had its head, and was whole."""
        since = up + time.time() - time.monotonic()
        moments = zip(*[await page.evaluate(_LOADED) for page in self._pages], strict=True)
        names = ("page_asked", "page_head", "page_whole")
        return {name: max(of_it) - since for name, of_it in zip(names, moments, strict=True)}


async def kernel_of(page: Page) -> str:
    """The id of the kernel that the page talks with."""
    return str(await page.locator("[data-kernel]").get_attribute("data-kernel"))


async def _works(page: Page, was: str) -> bool:
    try:
        await page.wait_for_function(_WORKS, arg=was, timeout=250, polling=20)
    except Error:  # not yet, or it is loading itself anew and the question got lost
        return False
    return True


@asynccontextmanager
async def open_pages(server: RunningServer, sessie: str) -> AsyncIterator[Bladzijden]:
    """The trainer at her laptop, signed in, with two pages."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        context = await browser.new_context(locale="nl-NL")
        await context.add_cookies(server.cookies(server.sign_in()))  # type: ignore[arg-type]
        pages = []
        for path in (f"oefengesprek?sessie={sessie}", "start"):
            page = await context.new_page()
            await page.goto(f"{server.address}/werkplaats/{path}")
            await page.wait_for_selector("body[data-klaar]", timeout=_LOST_MS)
            pages.append(page)
        yield EchteBladzijden(pages)
        await browser.close()
