"""The page in plain sentences: what was left out is said as left out, and nothing more."""

from typing import Any

from samenzorg_sim.kwartaal.bladzijde_woorden import hinder_of, say_bladzijde, say_rij

BEELD: dict[str, Any] = {
    "rijen": [
        {"team": "Linde", "clienten": 22, "gehouden": None},
        {"team": "Beuk", "clienten": 20, "gehouden": 15},
    ],
    "clienten": 42,
    "gehouden": 29,
    "verslagen": 21,
    "zonder": 1,
    "hinder": ["tijd", "weg"],
    "vorige": {"naam": "tweede kwartaal 2026", "clienten": 41, "gehouden": 20},
}


def test_the_whole_is_told_beside_the_quarter_before():
    assert say_bladzijde(BEELD) == (
        "Op deze bladzijde staan 2 teams met samen 42 bewoners.",
        "Bij 29 van de 42 bewoners was er een gesprek, bij 13 niet.",
        "In het tweede kwartaal 2026 was dat bij 20 van de 41.",
        "Van 21 van die gesprekken is er een verslag.",
        "Van 1 team zijn er geen cijfers. Dat is iets anders dan: er waren geen gesprekken.",
    )


def test_what_was_left_out_says_nothing_of_how_it_goes():
    assert say_bladzijde(BEELD | {"gehouden": None, "verslagen": None, "zonder": 0}) == (
        "Op deze bladzijde staan 2 teams met samen 42 bewoners.",
        "Bij hoeveel bewoners er een gesprek was, is weggelaten: het zou te veel over een team zeggen.",
        "Van hoeveel gesprekken er een verslag is, is weggelaten of niet van elk team bekend.",
    )
    assert [say_rij(rij) for rij in BEELD["rijen"]] == ["weggelaten", "15"]


def test_what_hinders_is_told_in_the_words_of_the_list():
    lijst = {"delen": [{"keuzes": [{"id": "tijd", "naam": "Er is te weinig tijd"}]}]}
    assert hinder_of(BEELD, lijst) == ["Er is te weinig tijd"]
    assert hinder_of(BEELD, None) == []
