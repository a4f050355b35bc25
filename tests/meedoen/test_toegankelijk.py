"""Every screen of the usual exercise in every named state: axe finds nothing, and 200 % text stays inside."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from samenzorg_sim.meedoen.koekje import Bezig
from tests.meedoen.kijken import PRENTEN, RULES, State, enter, wrong_in

pytestmark = pytest.mark.browser

LANG = "Bij de koffie vraag ik Kees wat hij van het busje vindt, en ik vertel welke dagen er niemand rijdt."


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


def story(huis: Any, sessie: str) -> Iterator[State]:
    """A session from beginning to end, stopping at each state; a device's id looks, or "scherm"."""
    ans, wil = huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    karim, joke = huis.doe_mee(sessie, "Karim"), huis.doe_mee(sessie, "Johanna van der Meulen-Oosterhuis")
    yield "welkom", ans, ""
    yield "scherm-welkom", "scherm", f"/scherm/{sessie}"
    yield "vertrekken", ans, "/vertrekken"
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    yield "voorbereiden-speler", ans, ""
    yield "voorbereiden-naaste", wil, ""
    yield "voorbereiden-observator", karim, ""
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    yield "spelen-observator-nog-niet", karim, ""
    yield "spelen-speler-nog-niet", ans, ""
    huis.leid(sessie, "begin")
    spel = huis.beeld_van(karim, sessie)["onderdelen"][0]["spel"]
    knoppen = [knop["id"] for knop in huis.beeld_van(karim, sessie)["onderdelen"][0]["knoppen"]]
    yield "spelen-speler", ans, ""
    yield "spelen-observator", karim, ""
    for knop in (*knoppen, knoppen[0]):
        huis.doe(karim, sessie, "tik", spel=spel, knop=knop)
    yield "spelen-observator-getikt", karim, ""
    huis.doe(joke, sessie, "alleen_luisteren", aan=True)
    yield "spelen-observator-luistert", joke, ""
    yield "scherm-spelen", "scherm", f"/scherm/{sessie}"
    huis.leid(sessie, "time_out", spel=spel)
    yield "time-out-naaste", wil, ""
    yield "time-out-observator", karim, ""
    huis.leid(sessie, "hervat", spel=spel)
    huis.doe(wil, sessie, "stop", spel=spel)
    yield "gestopt-speler", ans, ""
    yield "gestopt-observator", karim, ""
    huis.leid(sessie, "fase", fase="terugkijken-speler", ronde=1)
    yield "terugkijken-speler", ans, ""
    yield "terugkijken-luisteren", karim, ""
    huis.leid(sessie, "fase", fase="tijdlijn", ronde=1)
    yield "tijdlijn-wacht", karim, ""
    yield "scherm-tijdlijn-wacht", "scherm", f"/scherm/{sessie}"
    huis.leid(sessie, "tijdlijn_tonen", spel=spel, op="telefoon")
    yield "tijdlijn-eerst-u", ans, ""
    huis.doe(ans, sessie, "tijdlijn_gezien", spel=spel, mag_open=True)
    yield "tijdlijn-gezien", ans, ""
    huis.leid(sessie, "tijdlijn_openen", spel=spel)
    yield "tijdlijn-open", karim, ""
    yield "scherm-tijdlijn", "scherm", f"/scherm/{sessie}"
    huis.leid(sessie, "fase", fase="oogst", ronde=1)
    yield "oogst-leeg", ans, ""
    yield "scherm-oogst-leeg", "scherm", f"/scherm/{sessie}"
    huis.doe(ans, sessie, "leerpunt", tekst=LANG)
    wie = huis.beeld_van(ans, sessie)["wie"]["deelnemer"]
    for wat in (LANG, "Het rooster van het busje ophangen bij de voordeur"):
        huis.doe(
            ans, sessie, "afspraak", wat=wat, wie=wie, wanneer=date(2026, 12, 1), terugkijken=date(2027, 3, 1)
        )
    yield "oogst", ans, ""
    yield "scherm-oogst", "scherm", f"/scherm/{sessie}"
    huis.doe(joke, sessie, "vertrekken")
    yield "gestopt-met-meedoen", joke, ""
    nieuw = huis.new_id("a")
    huis.doe(nieuw, sessie, "meedoen", naam="Ans", zelfde=True)
    yield "overname-wacht", nieuw, ""
    huis.leid(sessie, "sluit")
    yield "klaar", ans, ""
    yield "scherm-klaar", "scherm", f"/scherm/{sessie}"


def test_every_state_is_accessible_and_fits(huis: Any, chromium: Browser) -> None:
    sessie = huis.open_sessie()
    wrong = wrong_in(huis, chromium, chain(outside(huis, sessie), story(huis, sessie)))
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
        assert Axe().run(page, options=RULES).response["violations"] == []
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
        assert Axe().run(page, options=RULES).response["violations"] == []
    if PRENTEN:
        page.screenshot(path=Path(PRENTEN) / "geweigerd.png")
    context.close()
