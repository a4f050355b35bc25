"""A sign means the same on the canvas and on paper: both legends say the same words, always in sight."""

import re

from playwright.sync_api import Browser

from samenzorg_sim.ecogram.keuzes import as_pairs
from samenzorg_sim.ecogram.legenda import GEEN_GROEP, KOPPEN, LIJNEN, VORMEN
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.reports.ecogram import DRAW
from samenzorg_sim.widgets.modules import ECOGRAM_CANVAS, load_script, load_sheet

SHOWN = """async ({script, sheet, keuzes}) => {
    const page = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
    const { default: canvas, emptyDrawing, takeWords } = await import(page);
    takeWords(keuzes);
    document.head.append(Object.assign(document.createElement('style'), {textContent: sheet}));
    const values = {tekening: emptyDrawing(), keuzes, ringen: true};
    const model = {get: name => values[name], set() {}, on() {}, off() {}, save_changes() {}};
    canvas.render({model, el: document.body});
    return [...document.querySelectorAll('.ec-legenda :is(h4, li, p)')]
        .filter(one => one.checkVisibility()).map(one => one.innerText.trim());
}"""


def test_both_legends_say_the_same(chromium: Browser) -> None:
    page = chromium.new_page()
    told = {"script": load_script(ECOGRAM_CANVAS), "sheet": load_sheet(ECOGRAM_CANVAS), "keuzes": as_pairs()}
    canvas = page.evaluate(SHOWN, told)
    page.close()
    paper = re.findall(r">([^<>]+)</text>", DRAW[".svg"](Ecogram("mevrouw De Wit")).decode())
    words = {*KOPPEN.values(), *LIJNEN.values(), *VORMEN.values()}
    assert words - set(canvas) == set()
    assert words - set(paper) == set()
    assert any(line.endswith(GEEN_GROEP) for line in canvas)
    assert GEEN_GROEP in paper
    assert sum(line.startswith("Ringen: hoe dichtbij iemand staat.") for line in canvas) == 1
