"""The steps on paper: what who leads says, for a method that is led without a laptop."""

import re
from html import unescape

import pytest
from playwright.sync_api import Browser

from samenzorg_sim.content.casus import Casussoort
from samenzorg_sim.reports.bezetting import Bezetting
from samenzorg_sim.reports.bladen import make_blad
from tests.reports.vellen import de_chauffeur, druk
from tests.werkvorm.oefening import shipped

ZONDER_CASUS = [one.id for one in shipped().werkvormen.values() if one.casus is Casussoort.GEEN]


def test_every_step_with_its_time_and_all_that_is_said() -> None:
    script = shipped().werkvormen["intervisie-incident-b"]
    html = make_blad("stappen", None, script, Bezetting(minuten=(("welkom", 1),)))
    assert re.findall(r"<h2>(.*?)</h2>", html)[:2] == [
        "Welkom en terugblik · 1 minuut",
        "Samen kiezen · 5 minuten",
    ]
    told = unescape(html)
    assert [words for fase in script.fasen for words in fase.begeleider if words not in told] == []


def test_what_is_written_at_home_has_days() -> None:
    html = make_blad("stappen", None, shipped().werkvormen["intervisie-schriftelijk"])
    assert re.findall(r"<h2>(.*?)</h2>", html)[0] == "Meedoen · 3 dagen"


@pytest.mark.browser
def test_no_step_of_any_method_is_cut_in_two(chromium: Browser) -> None:
    page = chromium.new_page()
    for name in ZONDER_CASUS:
        printed = druk(page, make_blad("stappen", None, shipped().werkvormen[name]))
        assert printed.paginas == printed.bladen, name
        assert printed.kleinste >= 12
    page.close()


def test_a_practice_conversation_has_them_too() -> None:
    script = shipped().werkvormen["oefengesprek-standaard"]
    assert "Bladzijde 1 van" in make_blad("stappen", de_chauffeur(), script)
