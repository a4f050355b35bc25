"""The rhythm of working on a real page: answered at once, changed with the keyboard, two plans, on paper."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from samenzorg_sim.content.ritme_bestand import read_ritme
from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE

_LONG = 60_000


def year(page: Page) -> Iterator[str]:
    """From the example's answer to two plans beside each other, by keyboard."""
    expect(page.get_by_role("heading", name="Past het?")).to_be_visible(timeout=_LONG)
    expect(page.get_by_text("Met dit plan zijn 84 van de 100 gesprekken op tijd.")).to_be_in_viewport()
    page.get_by_text("Alle aannamen onder elkaar").click()
    expect(page.get_by_role("columnheader", name="Bekend?")).to_be_visible()
    yield "antwoord"
    page.get_by_text("Alle aannamen onder elkaar").click()
    page.get_by_role("button", name="Een plan B ernaast zetten").press("Enter")
    page.get_by_label("Waarover?").select_option("De tijd")
    free = page.get_by_label("Vrije tijd hiervoor, per gespreksvoerder per week (minuten)")
    free.fill("90")
    free.press("Tab")
    expect(page.get_by_text("op tijd, tegen 84.")).to_be_visible(timeout=_LONG)
    page.get_by_text("Dezelfde getallen in een tabel").click()
    yield "twee-plannen"


def test_a_year_is_planned_compared_and_taken_along(zaal: Bijeenkomst, tmp_path: Path) -> None:
    page = zaal.trainer(viewport=WIDE).page
    page.get_by_role("link", name="Ritme en tijd").click()
    assert wrong_in(page, "ritme", year(page)) == []

    with page.expect_download() as kept:
        page.get_by_role("link", name="Plan B bewaren").click()
    file = tmp_path / "plan-b.yaml"
    kept.value.save_as(file)
    plan, wrong = read_ritme(file.read_bytes())
    assert wrong == ()
    assert plan is not None
    assert next(one.waarde for one in plan.aannamen if one.id == "ruimte") == 90
    page.get_by_role("button", name="Excel-bestand maken").click()
    with page.expect_download(timeout=_LONG) as book:
        page.get_by_role("link", name="Excel-bestand bewaren").click(timeout=_LONG)
    assert book.value.suggested_filename == "ritme.xlsx"

    page.get_by_role("button", name="Terug naar het voorbeeld").click()
    expect(page.get_by_role("heading", name="Past het?")).to_be_visible(timeout=_LONG)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Plan inlezen").click()
    chooser.value.set_files(file)
    expect(page.get_by_text("Het plan is ingelezen.")).to_be_visible(timeout=_LONG)
    expect(page.get_by_label("Vrije tijd hiervoor, per gespreksvoerder per week (minuten)")).to_have_value(
        "90"
    )

    page.emulate_media(media="print")
    expect(page.get_by_role("columnheader", name="Bekend?").last).to_be_visible()
    expect(page.get_by_role("heading", name="Wat wij aannemen")).to_be_hidden()
    expect(page.get_by_role("heading", name="Past het?")).to_be_visible()
    page.emulate_media(media="screen")
