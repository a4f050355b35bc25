"""A sign means the same on the canvas and on paper: both legends say the same words, always in sight."""

import re

from playwright.sync_api import Browser

from samenzorg_sim.ecogram.legenda import GEEN_GROEP, KOPPEN, LIJNEN, VORMEN
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram import DRAW
from tests.widgets.doek import the_canvas

SHOWN = """() => [...document.querySelectorAll('.ec-legenda :is(h4, li, p)')]
    .filter(one => one.checkVisibility()).map(one => one.innerText.trim())"""


def test_both_legends_say_the_same(chromium: Browser) -> None:
    with the_canvas(chromium) as page:
        canvas = page.evaluate(SHOWN)
    paper = re.findall(r">([^<>]+)</text>", DRAW[".svg"](Ecogram("mevrouw De Wit")).decode())
    words = {*KOPPEN.values(), *LIJNEN.values(), *VORMEN.values()}
    assert words - set(canvas) == set()
    assert words - set(paper) == set()
    assert any(line.endswith(GEEN_GROEP) for line in canvas)
    assert GEEN_GROEP in paper
    assert sum(line.startswith("Ringen: hoe dichtbij iemand staat.") for line in canvas) == 1
