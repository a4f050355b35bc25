"""A look at a page as it is now; with SAMENZORG_PRENTEN=<folder> pictures of it are kept there."""

import os
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.mensen import axe

PRENTEN = os.environ.get("SAMENZORG_PRENTEN")


def looks(page: Page, name: str) -> None:
    """Light and (but for the projector) narrow in the dark: axe finds nothing, and nothing is too wide."""
    whole = page.viewport_size
    small = whole if name.endswith("scherm") else {"width": 360, "height": 740}
    for scheme, size in (("light", whole), ("dark", small)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if PRENTEN:
            where = Path(PRENTEN) / f"{name}-{scheme}-{size['width']}.png"  # type: ignore[index]
            page.screenshot(path=where, full_page=True)
    page.set_viewport_size(whole)  # type: ignore[arg-type]
