"""Sheets through a real Chromium: each on its own paper, in type to read at arm's length."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.reports.bestanden import make_bestand
from samenzorg_sim.reports.bezetting import NIEMAND, Bezetting
from samenzorg_sim.reports.bladen import BLADEN, make_blad
from samenzorg_sim.reports.lijst import ALLES
from samenzorg_sim.reports.papier import security_policy
from samenzorg_sim.reports.verslag import Aanwezige
from tests.axe import axe
from tests.reports.test_bladen import NAMEN
from tests.reports.test_tabellen import BEWAARD, VERSLAG
from tests.reports.vellen import de_chauffeur, druk, standaard

VELLEN = {"stappen": 3, "naaste-voorbereiden": 2, "rolkaart-naaste": 2, "kijkkaarten": 3}
# The report has a page of its own for the talk that is kept.
MEENEMEN = {"verslag.html": 2, "afspraken.html": 1, "voor-thuis.html": 3, "deelname.html": 3}
LANG = (
    "Samen met Kees kijken of hij het busje een keer wil rijden. Vooraf vragen wat hij daarvoor nodig heeft. "
)
VOL = replace(
    VERSLAG,
    aanwezigen=(*VERSLAG.aanwezigen, Aanwezige("W" * 40, leerpunt=(LANG * 5)[:500])),
    afspraken=tuple(replace(VERSLAG.afspraken[0], wat=LANG, wie=wie) for wie in ("Ans", "Bea", "Joop")),
    gesprekken=(BEWAARD,),
)


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    yield context.new_page()
    context.close()


def longer(value: Any, times: float) -> Any:
    """The same content with longer texts (a title or a button stays as it is)."""
    if isinstance(value, str):
        return (value + " " + value * 2)[: int(len(value) * times)] if len(value) > 60 else value
    if isinstance(value, dict):
        return {key: longer(part, times) for key, part in value.items()}
    return [longer(part, times) for part in value] if isinstance(value, list | tuple) else value


def case(times: float) -> Scenario:
    """Our case, with its texts so many times as long."""
    whole = de_chauffeur().model_dump(mode="json")
    return Scenario.model_validate(whole | {"rollen": longer(whole["rollen"], times)})


@pytest.mark.browser
@pytest.mark.parametrize("bezetting", [NIEMAND, NAMEN], ids=["zonder namen", "met namen"])
@pytest.mark.parametrize("name", [*BLADEN, ALLES.naam])
def test_a_sheet_stays_on_its_paper_in_large_type(page: Page, name: str, bezetting: Bezetting) -> None:
    """As many pages as sheets: no page with three lines, no card cut in two."""
    printed = druk(page, make_blad(name, de_chauffeur(), standaard(), bezetting))
    sheets = len(bezetting.kijkers) if name == "kijkkaarten" and bezetting.kijkers else VELLEN.get(name, 1)
    if name == ALLES.naam:
        sheets = 9 if bezetting is NAMEN else 10
        sheets += VELLEN["stappen"]
    assert (printed.paginas, printed.bladen) == (sheets, sheets)
    assert printed.kleinste >= 12


@pytest.mark.browser
@pytest.mark.parametrize("times", [0.5, 1.4])
@pytest.mark.parametrize("name", ["rolkaart-naaste", "rolkaart-speler", "kijkkaarten"])
def test_a_shorter_or_longer_case_fills_its_sheets_too(page: Page, name: str, times: float) -> None:
    printed = druk(page, make_blad(name, case(times), standaard()))
    assert printed.paginas == printed.bladen


@pytest.mark.browser
@pytest.mark.parametrize(("name", "sheets"), MEENEMEN.items())
def test_what_is_taken_along_stays_on_its_paper(page: Page, name: str, sheets: int) -> None:
    """The longest words people may type in a few agreements, and a sheet for each of three people."""
    printed = druk(page, make_bestand(name, VOL).decode())
    assert (printed.paginas, printed.bladen) == (sheets, sheets)
    assert printed.kleinste >= 12


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", MEENEMEN)
def test_axe_finds_nothing_on_what_is_taken_along(page: Page, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.set_content(make_bestand(name, VOL).decode())
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", [*BLADEN, ALLES.naam])
def test_axe_finds_nothing_on_a_sheet(page: Page, name: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.set_content(make_blad(name, de_chauffeur(), standaard(), NAMEN))
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.browser
def test_the_button_prints_and_the_policy_allows_no_more_than_that(page: Page) -> None:
    html = make_blad("oogst", de_chauffeur(), standaard())
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.route(
        "http://blad.test/",
        lambda route: route.fulfill(
            body=html, headers={"Content-Type": "text/html", "Content-Security-Policy": security_policy()}
        ),
    )
    page.goto("http://blad.test/")
    assert page.evaluate(
        "document.fonts.ready.then(() => [...document.fonts].some(f => f.status === 'loaded'))"
    )
    page.evaluate("window.print = () => { document.title = 'gedrukt' }")
    page.get_by_role("button", name="Afdrukken").click()
    assert page.title() == "gedrukt"
    assert said == []
