"""Groups on the page: made, changed by hand and back, impossible and a way out, kept and read again."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE

# Whether each bar that was drawn could be seen without scrolling.
BAR_IN_SIGHT = """() => {
  window.bars = [];
  new MutationObserver(() => {
    const bar = document.querySelector('progress');
    const box = bar?.getBoundingClientRect();
    if (box?.height) bars.push(box.top >= 0 && box.bottom <= innerHeight);
  }).observe(document.body, {childList: true, subtree: true});
}"""
KEPT = "Deze indeling houdt zich aan al uw wensen."


def groups(page: Page, kept: Path) -> Iterator[str]:
    """The whole way through the page."""
    page.get_by_role("button", name="Eerst proberen met verzonnen mensen").click()
    expect(page.get_by_text("Gelezen: 42 mensen, 7 functies, 3 teams en 4 momenten.")).to_be_visible()
    yield "wensen"
    page.evaluate(BAR_IN_SIGHT)
    page.get_by_role("button", name="Groepen maken").press("Enter")
    expect(page.get_by_role("heading", name="De groepen (6)")).to_be_visible()
    expect(page.get_by_text(KEPT).first).to_be_visible()
    assert page.evaluate("bars.length > 0 && bars.every(Boolean)"), "one sees how far it is"
    yield "groepen"
    page.get_by_label("Wie?").select_option(index=0)
    yield from changed(page)
    page.get_by_role("button", name="Bestanden maken").click()
    with page.expect_download() as coming:
        page.get_by_role("link", name="Rekenblad (Excel)").click()
    coming.value.save_as(kept)
    expect(page.get_by_role("link", name="Agenda per groep (ics)")).to_be_visible()
    yield "meenemen"
    yield from impossible(page)


def changed(page: Page) -> Iterator[str]:
    """Somebody goes to another group: what that breaks is there at once, and it can be undone."""
    page.get_by_label("Naar welke groep?").select_option(index=3)
    page.get_by_role("button", name="Verplaatsen").click()
    expect(page.get_by_text("Deze indeling past niet bij").first).to_be_visible()
    yield "gebroken"
    page.get_by_role("button", name="Ongedaan maken").click()
    expect(page.get_by_text(KEPT).first).to_be_visible()


def impossible(page: Page) -> Iterator[str]:
    """Too few rooms: it says so, and each button is enough."""
    for moment in page.locator(".sz-wensen .sz-minuten").nth(1).get_by_role("spinbutton").all():
        moment.fill("1")
        moment.press("Tab")
    page.get_by_role("button", name="Groepen maken").click()
    expect(page.get_by_role("heading", name="Zo lukt het niet")).to_be_visible()
    expect(page.get_by_text("Er is op alle momenten samen plaats voor 4 groepen.")).to_be_visible()
    yield "onmogelijk"
    page.get_by_role("button", name="Meer plaats op").click()
    expect(page.get_by_role("heading", name="Zo lukt het niet")).to_have_count(0)
    expect(page.get_by_text(KEPT).first).to_be_visible()


def test_groups_are_made_changed_and_kept(zaal: Bijeenkomst, tmp_path: Path) -> None:
    page = zaal.trainer(viewport=WIDE).page
    page.goto(f"{zaal.server.address}/werkplaats/groepen")
    kept = tmp_path / "groepen.xlsx"
    assert wrong_in(page, "groepen", groups(page, kept)) == []

    page.reload()
    with page.expect_file_chooser() as choosing:
        page.get_by_role("button", name="Rooster kiezen").click()
    choosing.value.set_files(kept)
    expect(page.get_by_role("heading", name="De groepen (6)")).to_be_visible()
    expect(page.get_by_text(KEPT).first).to_be_visible()
