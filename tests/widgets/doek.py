"""The canvas in a page of its own, without a server: what it draws can be measured."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from samenzorg_sim.ecogram.keuzes import as_pairs
from samenzorg_sim.widgets.modules import ECOGRAM_CANVAS, load_script, load_sheet

_OPEN = """async ({script, sheet, keuzes, names}) => {
    const page = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
    const { default: canvas, applyOrder, emptyDrawing, madeBy, takeWords } = await import(page);
    takeWords(keuzes);
    document.head.append(Object.assign(document.createElement('style'), {textContent: sheet}));
    const groups = keuzes.groep.map(([id]) => id);
    let tekening = emptyDrawing();
    names.forEach((naam, n) => {
        const velden = {groep: groups[n % 7], lijn: ['steunend', 'dun', null][n % 3], spanning: n % 6 === 0};
        const order = {soort: 'voeg_toe', naam, relatie: 'oude buurvrouw', velden};
        tekening = applyOrder(tekening, order, madeBy(order, String(n).padStart(32, '0')));
    });
    const values = {tekening, keuzes, ringen: true};
    const model = {get: name => values[name], set() {}, on() {}, off() {}, save_changes() {}};
    canvas.render({model, el: document.body});
}"""
_DRAWN = """() => document.querySelector('.ec-tekening').viewBox.baseVal.width
    === document.querySelector('.ec-vlak').clientWidth"""


@contextmanager
def the_canvas(browser: Browser, names: tuple[str, ...] = ()) -> Iterator[Page]:
    """With these people around the client, in the Dutch groups in turn; drawn as large as its frame."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    told = {"script": load_script(ECOGRAM_CANVAS), "sheet": load_sheet(ECOGRAM_CANVAS), "keuzes": as_pairs()}
    page.evaluate(_OPEN, {**told, "names": names})
    page.wait_for_function(_DRAWN)
    yield page
    page.close()
