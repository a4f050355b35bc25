"""Bad luck with a phone: it sleeps, dies, has two tabs or a wrong clock, or loses the Wi-Fi. Nothing is lost.

Time passes on the clocks of the page and of the server, not of the test.
"""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.meedoen.kijken import PHONE, NewPhone
from tests.running_server import wait_until

pytestmark = pytest.mark.browser

MINUTE = 60_000
# Milliseconds: a page under test has a clock that goes by small steps.
ROUNDED = 1_000
WAKES = "document.dispatchEvent(new Event('visibilitychange'))"


def group(huis: Any, werkvorm: str = "oefengesprek-standaard") -> str:
    sessie = str(huis.open_sessie(werkvorm))
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    return sessie


def playing(huis: Any, sessie: str) -> str:
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    return str(huis.trainer_beeld(sessie)["spel"]["id"])


def passes(huis: Any, page: Page, ms: int) -> None:
    """So much time, on both sides."""
    huis.later += ms
    page.clock.fast_forward(ms)


def tap(page: Page, number: int = 0) -> None:
    page.locator("button.tik").nth(number).click()


def tap_at(huis: Any, page: Page, number: int = 0) -> tuple[int, int]:
    """Tap; between which moments on the server's clock that was."""
    before = huis.now()
    tap(page, number)
    return before, huis.now()


def assert_kept(huis: Any, sessie: str, taps: list[tuple[int, int]]) -> None:
    """In the order in which they were recorded each tap has the moment at which it was made.

    A busy machine may take seconds to bring it over; the taps are farther apart than that.
    """
    kept = [tag["happened_at"] for tag in huis.rows(sessie, "tag_added")]
    assert len(kept) == len(taps)
    for moment, (before, after) in zip(kept, taps, strict=True):
        assert before - ROUNDED <= moment <= after + 10_000


def counts(page: Page, first: str, second: str) -> None:
    expect(page.locator(".tik__telling").nth(0)).to_have_text(first)
    expect(page.locator(".tik__telling").nth(1)).to_have_text(second)


def test_a_phone_that_slept_ten_minutes(huis: Any, phone: NewPhone) -> None:
    """It wakes where the group is now; what was tapped before it slept keeps its own time."""
    sessie = group(huis)
    _, page = phone(sessie, "Karim")
    page.clock.install()
    page.reload()
    spel = playing(huis, sessie)
    expect(page.locator("button.tik").first).to_be_enabled()
    passes(huis, page, MINUTE)
    page.context.set_offline(True)
    first = tap_at(huis, page)
    huis.leid(sessie, "time_out", spel=spel)
    passes(huis, page, 10 * MINUTE)
    huis.leid(sessie, "hervat", spel=spel)
    page.context.set_offline(False)
    page.evaluate(WAKES)
    page.clock.run_for(500)
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    second = tap_at(huis, page, 1)
    wait_until(lambda: len(huis.rows(sessie, "tag_added")) == 2, "both taps")
    assert_kept(huis, sessie, [first, second])
    huis.leid(sessie, "stop", spel=spel)
    huis.leid(sessie, "fase", fase="oogst", ronde=1)
    expect(page.get_by_role("heading", name="Wat neemt u mee?")).to_be_visible()


def test_a_minute_without_wifi_keeps_order_and_times(huis: Any, phone: NewPhone) -> None:
    sessie = group(huis)
    karim, page = phone(sessie, "Karim")
    page.clock.install()
    page.reload()
    playing(huis, sessie)
    expect(page.locator("button.tik").first).to_be_enabled()
    page.context.set_offline(True)
    taps = []
    for number in (1, 0, 1):
        passes(huis, page, 20_000)
        taps.append(tap_at(huis, page, number))
    expect(page.get_by_text("Geen verbinding. Ga gewoon door.")).to_be_visible()
    counts(page, "1 keer", "2 keer")
    page.context.set_offline(False)
    page.clock.run_for(500)
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    part = huis.beeld_van(karim, sessie)["onderdelen"][0]
    first, second = (knop["tekst"] for knop in part["knoppen"])
    assert [tik["tekst"] for tik in part["laatste"]] == [second, first, second]
    assert_kept(huis, sessie, taps)


@pytest.mark.parametrize("off", [-60 * MINUTE, 60 * MINUTE])
def test_a_phone_clock_that_is_an_hour_off(huis: Any, phone: NewPhone, off: int) -> None:
    """Ages are counted on the phone's own clock, minutes that are left on the server's."""
    sessie = group(huis)
    _, page = phone(sessie, "Karim")
    now = page.evaluate("Date.now()")
    page.clock.install(time=(now + off) / 1000)
    page.reload()
    spel = playing(huis, sessie)
    expect(page.locator("button.tik").first).to_be_enabled()
    page.context.set_offline(True)
    passes(huis, page, 10_000)
    made = tap_at(huis, page)
    passes(huis, page, 20_000)
    page.context.set_offline(False)
    page.clock.run_for(500)
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    assert_kept(huis, sessie, [made])
    huis.leid(sessie, "stop", spel=spel)
    huis.leid(sessie, "pauze", tafel=None, minuten=15)
    expect(page.get_by_text("Nog ongeveer 15 minuten.")).to_be_visible()


def test_an_empty_battery_and_a_new_phone(huis: Any, phone: NewPhone, chromium: Browser) -> None:
    """Role, taps and what was saved go along; the old phone, charged again, says what happened."""
    sessie = group(huis, "schrijven")
    _, page = phone(sessie, "Karim")
    playing(huis, sessie)
    tap(page), tap(page), tap(page, 1)
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    page.goto("about:blank")  # the battery is empty
    context = chromium.new_context(**PHONE)
    new = context.new_page()
    new.goto(f"{huis.url}/meedoen#{huis.code(sessie)}")
    new.get_by_label("Uw naam").fill("Karim")
    new.get_by_role("button", name="Meedoen").click()
    new.get_by_role("button", name="Ja, dat ben ik zelf").click()
    expect(new.get_by_role("heading", name="Even wachten")).to_be_visible()
    (asked,) = huis.trainer_beeld(sessie)["overnames"]
    huis.leid(sessie, "overname", apparaat=asked["apparaat"], goed=True)
    counts(new, "2 keer", "1 keer")
    tap(new)
    counts(new, "3 keer", "1 keer")
    page.goto(huis.url + "/meedoen")
    expect(page.get_by_role("heading", name="U gaat verder op een andere telefoon")).to_be_visible()
    page.get_by_role("link", name="Toch meedoen met deze telefoon").click()
    expect(page.get_by_label("Code")).to_be_visible()
    assert len(huis.trainer_beeld(sessie)["deelnemers"]) == 3
    context.close()


def test_a_new_phone_that_is_refused_is_told_so_and_may_join_otherwise(
    huis: Any, phone: NewPhone, chromium: Browser
) -> None:
    sessie = group(huis)
    phone(sessie, "Karim")
    context = chromium.new_context(**PHONE)
    new = context.new_page()
    for naam in ("Karim", "Karim"):
        new.goto(f"{huis.url}/meedoen#{huis.code(sessie)}")
        new.get_by_label("Uw naam").fill(naam)
        new.get_by_role("button", name="Meedoen").click()
        new.get_by_role("button", name="Ja, dat ben ik zelf").click()
        expect(new.get_by_role("heading", name="Even wachten")).to_be_visible()
        (asked,) = huis.trainer_beeld(sessie)["overnames"]
        huis.leid(sessie, "overname", apparaat=asked["apparaat"], goed=False)
        expect(new.get_by_role("heading", name="U doet nog niet mee")).to_be_visible()
        told = "De begeleider heeft geen ja gezegd. Vraag gerust waarom."
        expect(new.get_by_text(told)).to_be_visible()
    new.get_by_role("link", name="Meedoen met de code").click()
    new.get_by_label("Code").fill(huis.code(sessie))
    new.get_by_role("button", name="Verder").click()
    new.get_by_label("Uw naam").fill("Joke")
    new.get_by_role("button", name="Meedoen").click()
    expect(new.get_by_role("heading", name="Welkom")).to_be_visible()
    context.close()


def test_two_tabs_of_one_phone_write_one_answer(huis: Any, phone: NewPhone) -> None:
    sessie = group(huis, "schrijven")
    huis.leid(sessie, "fase", fase="samen", ronde=1)
    _, page = phone(sessie, "Karim")
    twin = page.context.new_page()
    twin.goto(huis.url + "/meedoen")
    field = re.compile("Ik zag of hoorde")
    page.get_by_label(field).fill("Uit de ene")
    page.get_by_role("button", name="Bewaren").first.click()
    expect(twin.get_by_label(field)).to_have_value("Uit de ene")
    twin.get_by_label(field).fill("Uit de andere")
    page.context.set_offline(True)
    twin.get_by_role("button", name="Opnieuw bewaren").click()
    page.get_by_role("button", name="Rustig").click()
    page.context.set_offline(False)
    expect(page.get_by_label(field)).to_have_value("Uit de andere")
    for tab in (page, twin):
        expect(tab.get_by_role("button", name="Rustig")).to_have_attribute("aria-pressed", "true")
    wait_until(lambda: len(huis.rows(sessie, "antwoord.written")) >= 4, "what both tabs wrote")
    assert len(huis.rows(sessie, "antwoord.written")) == 4


def test_a_double_tap_writes_once(huis: Any, phone: NewPhone) -> None:
    sessie = group(huis)
    _, page = phone(sessie, "Karim")
    huis.leid(sessie, "fase", fase="oogst", ronde=1)
    page.get_by_label("Dit neem ik mee").fill("Stilte")
    page.get_by_role("button", name="Bewaren", exact=True).dblclick()
    expect(page.get_by_text("Bewaard. U kunt het nog veranderen.")).to_be_visible()
    page.get_by_label("Wat spreekt u af?").fill("Koffie")
    page.get_by_label("Wie doet het?").select_option("Ans")
    page.get_by_label("Wanneer?").fill("2026-12-01")
    page.get_by_label("Wanneer kijkt u terug?").fill("2027-03-01")
    page.get_by_role("button", name="Afspraak bewaren").dblclick()
    expect(page.get_by_text("Koffie")).to_have_count(1)
    wait_until(lambda: huis.rows(sessie, "afspraak.made"), "the agreement")
    assert len(huis.rows(sessie, "afspraak.made")) == 1
