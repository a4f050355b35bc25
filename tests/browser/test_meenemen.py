"""A trainer prints before the day, and takes along what may leave the room, as she would with a mouse."""

from pathlib import Path

from playwright.sync_api import expect

from tests.axe import axe
from tests.browser.mensen import Bijeenkomst
from tests.reports.lezen import events, sheets


def test_cards_before_the_day_and_files_after_it(zaal: Bijeenkomst, tmp_path: Path) -> None:
    trainer = zaal.trainer()
    page = trainer.page
    trainer.press("Printen")
    page.get_by_text("Eén blad kiezen").click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Rolkaart naaste").click()
    card = opened.value
    expect(card.get_by_role("heading", name="U speelt Kees Brouwer").first).to_be_visible()
    card.evaluate("window.print = () => { document.title = 'gedrukt' }")
    card.get_by_role("button", name="Afdrukken").click()
    expect(card).to_have_title("gedrukt")
    assert axe(card) == []
    card.close()

    trainer.press("Terug naar het begin")
    trainer.opens_session()
    trainer.press("Iemand zonder telefoon toevoegen")
    page.get_by_label("Naam", exact=True).fill("Ans")
    trainer.press("Toevoegen zonder telefoon")
    expect(page.locator("b", has_text="Ans")).to_be_visible()
    page.get_by_text("Eén blad kiezen").click()
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Aanwezigheidslijst").click()
    expect(opened.value.get_by_role("cell", name="Ans")).to_be_visible()
    opened.value.close()

    page.locator("summary", has_text="Meenemen").click()
    assert axe(page) == []
    kept = {}
    for name in ("Rekenblad", "Afspraken voor de agenda"):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        kept[name] = tmp_path / download.value.suggested_filename
        download.value.save_as(kept[name])
    assert kept["Rekenblad"].name.startswith("verslag-20")
    assert sheets(kept["Rekenblad"].read_bytes())["Bijeenkomst"][5] == ["Deelnemers", 1]
    assert events(kept["Afspraken voor de agenda"].read_bytes()) == []
    # The page is still alive: a file that is taken along ends no kernel.
    trainer.goes_on_to("Voorbereiden")
