"""The pictures of two plays and of agreement in a real browser: axe finds nothing, and nothing sticks out.

With SAMENZORG_PRENTEN=<folder> a picture of each is kept there, and the printed page as PDF, to be looked at.
"""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from samenzorg_sim.gesprek.observeren import UITLEG
from samenzorg_sim.stijl import load_assets
from samenzorg_sim.stijl.herkansing import herkansing_html
from samenzorg_sim.stijl.overeenkomst import overeenkomst_html
from tests.stijl.test_herkansing import TWEE_KEER
from tests.stijl.test_overeenkomst import RIJ

pytestmark = pytest.mark.browser

PRENTEN = os.environ.get("SAMENZORG_PRENTEN")
TE_WEINIG = {
    "knop": "Dringt aan",
    "observatoren": 2,
    "samen": 0,
    "deels": 0,
    "een": 0,
    "kappa": "te weinig om iets te zeggen",
    "zin": "Niemand hoorde dit.",
}
DRIE = {
    "knop": "Herhaalt wat Kees zegt",
    "observatoren": 3,
    "samen": 4,
    "deels": 1,
    "een": 0,
    "kappa": "0,92",
    "zin": "4 keer hoorde iedereen het. 1 keer hoorde een deel van u het. Praat eerst over dat ene moment.",
}
PAGES = {
    "herkansing": ("Twee keer hetzelfde stuk", herkansing_html(TWEE_KEER)),
    "overeenkomst": ("Wat hoorde u samen?", overeenkomst_html([RIJ, DRIE, TE_WEINIG], UITLEG)),
}
LOOKS = [("telefoon.css", 360, 740), ("werkplaats.css", 1280, 800), ("scherm.css", 1920, 1080)]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("sheet", "width", "height"), LOOKS, ids=[look[0] for look in LOOKS])
def test_a_picture_can_be_read(
    chromium: Browser, tmp_path: Path, name: str, sheet: str, width: int, height: int
) -> None:
    assets = load_assets()
    for asset in assets.by_name.values():
        (tmp_path / asset.hashed).write_bytes(asset.content)
    kop, body = PAGES[name]
    (tmp_path / "blad.html").write_text(
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><title>{kop}</title>'
        '<meta name="viewport" content="width=device-width">'
        f'<link rel="stylesheet" href="{assets.hashed(sheet)}">'
        f'<body class="sz"><main style="max-width:60rem;margin:1rem auto;padding:0 1rem">'
        f'<section class="sz-kaart"><h1>{kop}</h1>{body}</section></main></body></html>'
    )
    page = chromium.new_page(viewport={"width": width, "height": height})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto((tmp_path / "blad.html").as_uri())
        page.evaluate("document.fonts.ready")
        assert Axe().run(page).response["violations"] == []
        if PRENTEN:
            page.screenshot(path=Path(PRENTEN) / f"{name}-{sheet}-{scheme}.png", full_page=True)
    page.emulate_media(color_scheme="light")
    if PRENTEN and sheet != "scherm.css":
        page.pdf(path=Path(PRENTEN) / f"{name}-{sheet}.pdf", format="A4")
    if sheet == "telefoon.css":
        page.evaluate("document.documentElement.style.fontSize = '225%'")
        if PRENTEN:
            page.screenshot(path=Path(PRENTEN) / f"{name}-200.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.close()
