"""docs/strategieen.md is of today, listening beats pressing everywhere, and a hard case is harder."""

import pytest

from docs.strategieen import FILE, make, playable, reach
from samenzorg_sim.content.scenario import Niveau
from samenzorg_sim.content.soort import Aanpak

CASES = {case: reach(case) for case in playable()}


def of_level(niveau):
    return [found for case, found in CASES.items() if case.niveau is niveau]


def test_the_table_is_of_today():
    assert make() == FILE.read_text("utf-8"), "python -m docs.strategieen"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_who_listens_reaches_far_more_than_who_presses(case):
    found = CASES[case]
    assert f"(`{case.id}`)" in FILE.read_text("utf-8")
    assert found[Aanpak.LUISTEREN].goed > found[Aanpak.OVERTUIGEN].goed + 0.4
    assert found[Aanpak.LUISTEREN].vertrouwen > found[Aanpak.OVERTUIGEN].vertrouwen + 0.25


@pytest.mark.parametrize("way", [Aanpak.LUISTEREN, Aanpak.WILLEKEURIG])
def test_every_hard_case_is_harder_than_every_easy_one(way):
    easiest_hard = max(found[way].goed for found in of_level(Niveau.MOEILIJK))
    hardest_easy = min(found[way].goed for found in of_level(Niveau.MAKKELIJK))
    assert easiest_hard < hardest_easy
