"""Everything of an ecogram without a mouse: with keys on the drawing, and as a list."""

from playwright.sync_api import expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import looks
from tests.browser.tekenaar import Tekenaar
from tests.browser.test_toetsenbord import Toetsenbord
from tests.running_server import wait_until

FOCUSED = "document.activeElement.getAttribute('aria-label')"
# Four arrows within one breath are one act; a busy machine may take a breath between two keys.
QUICKLY = """() => {
  for (const key of ['Left', 'Left', 'Down', 'Shift+Down']) document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: `Arrow${key.replace('Shift+', '')}`, shiftKey: key.includes('+'), bubbles: true}));
}"""
RING = "getComputedStyle(document.activeElement.querySelector('.ec-kring')).stroke"


def test_drawn_with_keys_alone(zaal: Bijeenkomst) -> None:
    """To the drawing by Tab, round it by arrows, choose, move, take out and take back; always to be seen."""
    riet = Tekenaar.at_work(zaal)
    page, keys = riet.page, Toetsenbord(riet.page)
    keys.presses("Iemand erbij")
    for naam, groep in (("Riet", "andere familie"), ("Toos", "buren")):
        page.keyboard.type(naam)
        keys.presses(next(one for one in ("F" + groep, "B" + groep) if (one[0] == "F") == (naam == "Riet")))
        riet.known(naam)
        expect(riet.form.get_by_label("Hoe heet die?")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Iemand erbij")).to_be_focused()
    while "in het midden" not in (page.evaluate(FOCUSED) or "") and "Toos" not in (
        page.evaluate(FOCUSED) or ""
    ):
        page.keyboard.press("Tab")
    page.keyboard.press("Home")
    assert page.evaluate(FOCUSED) == "mevrouw De Wit, in het midden"
    page.keyboard.press("ArrowRight")
    assert page.evaluate(FOCUSED).startswith("Riet, andere familie")
    assert page.evaluate(RING) != "rgba(0, 0, 0, 0)"
    page.keyboard.press("Enter")
    expect(page.get_by_text("Riet is gekozen. Slepen of pijltjes: verplaatsen.")).to_be_visible()
    before, acts = riet.known("Riet"), riet.tekening["ongedaan"]["daad"]
    page.evaluate(QUICKLY)
    wait_until(lambda: riet.known("Riet")["x"] < before["x"], "the move at the desk")
    assert riet.tekening["ongedaan"] == {"daad": acts + 1, "wat": "de plaats van Riet"}
    assert riet.known("Riet")["y"] - before["y"] > 0.14
    page.keyboard.press("Control+z")
    riet.comes_to_hold("Riet", x=before["x"], y=before["y"])
    page.keyboard.press("Control+y")
    wait_until(lambda: riet.known("Riet")["x"] < before["x"], "the move done again")
    keys.goes_to("Wie is dit?")
    page.keyboard.press("Escape")
    expect(page.get_by_text("Klikken of Enter: kiezen.")).to_be_visible()
    assert page.evaluate(FOCUSED).startswith("Riet, andere familie")
    page.keyboard.press("Enter")
    page.keyboard.press("Delete")
    riet.says("Riet is weg. Was dat niet de bedoeling? Kies Ongedaan maken.")
    expect(page.locator(".ec-client")).to_be_focused()
    wait_until(lambda: len(riet.tekening["contacten"]) == 1, "one to be left")
    page.keyboard.press("Control+z")
    riet.known("Riet")
    page.keyboard.press("+")
    expect(page.get_by_role("button", name="Alles zien")).to_be_visible()
    page.keyboard.press("0")
    expect(page.get_by_role("button", name="Alles zien")).to_be_hidden()
    page.keyboard.press("n")
    expect(riet.form.get_by_label("Hoe heet die?")).to_be_focused()
    assert riet.wrong == []


def test_as_a_list_with_the_same_powers(zaal: Bijeenkomst) -> None:
    riet = Tekenaar.at_work(zaal)
    page, keys = riet.page, Toetsenbord(riet.page)
    riet.adds(("Riet", "andere familie"), ("Toos", "buren"))
    keys.presses("Als lijst")
    expect(page.locator(".ec-tekening")).to_be_hidden()
    keys.presses("Riet")
    expect(riet.paneel.get_by_role("heading", level=3)).to_have_text("Riet")
    keys.types("Wie is dit?", "dochter")
    riet.comes_to_hold("Riet", relatie="dochter")
    keys.goes_to("Groep")
    page.keyboard.type("V")
    riet.comes_to_hold("Riet", groep="vrienden")
    expect(page.get_by_role("button", name="Riet dochter · lijn nog niet gevraagd")).to_be_visible()
    before = riet.known("Riet")
    keys.presses("Plaats in de tekening")
    keys.presses("Dichterbij")
    wait_until(lambda: abs(riet.known("Riet")["x"]) < abs(before["x"]), "nearer")
    keys.presses("Iemand erbij")
    page.keyboard.type("Poes")
    page.keyboard.press("Enter")
    assert riet.known("Poes")["groep"] is None
    expect(page.get_by_role("heading", name="Nog geen groep")).to_be_visible()
    page.keyboard.press("Escape")
    looks(page, "ecogram-lijst")
    keys.presses("Weghalen")
    wait_until(lambda: len(riet.tekening["contacten"]) == 2, "two to be left")
    keys.presses("Ongedaan maken")
    riet.known("Poes")
    keys.presses("mevrouw De Wit")
    expect(page.get_by_role("heading", name="In het midden").first).to_be_visible()
    keys.presses("Groepen aanpassen")
    keys.types("Letter van de nieuwe groep", "M")
    keys.types("Naam van de nieuwe groep", "muziek")
    keys.presses("Groep erbij")
    wait_until(lambda: riet.tekening["groepen"][-1]["letter"] == "M", "the new group")
    looks(page, "ecogram-midden")
    assert riet.wrong == []
