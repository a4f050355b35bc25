"""A phone in a real browser: what is tapped arrives once, whatever the network does."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.meedoen.kijken import PHONE, NewPhone
from tests.running_server import wait_until

pytestmark = pytest.mark.browser


def playing(huis: Any, sessie: str) -> str:
    """Lead to the play and begin; returns the play."""
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    return str(huis.trainer_beeld(sessie)["spel"]["id"])


def own_taps(huis: Any, apparaat: str, sessie: str) -> dict[str, int]:
    part = huis.beeld_van(apparaat, sessie)["onderdelen"][0]
    return {knop["tekst"]: knop["aantal"] for knop in part["knoppen"]}


def test_joining_with_the_code_of_the_qr(huis: Any, chromium: Browser) -> None:
    """The code comes from the part of the address after #; a name is all that is asked."""
    sessie = huis.open_sessie()
    context = chromium.new_context(**PHONE)
    page = context.new_page()
    page.goto(f"{huis.url}/meedoen#{huis.code(sessie)}")
    page.get_by_label("Uw naam").fill("Ans")
    page.get_by_role("button", name="Meedoen").click()
    expect(page.get_by_role("heading", name="Welkom")).to_be_visible()
    assert "#" not in page.url
    # scanned again: the same screen, nobody new
    with page.expect_request_finished(lambda request: request.redirected_from is not None):
        page.goto(f"{huis.url}/meedoen#{huis.code(sessie)}")
    page.wait_for_load_state()
    expect(page.get_by_text("U bent Ans")).to_be_visible()
    assert len(huis.rows(sessie, "joined")) == 1
    context.close()


def test_screens_follow_by_themselves(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    _, page = phone(sessie, "Ans")
    expect(page.get_by_role("heading", name="Welkom")).to_be_visible()
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    expect(page.get_by_role("heading", name="U voert straks het gesprek")).to_be_visible()
    expect(page.locator("#gezegd")).to_have_text("U voert straks het gesprek")
    expect(page.get_by_text("U bent Ans · Speler")).to_be_visible()


def test_taps_without_network_arrive_once_with_their_own_time(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    apparaat, page = phone(sessie, "Karim")
    playing(huis, sessie)
    first, second = own_taps(huis, apparaat, sessie)
    button, other = (page.get_by_role("button", name=re.compile("^" + name)) for name in (first, second))
    before = huis.now()
    button.click()
    expect(button).to_contain_text("1 keer")
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    after = huis.now()

    page.context.set_offline(True)
    button.click()
    button.click()
    other.click()
    made = huis.now()
    expect(button).to_contain_text("3 keer")
    expect(page.get_by_text("Geen verbinding.")).to_be_visible()
    assert own_taps(huis, apparaat, sessie) == {first: 1, second: 0}

    back = huis.now()
    page.context.set_offline(False)
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    expect(page.get_by_text("Geen verbinding.")).to_be_hidden()
    assert own_taps(huis, apparaat, sessie) == {first: 3, second: 1}
    expect(button).to_contain_text("3 keer")
    tags = huis.rows(sessie, "tag_added")
    assert len(tags) == 4
    assert before <= tags[0]["happened_at"] <= after
    # The phone says how long ago it was: at least as long as the line was away after the last of them.
    assert min(tag["recorded_at"] - tag["happened_at"] for tag in tags[1:]) > (back - made) * 0.9 > 0


def test_the_outbox_survives_a_reload_and_a_restart_of_the_server(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    apparaat, page = phone(sessie, "Karim")
    playing(huis, sessie)
    first = next(iter(own_taps(huis, apparaat, sessie)))
    button = page.get_by_role("button", name=re.compile("^" + first))
    expect(button).to_be_enabled()
    huis.stop()
    button.click()
    button.click()
    expect(button).to_contain_text("2 keer")
    huis.start()
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    assert own_taps(huis, apparaat, sessie)[first] == 2
    page.route("**/meedoen/doe", lambda route: route.abort())
    button.click()
    page.unroute("**/meedoen/doe")
    page.reload()
    expect(button).to_contain_text("3 keer")
    expect(page.get_by_text("Alles is verstuurd")).to_be_visible()
    assert own_taps(huis, apparaat, sessie)[first] == 3


def test_two_tabs_share_one_outbox_and_nothing_counts_double(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    apparaat, page = phone(sessie, "Karim")
    playing(huis, sessie)
    first = next(iter(own_taps(huis, apparaat, sessie)))
    twin = page.context.new_page()
    twin.goto(huis.url + "/meedoen")
    page.context.set_offline(True)
    for tab in (page, twin, page):
        tab.get_by_role("button", name=re.compile("^" + first)).click()
    page.context.set_offline(False)
    for tab in (page, twin):
        expect(tab.get_by_text("Alles is verstuurd")).to_be_visible()
        expect(tab.get_by_role("button", name=re.compile("^" + first))).to_contain_text("3 keer")
    wait_until(lambda: own_taps(huis, apparaat, sessie)[first] >= 3, "the taps of both tabs")
    assert own_taps(huis, apparaat, sessie)[first] == 3
    assert len(huis.rows(sessie, "tag_added")) == 3


def test_a_tap_is_taken_back(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    apparaat, page = phone(sessie, "Karim")
    playing(huis, sessie)
    first = next(iter(own_taps(huis, apparaat, sessie)))
    button = page.get_by_role("button", name=re.compile("^" + first))
    button.click()
    page.get_by_role("button", name="Weghalen").click()
    expect(button).to_contain_text("nog niet")
    expect(page.get_by_role("button", name="Weghalen")).to_have_count(0)
    # The phone shows it at once; the desk has it when both have been sent.
    wait_until(lambda: len(huis.rows(sessie, "tag_removed")) == 1, "the tap to be taken back")
    assert own_taps(huis, apparaat, sessie)[first] == 0
    assert len(huis.rows(sessie, "tag_added")) == 1


def test_during_play_there_is_putting_away_and_stopping_only(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    _, page = phone(sessie, "Ans")
    huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    playing(huis, sessie)
    expect(page.get_by_role("heading", name="Leg uw telefoon weg")).to_be_visible()
    only = "Leg uw telefoon weg Stop het gesprek"
    expect(page.locator("main")).to_have_text(only, use_inner_text=True)
    expect(page.locator("footer")).to_have_text("", use_inner_text=True)
    page.get_by_role("button", name="Stop het gesprek").click()
    expect(page.get_by_role("heading", name="Het gesprek is gestopt")).to_be_visible()
    wait_until(lambda: huis.trainer_beeld(sessie)["spel"]["stand"] == "gestopt", "the talk to be stopped")


def test_an_update_leaves_alone_what_somebody_is_writing(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    _, page = phone(sessie, "Ans")
    wil = huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    huis.leid(sessie, "fase", fase="oogst", ronde=1)
    field = page.get_by_label("Dit neem ik mee")
    field.fill("Eerst vragen hoe het gaat")
    field.press("End")
    mine = huis.beeld_van(wil, sessie)["wie"]["deelnemer"]
    huis.doe(
        wil, sessie, "afspraak", wat="Samen koffie", wie=mine, wanneer="2026-12-01", terugkijken="2027-03-01"
    )
    expect(page.get_by_text("Samen koffie")).to_be_visible()
    expect(page.get_by_text("di 1 december 2026")).to_be_visible()
    expect(field).to_be_focused()
    field.press_sequentially(", en dan luisteren")
    expect(field).to_have_value("Eerst vragen hoe het gaat, en dan luisteren")
    page.reload()
    expect(field).to_have_value("Eerst vragen hoe het gaat, en dan luisteren")
    page.get_by_role("button", name="Bewaren", exact=True).click()
    expect(page.get_by_text("Bewaard. U kunt het nog veranderen.")).to_be_visible()


def test_a_refusal_is_told_and_what_was_typed_stays(huis: Any, phone: NewPhone) -> None:
    sessie = huis.open_sessie()
    _, page = phone(sessie, "Ans")
    huis.leid(sessie, "fase", fase="oogst", ronde=0)
    page.get_by_label("Wat spreekt u af?").fill("Samen koffie")
    page.get_by_label("Wie doet het?").select_option("Ans")
    page.get_by_label("Wanneer?").fill("2026-12-01")
    page.get_by_label("Wanneer kijkt u terug?").fill("2026-11-30")
    page.get_by_role("button", name="Afspraak bewaren").click()
    expect(page.get_by_text("Kies een latere dag.")).to_be_visible()
    expect(page.get_by_label("Wat spreekt u af?")).to_have_value("Samen koffie")
    page.get_by_label("Wanneer kijkt u terug?").fill("2027-03-01")
    page.get_by_role("button", name="Afspraak bewaren").click()
    expect(page.get_by_text("ma 1 maart 2027")).to_be_visible()
    expect(page.get_by_label("Wat spreekt u af?")).to_have_value("")
