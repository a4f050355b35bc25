"""A team is there for who began it; the page is there for the whole workbench, and tells of nobody."""

import json

import pytest

from samenzorg_sim.balie.wie import Apparaat, Scherm
from samenzorg_sim.journal import Refused
from samenzorg_sim.journal.sqlite import SqliteStore
from tests.balie.kwartaal.teams import NADIA, TINEKE, VORIG, WIM, Teams

GEEN = "Dit team is er niet (meer)."
ORDERS = [
    ("hernoem_team", {"naam": "Team Berk"}),
    ("aantallen", {"kwartaal": VORIG, "clienten": 1}),
    ("antwoord", {"kwartaal": VORIG, "vraag": "wat-hindert", "woorden": "x"}),
    ("lever_in", {"kwartaal": VORIG, "aan": True}),
    ("wis_kwartaal", {"kwartaal": VORIG}),
    ("wis_team", {}),
]


@pytest.mark.parametrize(
    "wie", [WIM, Apparaat("a_" + "1" * 32), Scherm(TINEKE.persoon)], ids=lambda w: str(w)[:9]
)
def test_another_leader_a_phone_and_the_projector_learn_nothing_of_a_team(wie):
    with Teams() as teams:
        teams.doe(teams.linde, "antwoord", kwartaal=VORIG, vraag="wat-hindert", woorden="Te weinig tijd.")
        with pytest.raises(Refused):
            teams.ziet(teams.linde, wie)
        for soort, rest in ORDERS:
            told = GEEN if wie is WIM else "Dit kan alleen in de werkplaats."
            assert teams.weigert(teams.linde, soort, wie, **rest) == told
        assert teams.blad()["antwoorden"] == {"wat-hindert": "Te weinig tijd."}
        if wie is WIM:
            assert [one["naam"] for one in teams.overzicht(WIM)["kwartaal"]["teams"]] == ["Team Beuk"]


def test_the_page_shows_nobody_a_small_number_or_a_word():
    """Linde and Beuk are left out as well: else who leads one of them has the number of Eik."""
    with Teams() as teams:
        teams.doe(teams.linde, "antwoord", kwartaal=VORIG, vraag="wat-hindert", woorden="Te weinig tijd.")
        teams.levert_in()
        page = teams.doe(None, "bladzijde", WIM, kwartaal=VORIG)
        for wie in (TINEKE, WIM, NADIA):
            told = teams.ziet(page, wie)
            assert (told["naam"], told["clienten"], told["gehouden"]) == ("derde kwartaal 2026", 60, 31)
            assert [(one["team"], one["clienten"], one["gehouden"]) for one in told["rijen"]] == [
                ("Team Beuk", 20, None),
                ("Team Eik", 18, None),
                ("Team Linde", 22, None),
            ]
            assert "Te weinig tijd" not in json.dumps(told)
        for stranger in (Apparaat("a_" + "1" * 32), Scherm(TINEKE.persoon)):
            with pytest.raises(Refused):
                teams.ziet(page, stranger)


def test_a_late_team_does_not_make_a_second_page():
    with Teams() as teams:
        teams.levert_in()
        page = teams.doe(None, "bladzijde", kwartaal=VORIG)
        before = teams.ziet(page)
        late = teams.doe(None, "kwartaalteam", naam="Team Es")
        teams.doe(late, "aantallen", kwartaal=VORIG, clienten=16, gehouden=6)
        teams.doe(late, "lever_in", kwartaal=VORIG, aan=True)
        assert teams.weigert(None, "bladzijde", NADIA, kwartaal=VORIG) == (
            "De bladzijde van dit kwartaal is al gemaakt. Hij verandert niet meer."
        )
        assert teams.ziet(page) == before
        teams.verhaal.herstart()
        assert teams.ziet(page) == before
        assert teams.overzicht(WIM)["bladzijden"]["gemaakt"] == [
            {"id": page, "kwartaal": VORIG, "naam": "derde kwartaal 2026"}
        ]


def test_a_team_that_is_erased_is_nameless_on_the_page():
    with Teams() as teams:
        teams.levert_in()
        page = teams.doe(None, "bladzijde", kwartaal=VORIG)
        teams.doe(teams.eik, "wis_team", NADIA)
        assert "een team dat er niet meer is" in [row["team"] for row in teams.ziet(page)["rijen"]]


def test_a_quarter_and_its_gaps_are_seen_as_they_are():
    with Teams() as teams:
        teams.doe(teams.linde, "aantallen", kwartaal=VORIG, clienten=22, gehouden=14)
        told = teams.ziet(teams.linde)["kwartalen"]
        assert [one["naam"] for one in told] == [
            "vierde kwartaal 2026",
            "derde kwartaal 2026",
            "tweede kwartaal 2026",
            "eerste kwartaal 2026",
            "vierde kwartaal 2025",
        ]
        assert [one["leeg"] for one in told] == [True, False, True, True, True]
        assert (told[1]["gehouden"], told[1]["verslagen"]) == (14, None)
        daad = teams.ziet(teams.linde)["ongedaan"]
        assert daad == {"daad": 1, "wat": "de aantallen invullen"}
        teams.doe(teams.linde, "ongedaan", daad=1)
        assert teams.blad()["leeg"]


def test_words_that_are_erased_are_nowhere_on_the_disk(tmp_path):
    """Also not beside the database: the words were there, and then their bytes are not."""
    folder = tmp_path / "data"
    folder.mkdir()
    with Teams(SqliteStore(folder / "journal.db")) as teams:
        told = "Het rooster van de avonddienst knelt."
        teams.doe(teams.linde, "antwoord", kwartaal=VORIG, vraag="wat-hindert", woorden=told)
        assert any(told.encode() in path.read_bytes() for path in folder.iterdir())
        teams.doe(teams.linde, "wis_kwartaal", kwartaal=VORIG)
        assert not any(told.encode() in path.read_bytes() for path in folder.iterdir())
        teams.verhaal.store.close()


def test_nonsense_is_refused_in_dutch():
    with Teams() as teams:
        assert teams.weigert(None, "kwartaalteam", naam=" ") == "Geef het team eerst een naam."
        wrong = teams.weigert(teams.linde, "aantallen", kwartaal=VORIG, clienten=2.5)
        assert wrong == "Vul een heel getal in van 0 tot 500, of laat het leeg."
        long = teams.weigert(teams.linde, "antwoord", kwartaal=VORIG, vraag="x", woorden="a" * 1001)
        assert long == "Dit is te lang. Schrijf het in hoogstens 1000 tekens."
