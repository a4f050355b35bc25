"""What the client council asked for in a meeting comes along onto the sheet of who led it, unnamed."""

import json
from pathlib import Path

from samenzorg_sim.balie.kwartaal.loket import KwartaalLoket
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from tests.balie.kwartaal.teams import TINEKE, WIM, Teams

DIT, VORIG = "2026-4", "2026-3"


def test_the_list_of_the_council_comes_along():
    """In the quarter of the meeting only, and for who led it only."""
    with Teams() as teams:
        story = teams.verhaal
        story.opent(groep="Team Linde").komt("Ans", "Bea").komt("Joop", raad=True).naar("oogst", 0)
        wish = {"vraag": "regelen", "tafel": 0, "ronde": 0, "tekst": "Een vaste contactpersoon die terugbelt"}
        story["Joop"].doe("antwoord", **wish)
        told = teams.blad(DIT)["raad"]
        assert [one["tekst"] for one in told] == ["Een vaste contactpersoon die terugbelt"]
        assert "Joop" not in json.dumps(teams.ziet(teams.linde))
        assert teams.blad(VORIG)["raad"] == []
        assert all(one["raad"] == [] for one in teams.ziet(teams.beuk, WIM)["kwartalen"])
        story["Joop"].doe("wissen")
        assert teams.blad(DIT)["raad"] == []


def test_the_questions_of_the_organisation_go_before_the_shipped_ones(tmp_path: Path):
    own = tmp_path / "exercises" / "kwartaal" / "eigen.yaml"
    own.parent.mkdir(parents=True)
    shipped = shipped_folder() / "exercises" / "kwartaal" / "dertig-minuten.yaml"
    own.write_text(shipped.read_text("utf-8").replace("id: dertig-minuten", "id: a-eigen-vragen"), "utf-8")
    library, mistakes = load_library([shipped_folder(), tmp_path])
    assert mistakes == ()
    with Teams() as teams:
        assert teams.overzicht(TINEKE)["kwartaal"]["lijst"]["id"] == "dertig-minuten"
        lijst = KwartaalLoket(teams.verhaal.archief, teams.verhaal.sessies, library).lijst()
        assert lijst is not None
        assert lijst.id == "a-eigen-vragen"
