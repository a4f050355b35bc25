"""A look at a page as it is now; with SAMENZORG_PRENTEN=<folder> pictures of it are kept there."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.axe import ALL, CONTRAST, axe

PRENTEN = os.environ.get("SAMENZORG_PRENTEN")
NARROW = {"width": 360, "height": 740}
_WIDEST = """[...document.body.querySelectorAll('*')]
    .filter(one => one.getBoundingClientRect().right > innerWidth)
    .map(one => one.tagName + '.' + one.className).slice(-3).join(' ')"""
# A drawing is laid out anew in the frame after its size changed.
_DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
_TOO_WIDE = "document.documentElement.scrollWidth > innerWidth"


def wrong_with(page: Page, name: str) -> list[str]:
    """What axe finds and what is too wide: light, dark, narrow (but for a projector), text twice as large.

    One page is looked at in all these ways: playing its story again for each of them takes far longer. Its
    colours in the dark, and everything in the light.
    """
    whole = page.viewport_size
    assert whole is not None
    looks = [("light", whole, ALL), ("dark", whole, CONTRAST)]
    if not name.endswith("scherm") and whole["width"] > NARROW["width"]:
        looks.append(("light", NARROW, ALL))  # type: ignore[arg-type]
    with suppress(PlaywrightTimeout):
        page.wait_for_load_state("networkidle", timeout=300)
    wrong, was = [], page.evaluate("scrollY")
    for scheme, size, rules in looks:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size(size)
        page.evaluate("scrollTo(0, 0)")  # how much of a button a sheet covers depends on where one was
        page.evaluate(_DRAWN)
        look = f"{name}-{size['width']}-{scheme}"
        wrong += [f"{look}: {found}" for found in axe(page, rules)]
        if page.evaluate(_TOO_WIDE):
            wrong.append(f"{look}: too wide")
        if PRENTEN:
            page.screenshot(path=Path(PRENTEN) / f"{look}.png", full_page=True)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(whole)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    if page.evaluate(_TOO_WIDE):
        wrong.append(f"{name}: too wide with text twice as large: {page.evaluate(_WIDEST)}")
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.evaluate("top => scrollTo(0, top)", was)
    return wrong


def wrong_in(page: Page, story: str, states: Iterable[str]) -> list[str]:
    """What is wrong in the states at which a story stops, each named by its place in the story."""
    named = (f"{story}-{number:02d}-{state}" for number, state in enumerate(states, 1))
    return [wrong for name in named for wrong in wrong_with(page, name)]


def looks(page: Page, name: str) -> None:
    """Nothing is wrong with it."""
    wrong = wrong_with(page, name)
    assert not wrong, wrong
