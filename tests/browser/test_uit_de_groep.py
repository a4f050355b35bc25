"""A talk that was taken along from a group, laid beside the talk that somebody practised alone."""

from pathlib import Path

from playwright.sync_api import expect

from samenzorg_sim.gesprek.meenemen import VREEMD, write_gesprek
from tests.browser.mensen import Bijeenkomst
from tests.browser.oefenaar import OPEN_VRAAG, Oefenaar
from tests.browser.prent import looks
from tests.gesprek.test_meenemen import GESPREK


def test_another_file_is_refused_and_ones_own_stands_beside_it(zaal: Bijeenkomst, tmp_path: Path) -> None:
    own, other = tmp_path / "mijn-gesprek.json", tmp_path / "vakantie.json"
    own.write_text(write_gesprek(GESPREK), encoding="utf-8")
    other.write_bytes(b"\xff\xd8 een foto")
    alone = Oefenaar(zaal, viewport={"width": 1280, "height": 800})
    alone.begins()
    alone.press("Zelf typen")
    alone.types(OPEN_VRAAG)
    alone.said(1)
    alone.ends()
    page = alone.page
    expect(page.get_by_role("heading", name="Een gesprek uit de groep")).to_be_visible()
    for file in (other, own):
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="Bestand kiezen", exact=True).click()
        chooser.value.set_files(file)
        if file is other:
            expect(page.get_by_text(VREEMD)).to_be_visible()
    expect(page.get_by_role("heading", name="In de groep: De chauffeur, di 1 december 2026")).to_be_visible()
    expect(page.locator(".sz-tijdlijn__rij")).to_have_count(2)
    expect(page.get_by_role("listitem").filter(has_text="open vraag").first).to_be_visible()
    assert page.get_by_text(VREEMD).count() == 0
    looks(page, "uit-de-groep")
