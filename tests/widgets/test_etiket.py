"""Names in a full drawing can be read: all are there, and none lies over another name or somebody else."""

import pytest
from playwright.sync_api import Browser

from tests.widgets.doek import the_canvas

NAMES = "Riet Toos Sanne Marijke Fenna Alie Gerrit Bilal Ans Henk Wim Corrie Truus Jan Piet Klaas Greet Nel"
COVERED = """() => {
    const people = [...document.querySelectorAll('.ec-contact:not(.ec-client)')].map(one => {
        const [name, shape] = ['.ec-naam', '.ec-vorm'].map(part => one.querySelector(part));
        const box = part => part.getBoundingClientRect();
        return {naam: name.textContent, name: box(name), shape: box(shape)};
    });
    const part = (a, b) => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left))
        * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / (a.width * a.height);
    const over = (one, other) => Math.max(part(one.name, other.name), part(one.name, other.shape));
    const covered = people.flatMap(one => people.filter(other => one !== other && over(one, other) > 0.25)
        .map(other => `${one.naam} over ${other.naam}`));
    return [people.filter(one => one.naam).length, covered];
}"""


@pytest.mark.parametrize("many", [5, 12, 25, 40])
def test_every_name_can_be_read(chromium: Browser, many: int) -> None:
    names = (NAMES.split() * 3)[:many]
    with the_canvas(chromium, tuple(names)) as page:
        assert page.evaluate(COVERED) == [many, []]


def test_of_far_too_many_the_names_show_when_one_looks_closer(chromium: Browser) -> None:
    with the_canvas(chromium, tuple(f"Naam {n}" for n in range(150))) as page:
        assert page.evaluate(COVERED) == [0, []]
        page.get_by_text("Kies + om de namen te lezen, of kijk bij Als lijst.").wait_for()
        for _ in range(3):
            page.get_by_role("button", name="Groter").click()
        page.locator(".ec-naam", has_text="Naam").first.wait_for()
        shown, covered = page.evaluate(COVERED)
        assert 10 < shown < 150
        assert covered == []
