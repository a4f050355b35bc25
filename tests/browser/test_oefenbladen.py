"""Short exercises in a browser: one by keyboard on a phone, and with axe in every state."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.browser.mensen import Bijeenkomst
from tests.browser.prent import wrong_in
from tests.browser.test_toegankelijk import WIDE
from tests.browser.test_toetsenbord import Toetsenbord

PHONE = {"width": 360, "height": 740}
OPEN_VRAAG = "Hoe is het voor u om hier elke avond te zijn?"


def at_exercises(meeting: Bijeenkomst, blad: str = "", **how: object) -> Page:
    """The page, with the list or with one exercise."""
    page: Page = meeting.trainer(**how).page
    asked = f"?sessie={blad}" if blad else ""
    page.goto(f"{meeting.server.address}/werkplaats/oefenbladen{asked}")
    return page


def test_an_exercise_by_keyboard_on_a_phone(zaal: Bijeenkomst) -> None:
    """Choose, type, correct what was heard, finish, and keep the own words; nothing is stored."""
    page = at_exercises(zaal, "open-of-gesloten", viewport=PHONE)
    keys, question = Toetsenbord(page), page.locator(".sz-oefenvraag h2")
    expect(question).to_contain_text("Vindt u het fijn om hier mee te eten?")
    keys.presses("Een gesloten vraag")
    expect(page.locator(".sz-antwoord h3")).to_be_focused()
    expect(page.locator(".sz-antwoord h3")).to_have_text("✓ Dit past goed.")
    keys.presses("Volgende vraag")
    expect(question).to_have_text("Met welke vraag geeft u Ria de meeste ruimte?")
    expect(question).to_be_focused()
    for number in (3, 4, 5):
        keys.presses("Volgende vraag")
        expect(page.get_by_text(f"Vraag {number} van 7")).to_be_visible()
        expect(question).to_be_focused()
    keys.goes_to("Wat zegt u?")
    page.keyboard.type("Komt u elke avond?")
    page.keyboard.press("Enter")
    expect(page.locator(".sz-antwoord h3")).to_contain_text("Wij hoorden: gesloten vraag")
    expect(page.locator(".sz-antwoord")).to_contain_text("Begin eens met ‘hoe’ of met ‘wat’.")
    keys.presses("Ik bedoelde iets anders")
    page.get_by_label("Wat voor zin is het?").select_option("een praatje")
    keys.presses("Zo bedoelde ik het")
    expect(page.locator(".sz-antwoord h3")).to_contain_text("Wij hoorden: een praatje")
    expect(page.locator(".sz-antwoord")).to_contain_text("Dat koos u zelf.")
    page.get_by_label("Wat zegt u?").fill(OPEN_VRAAG)
    page.keyboard.press("Enter")
    expect(page.locator(".sz-antwoord h3")).to_contain_text("Wij hoorden: open vraag")
    keys.presses("Volgende vraag")
    expect(question).to_have_text("Welke open vraag wilt u deze persoon stellen?")
    expect(question).to_be_focused()
    expect(page.get_by_label("Wat zegt u?")).to_have_value("")
    keys.presses("Zeg dit")
    expect(page.get_by_text("U hebt nog niets geschreven.")).to_be_visible()
    keys.presses("Volgende vraag")
    expect(page.get_by_text("Vraag 7 van 7")).to_be_visible()
    expect(question).to_be_focused()
    keys.presses("Afronden")
    expect(page.get_by_role("heading", name="U bent klaar")).to_be_focused()
    expect(page.locator(".sz-eigen-woorden")).to_contain_text(OPEN_VRAAG)
    with page.expect_download() as kept:
        page.get_by_role("link", name="Mijn antwoorden bewaren").click()
    assert OPEN_VRAAG in kept.value.path().read_text("utf-8")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.reload()
    expect(question).to_contain_text("Vindt u het fijn om hier mee te eten?")
    expect(page.get_by_text(OPEN_VRAAG)).to_have_count(0)


def states(page: Page) -> Iterator[str]:
    """An exercise that stops at each state of the page."""
    expect(page.get_by_role("heading", name="Laat OMA thuis")).to_be_visible()
    yield "lijst"
    page.locator(".sz-kaart", has_text="Laat OMA thuis").get_by_role("button").click()
    expect(page.get_by_text("Wie hoort u hier vooral praten?")).to_be_visible()
    yield "begin"
    page.get_by_role("button", name="De O, een oordeel").click()
    expect(page.get_by_text("Dit past goed.")).to_be_visible()
    page.get_by_text("Wat er bij de andere antwoorden staat").click()
    yield "gekozen"
    for number in (2, 3, 4):
        page.get_by_role("button", name="Volgende vraag").click()
        expect(page.get_by_text(f"Vraag {number} van 6")).to_be_visible()
    page.get_by_label("Wat zegt u?").fill("Kom je vaak hier?")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Bedoelde u dit als")).to_be_visible()
    yield "gevraagd"
    page.locator(".sz-verstaan button:visible").first.click()
    expect(page.get_by_text("Wij hoorden:")).to_be_visible()
    page.get_by_role("button", name="Ik bedoelde iets anders").click()
    expect(page.get_by_label("Wat voor zin is het?")).to_be_visible()
    yield "gehoord"
    for number in (5, 6):
        page.get_by_role("button", name="Volgende vraag").click()
        expect(page.get_by_text(f"Vraag {number} van 6")).to_be_visible()
    page.get_by_label("Schrijf het hier op").fill("Ze bemoeit zich overal mee.")
    page.get_by_role("button", name="Dit is mijn antwoord").click()
    expect(page.get_by_role("heading", name="Leg dit ernaast")).to_be_visible()
    yield "geschreven"
    page.get_by_role("button", name="Afronden").click()
    expect(page.get_by_role("heading", name="U bent klaar")).to_be_visible()
    yield "klaar"


def test_nothing_is_wrong_in_any_state(zaal: Bijeenkomst) -> None:
    page = at_exercises(zaal, viewport=WIDE)
    assert wrong_in(page, "oefenbladen", states(page)) == []
