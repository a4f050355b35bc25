"""Without the script, on the projector, and by touch: the rest of the promises, in a real browser."""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser

PRENTEN = os.environ.get("SAMENZORG_PRENTEN")


def test_an_observer_without_script(huis: Any, chromium: Browser) -> None:
    sessie = huis.open_sessie()
    huis.doe_mee(sessie, "Ans"), huis.doe_mee(sessie, "Wil", soort_deelnemer="clientenraad")
    context = chromium.new_context(viewport={"width": 360, "height": 740}, java_script_enabled=False)
    page = context.new_page()
    page.goto(huis.url + "/meedoen")
    page.get_by_label("Code").fill(huis.code(sessie))
    page.get_by_role("button", name="Verder").click()
    page.get_by_label("Uw naam").fill("Karim")
    page.get_by_role("button", name="Meedoen").click()
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    page.get_by_role("link", name="Kijk of er iets nieuws is").click()
    page.locator(".tik").first.click()
    expect(page.locator(".tik").first).to_contain_text("1 keer")
    page.reload()
    expect(page.locator(".tik").first).to_contain_text("1 keer")
    page.get_by_role("button", name=re.compile("Weghalen")).click()
    expect(page.locator(".tik").first).to_contain_text("nog niet")
    page.get_by_role("link", name="Ik stop ermee").click()
    page.get_by_role("button", name="Ja, ik stop ermee").click()
    expect(page.get_by_role("heading", name="U doet nu even niet mee")).to_be_visible()
    context.close()


def test_the_projector_follows_and_shows_nothing_private(huis: Any, chromium: Browser) -> None:
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    context = chromium.new_context(viewport={"width": 1920, "height": 1080})
    context.set_extra_http_headers({"X-Trainer": "ja"})
    page = context.new_page()
    page.goto(f"{huis.url}/meedoen/scherm/{sessie}")
    code = huis.code(sessie)
    for fase in ("welkom", "voorbereiden", "spelen", "tijdlijn", "oogst"):
        huis.leid(sessie, "fase", fase=fase, ronde=0 if fase == "welkom" else 1)
        kop = huis.scherm_beeld(sessie)["kop"]
        expect(page.get_by_role("heading", level=1)).to_have_text(kop)
        expect(page.get_by_text(f"{code[:4]}\u00a0{code[4:]}")).to_be_visible()
        for width, height in ((1280, 720), (1024, 768), (1920, 1080)):
            page.set_viewport_size({"width": width, "height": height})
            over = page.evaluate("document.documentElement.scrollHeight - innerHeight")
            assert over <= 0, f"{fase} does not fit on a projector of {width} by {height}: {over} px"
    huis.doe(ans, sessie, "leerpunt", tekst="Dit is van mij")
    page.reload()
    assert "Dit is van mij" not in page.content()
    assert page.locator("main form, main button").count() == 0
    context.close()


def test_everything_to_touch_is_large_enough(huis: Any, chromium: Browser) -> None:
    """At least 56 px high: for who sees or trembles, and for gloves."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    sessie = huis.open_sessie()
    page.goto(f"{huis.url}/meedoen#{huis.code(sessie)}")
    low = """() => [...document.querySelectorAll('button, .sz-invoer, .sz-keuze label, a')]
        .filter((part) => part.checkVisibility() && part.getBoundingClientRect().height < 56)
        .map((part) => part.outerHTML)"""
    page.get_by_label("Uw naam").fill("Ans")
    assert page.evaluate(low) == []
    page.get_by_role("button", name="Meedoen").click()
    expect(page.get_by_role("heading", name="Welkom")).to_be_visible()
    for fase, kop in (("spelen", "Leg uw|Kijk en"), ("oogst", "Wat neemt")):
        huis.leid(sessie, "fase", fase=fase, ronde=1)
        expect(page.get_by_role("heading", name=re.compile(kop))).to_be_visible()
        assert page.evaluate(low) == []
    context.close()


def test_a_full_time_line_fits_on_the_projector(huis: Any, chromium: Browser) -> None:
    """Everything of the case is watched: a lane for each, on one screen."""
    sessie = huis.open_sessie()
    ans = huis.doe_mee(sessie, "Ans")
    for naam in ("Wil", "Karim", "Joke", "Piet", "Bea", "Ali"):
        huis.doe_mee(sessie, naam)
    huis.leid(sessie, "fase", fase="voorbereiden", ronde=1)
    huis.leid(sessie, "fase", fase="spelen", ronde=1)
    huis.leid(sessie, "begin")
    spel = huis.trainer_beeld(sessie)["spel"]["id"]
    huis.leid(sessie, "stop", spel=spel)
    huis.leid(sessie, "fase", fase="tijdlijn", ronde=1)
    huis.leid(sessie, "tijdlijn_tonen", spel=spel, op="telefoon")
    huis.doe(ans, sessie, "tijdlijn_gezien", spel=spel, mag_open=True)
    huis.leid(sessie, "tijdlijn_openen", spel=spel)
    context = chromium.new_context(viewport={"width": 1920, "height": 1080})
    context.set_extra_http_headers({"X-Trainer": "ja"})
    page = context.new_page()
    page.goto(f"{huis.url}/meedoen/scherm/{sessie}")
    expect(page.locator(".sz-tijdlijn__rij")).to_have_count(6)
    assert page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0
    if PRENTEN:
        page.screenshot(path=Path(PRENTEN) / "scherm-tijdlijn-vol.png")
    context.close()
