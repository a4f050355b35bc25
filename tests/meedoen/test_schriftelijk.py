"""Written intervisie on a phone: days later by the same cookie, without a script, and only for its own."""

from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from samenzorg_sim.balie.sessie.vanzelf import go_on
from tests.meedoen.kijken import PHONE, enter

pytestmark = pytest.mark.browser

DAG = 24 * 3_600_000


def opened(huis: Any) -> tuple[str, str]:
    """A session with Ans, who brings the situation; it and her phone."""
    sessie = str(huis.leid(None, "open", werkvorm="intervisie-schriftelijk", verwacht=3)["sessie"])
    ans = str(huis.doe_mee(sessie, "Ans"))
    who = huis.trainer_beeld(sessie)["deelnemers"][0]["id"]
    huis.leid(sessie, "rol", deelnemer=who, rol="inbrenger")
    return sessie, ans


def days_later(huis: Any, sessie: str, days: int) -> None:
    huis.later += days * DAG
    loket = huis.balie._loket(sessie)
    huis.wait(go_on(huis.balie, loket.materiaal, (sessie,), huis.now()))


def test_without_a_script_one_writes_comes_back_after_days_and_changes_it(
    huis: Any, chromium: Browser
) -> None:
    sessie, ans = opened(huis)
    context = chromium.new_context(**PHONE, java_script_enabled=False)
    enter(context, huis, ans)
    page = context.new_page()
    days_later(huis, sessie, 3)
    page.goto(huis.url + "/meedoen")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vertel wat er gebeurde")
    page.get_by_label("Wat gebeurde er?").fill("Zij stond in de gang.")
    page.get_by_role("button", name="Bewaren").click()
    expect(page.locator("[data-deel=bewaard]")).to_have_text(
        "Bewaard. U kunt het nog veranderen. De anderen lezen het na de laatste dag."
    )
    page.close()
    huis.later += DAG // 3
    page = context.new_page()
    page.goto(huis.url + "/meedoen")
    expect(page.get_by_label("Wat gebeurde er?")).to_have_value("Zij stond in de gang.")
    page.get_by_label("Wat gebeurde er?").fill("Zij stond al een tijd in de gang.")
    page.get_by_role("button", name="Opnieuw bewaren").click()
    days_later(huis, sessie, 4)
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("De anderen bedenken vragen")
    expect(page.locator("main")).to_contain_text("Zij stond al een tijd in de gang.")
    expect(page.locator("form[data-deel^=antwoord-]")).to_have_count(0)
    context.close()


def test_a_step_that_waits_is_said_without_any_hurry(huis: Any) -> None:
    sessie, ans = opened(huis)
    days_later(huis, sessie, 3)
    days_later(huis, sessie, 9)
    with huis.as_phone(ans) as phone:
        text = phone.get("/meedoen").text
    assert (
        "Deze stap duurt wat langer. Er is nog niets geschreven. Dat geeft niet: het kan gewoon nog." in text
    )


def test_the_calendar_is_for_who_takes_part_in_such_a_session(huis: Any) -> None:
    _, ans = opened(huis)
    with huis.as_phone(ans) as phone:
        answer = phone.get("/meedoen/dagen.ics")
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert answer.text.count("BEGIN:VEVENT") == 7
    other = huis.doe_mee(huis.open_sessie(), "Bea")
    for apparaat in (other, huis.new_id("a")):
        with huis.as_phone(apparaat) as phone:
            assert phone.get("/meedoen/dagen.ics").status_code == 404


def test_a_phone_that_leads_reads_the_day_and_has_no_minutes_to_give(huis: Any) -> None:
    sessie, _ = opened(huis)
    leads = huis.new_id("a")
    huis.doe(leads, sessie, "leiden", code=huis.trainer_beeld(sessie)["leidcode"])
    with huis.as_phone(leads) as phone:
        text = phone.get("/meedoen").text
    assert "Tot en met " in text
    assert "Verder: 1. De situatie" in text
    assert "minuten erbij" not in text
    assert "Pauze" not in text
