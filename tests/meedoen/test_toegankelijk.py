"""The pages before one takes part, and notices in between: axe finds nothing, and 200 % text stays inside."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from samenzorg_sim.meedoen.koekje import Bezig
from tests.axe import axe
from tests.meedoen.kijken import PRENTEN, State, enter, wrong_in

pytestmark = pytest.mark.browser


def outside(huis: Any, sessie: str) -> Iterator[State]:
    """The pages of who does not take part yet."""
    yield "code", None, ""
    yield (
        "code-fout",
        Bezig(melding="Deze code klopt niet. Kijk nog eens op het grote scherm.", code="12345678"),
        "/code",
    )
    yield "naam", Bezig(sessie=sessie), "/naam"
    yield "naam-fout", Bezig(sessie=sessie, melding="Vul een naam in. Een verzonnen naam mag ook."), "/naam"
    yield "zelf", Bezig(sessie=sessie, naam="Ans"), "/zelf"
    yield "erbij", Bezig(sessie=sessie, naam="Ans", melding="Zet er iets achter."), "/erbij"
    yield "werkt-het", None, "/werkt-het"
    yield "onbekend-adres", None, "/bestaat-niet"
    yield "weg", None, "/weg"
    yield "logboek", None, "/logboek"
    yield "gedeeld", None, "/logboek/gedeeld"


def test_every_page_for_who_is_not_in_yet_is_accessible_and_fits(huis: Any, chromium: Browser) -> None:
    wrong = wrong_in(huis, chromium, outside(huis, huis.open_sessie()))
    assert not wrong, "\n".join(wrong)


def test_notices_are_accessible_too(huis: Any, chromium: Browser) -> None:
    """No connection, a tap that waits, and a refusal."""
    sessie = huis.open_sessie()
    huis.doe_mee(sessie, "Ans")
    karim = huis.doe_mee(sessie, "Karim")
    huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    enter(context, huis, karim)
    page = context.new_page()
    page.goto(huis.url + "/meedoen")
    huis.stop()
    page.locator(".tik").first.click()
    page.get_by_text("Geen verbinding.").wait_for()
    page.get_by_role("button", name="Weghalen").wait_for()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    huis.start()
    page.get_by_text("Alles is verstuurd").wait_for()
    huis.leid(sessie, "stop", spel=huis.trainer_beeld(sessie)["spel"]["id"])
    huis.leid(sessie, "fase", fase="oogst", ronde=1)
    page.get_by_label("Wat spreekt u af?").fill("Koffie")
    page.get_by_label("Wie doet het?").select_option("Ans")
    page.get_by_label("Wanneer?").fill("2026-12-02")
    page.get_by_label("Wanneer kijkt u terug?").fill("2026-12-01")
    page.get_by_role("button", name="Afspraak bewaren").click()
    page.get_by_role("button", name="Goed").wait_for()
    expect(page.get_by_text("Terugkijken kan pas op of na")).to_be_in_viewport()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert axe(page) == []
    if PRENTEN:
        page.screenshot(path=Path(PRENTEN) / "geweigerd.png")
    context.close()
