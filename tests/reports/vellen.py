"""Sheets as a printer gets them: through a real Chromium, counted page by page."""

import re
from dataclasses import dataclass

from playwright.sync_api import Page

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.content.werkvorm import Werkvorm
from tests.werkvorm.oefening import shipped

# How many points a pixel is.
POINT = 0.75


@dataclass(frozen=True)
class Druk:
    """What was printed: sheets meant, pages that came out, the smallest type (points)."""

    bladen: int
    paginas: int
    kleinste: float


def de_chauffeur() -> Scenario:
    return shipped().scenarios["de-chauffeur"]


def standaard() -> Werkvorm:
    return shipped().werkvormen["oefengesprek-standaard"]


def druk(page: Page, html: str) -> Druk:
    """Print a page to PDF; a sheet that spills over makes more pages than there are sheets."""
    page.set_content(html)
    page.evaluate("document.fonts.ready")
    kleinste = page.evaluate(
        """() => Math.min(...[...document.querySelectorAll('.blad *')]
          .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
          .map(e => parseFloat(getComputedStyle(e).fontSize)))"""
    )
    bladen = page.locator(".blad").count()
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    paginas = len(re.findall(rb"/Type\s*/Page\b", pdf))
    return Druk(bladen, paginas, round(kleinste * POINT, 1))
