"""An ecogram drawn in a browser: with a mouse, by two at once, after a reload and without its kernel."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks
from tests.browser.tekenaar import MIDDEN, Tekenaar
from tests.running_server import wait_until

BUREN, FAMILIE, ZORG = "buren", "andere familie", "zorgverleners"


def test_drawn_with_a_mouse_and_found_again(zaal: Bijeenkomst) -> None:
    """Two taps and a name add somebody; a drag is one act; each state of the page is looked at."""
    riet = Tekenaar.at_work(zaal, viewport={"width": 1280, "height": 800})
    page = riet.page
    expect(page.get_by_role("heading", name="Er staat nog niemand")).to_be_visible()
    looks(page, "ecogram-leeg")
    page.get_by_role("button", name="Iemand erbij").click()
    expect(riet.form.get_by_label("Hoe heet die?")).to_be_focused()
    looks(page, "ecogram-iemand-erbij")
    riet.adds(("Riet", FAMILIE), ("Toos", BUREN), ("Sanne", ZORG))
    assert riet.known("Riet")["groep"] == "familie"
    before, acts = riet.known("Riet"), riet.tekening["ongedaan"]["daad"]
    riet.drags("Riet", -120, 90)
    wait_until(lambda: riet.known("Riet")["x"] != before["x"], "the drag at the desk")
    after = riet.tekening
    assert after["ongedaan"] == {"daad": acts + 1, "wat": "de plaats van Riet"}
    assert riet.known("Riet")["y"] > before["y"]
    page.get_by_role("button", name="Ongedaan maken").click()
    riet.comes_to_hold("Riet", x=before["x"], y=before["y"])
    page.get_by_role("button", name="Opnieuw doen").click()
    wait_until(lambda: riet.known("Riet")["x"] != before["x"], "the drag done again")
    page.evaluate("scrollTo(0, 0)")
    riet.contact("Riet").click()
    expect(riet.paneel.get_by_role("heading", level=3)).to_have_text("Riet")
    assert page.evaluate("scrollY") == 0, "beside the drawing there is nothing to make room for"
    riet.paneel.get_by_label("steunend").check()
    riet.paneel.get_by_label("Er is spanning").check()
    riet.paneel.get_by_label("ja, graag").check()
    riet.paneel.get_by_label("over en weer").check()
    for title in (
        "Steun, hoe vaak en hoe ver",
        "Wat doet en wil die?",
        "Contactpersoon en vertegenwoordiger",
    ):
        riet.paneel.get_by_text(title, exact=True).click()
    riet.paneel.get_by_label("praktische hulp").check()
    riet.paneel.get_by_label("Hoe vaak zien of spreken ze elkaar?").select_option("elke week")
    riet.paneel.get_by_role("group", name="Wat doet die nu?").get_by_label("boodschappen").check()
    own = riet.paneel.get_by_label("Iets anders wat die wil", exact=True)
    own.fill("samen zingen")
    own.press("Enter")
    riet.paneel.get_by_label("Eerste contactpersoon").check()
    riet.paneel.get_by_text("Wie kent wie?").click()
    riet.paneel.get_by_label("Kent ook").select_option("Toos")
    riet.comes_to_hold(
        "Riet", lijn="steunend", spanning=True, nabij="graag", richting="beide", steun=["praktisch"],
        hoe_vaak="wekelijks", doet=[{"id": "boodschappen", "naam": "boodschappen"}], contactpersoon=True,
    )  # fmt: skip
    wait_until(lambda: riet.tekening["banden"], "the tie")
    assert [one["naam"] for one in riet.known("Riet")["wil"]] == ["samen zingen"]
    label = "Riet, andere familie, graag dichtbij, steunende lijn, met spanning, over en weer"
    expect(riet.contact("Riet")).to_have_attribute("aria-label", re.compile(label))
    line = f"Lijn van {MIDDEN} naar Riet: steunende lijn, met spanning, over en weer"
    expect(page.get_by_role("img", name=line)).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("kennen elkaar"))).to_have_count(1)
    looks(page, "ecogram-riet")
    page.get_by_role("button", name="Ringen").click()
    looks(page, "ecogram-ringen")
    riet.contact("Riet").press("Escape")
    expect(page.get_by_text("Graag dichtbij: Riet.")).to_be_visible()
    expect(page.get_by_text("Riet wil misschien: samen zingen.")).to_be_visible()
    page.get_by_label("Wie kan niet komen?").select_option("Riet")
    page.get_by_role("button", name="Wat als?").click()
    expect(page.get_by_text("Stel: 3 weken zonder Riet.")).to_be_visible()
    with page.expect_download() as got:
        page.get_by_role("button", name="Deze weken als plaatje (PNG)").click()
    assert got.value.suggested_filename == "wat-als.png"
    looks(page, "ecogram-wat-als")
    page.reload()
    expect(riet.contact("Riet")).to_be_visible()
    expect(page.get_by_text("Graag dichtbij: Riet.")).to_be_visible()
    page.get_by_role("button", name="Tekening is klaar").click()
    expect(page.get_by_text("Hier kunt u alleen kijken.")).to_be_visible()
    looks(page, "ecogram-klaar")
    assert riet.wrong == []


def test_two_people_in_one_drawing_keep_what_both_did(zaal: Bijeenkomst) -> None:
    een = Tekenaar.at_work(zaal)
    een.adds(("Riet", FAMILIE))
    size = een.page.viewport_size
    context = zaal.context(storage_state=een.page.context.storage_state(), viewport=size)
    ander = Tekenaar(context.new_page(), zaal.server)
    ander.page.goto(een.page.url)
    expect(ander.contact("Riet")).to_be_visible()
    een.contact("Riet").click()
    ander.contact("Riet").click()
    een.paneel.get_by_label("steunend").check()
    ander.paneel.get_by_label("Wie is dit?").fill("dochter")
    ander.paneel.get_by_label("Wie is dit?").blur()
    expect(ander.paneel.get_by_label("steunend")).to_be_checked()
    expect(een.paneel.get_by_label("Wie is dit?")).to_have_value("dochter")
    ander.adds(("Toos", BUREN))
    expect(een.contact("Toos")).to_be_visible()
    een.drags("Toos", 60, -40)
    moved = een.place("Toos")
    wait_until(lambda: abs(ander.place("Toos")[0] - moved[0]) < 2, "the other page to follow")
    een.comes_to_hold("Riet", lijn="steunend", relatie="dochter")
    assert een.wrong == ander.wrong == []


def test_a_killed_kernel_and_a_reload_lose_nothing(zaal: Bijeenkomst) -> None:
    riet = Tekenaar.at_work(zaal)
    riet.adds(("Riet", FAMILIE), ("Toos", BUREN))
    riet.drags("Toos", 50, -60)
    stood = riet.stands("Toos")
    wait_until(lambda: riet.tekening["ongedaan"]["wat"] == "de plaats van Toos", "the drag at the desk")
    with riet.page.expect_navigation():
        zaal.server.kernels()[-1].kill()
    expect(riet.contact("Toos")).to_be_visible()
    assert riet.stands("Toos") == pytest.approx(stood, abs=1.5)
    riet.adds(("Sanne", ZORG))
    riet.page.reload()
    expect(riet.contact("Sanne")).to_be_visible()


def test_words_are_never_read_as_code(zaal: Bijeenkomst) -> None:
    """A name with a script in it is a name; a whole name gets a friendly hint."""
    riet = Tekenaar.at_work(zaal)
    nasty = "<img src=x onerror=alert(1)>"
    riet.page.on("dialog", lambda dialog: riet.wrong.append(dialog.message))
    riet.page.get_by_role("button", name="Iemand erbij").click()
    field = riet.form.get_by_label("Hoe heet die?")
    field.fill("Riet van der Berg")
    expect(riet.form.get_by_text("Dat lijkt een hele naam.")).to_be_visible()
    field.fill("tante Riet")
    expect(riet.form.get_by_text("Dat lijkt een hele naam.")).to_be_hidden()
    field.fill(nasty)
    riet.form.get_by_role("button", name=BUREN, exact=True).click()
    riet.known(nasty)
    expect(riet.paneel.get_by_role("heading", level=3)).to_have_text(nasty)
    riet.page.get_by_role("button", name="Als lijst").click()
    expect(riet.page.get_by_role("button", name=nasty)).to_be_visible()
    assert riet.page.locator(".ec img").count() == 0
    assert riet.wrong == []


def test_taken_along_as_picture_paper_and_files(zaal: Bijeenkomst, tmp_path: Path) -> None:
    riet = Tekenaar.at_work(zaal)
    riet.adds(("Riet", FAMILIE))
    pictures = {"SVG": b"<?xml", "Plaatje (PNG)": b"\x89PNG", "PDF": b"%PDF"}
    begins = pictures | {"JSON": b"{", "CSV": b"PK", "GraphML": b"<?xml"}
    for words, start in begins.items():
        with riet.page.expect_download() as waiting:
            riet.page.get_by_role("button", name=words, exact=True).click()
        file = tmp_path / waiting.value.suggested_filename
        waiting.value.save_as(file)
        assert file.read_bytes().startswith(start), words
    assert "Riet" in (tmp_path / "ecogram.svg").read_text("utf-8")
    printing = "window.printed = document.querySelector('.ec-papier img').naturalWidth"
    riet.page.evaluate(f"void (window.print = () => {{ {printing} }})")
    riet.page.get_by_role("button", name="Afdrukken op A4").click()
    wait_until(lambda: riet.page.evaluate("window.printed > 100"), "the sheet to be printed")
    riet.page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(riet.page.locator(".ec-papier")).to_have_count(0)
    riet.page.goto(f"{zaal.server.address}/werkplaats/ecogram")
    with riet.page.expect_file_chooser() as chooser:
        riet.page.get_by_role("button", name="Bestand kiezen", exact=True).click()
    chooser.value.set_files(tmp_path / "ecogram.json")
    riet.page.wait_for_url("**/werkplaats/ecogram?sessie=e_*")
    expect(riet.contact("Riet")).to_be_visible()
    riet.page.get_by_role("button", name="Tekening weggooien").click()
    riet.page.get_by_role("button", name="Ja, alles weggooien").click()
    expect(riet.page.get_by_role("button", name="Nieuwe tekening")).to_be_visible()
