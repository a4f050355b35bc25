"""Many talks: the order of what helps, the same again for the same seed, and what a user types."""

import json
from pathlib import Path

import pytest

from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.journal import Refused
from samenzorg_sim.naaste.aanpak import OnbekendeAanpak, read_turns, turns_of
from samenzorg_sim.naaste.model import stemming
from samenzorg_sim.naaste.opdracht import as_json, as_text, find_scenario, play_ways
from samenzorg_sim.naaste.simulate import side_by_side, simulate
from samenzorg_sim.naaste.spelen import play, worpen
from tests.naaste.kees import chauffeur, kees

FIXED = [one for one in Aanpak if one is not Aanpak.WILLEKEURIG]
NOWHERE = Path("/nergens")
#: The shipped cases that can be played alone, in the order of their folders.
SPEELBAAR = [
    file.parent.name
    for file in sorted((shipped_folder() / "scenarios").glob("*/scenario.yaml"))
    if "\nantwoorden:" in file.read_text("utf-8")
]


def test_listening_and_telling_help_and_pressing_does_not():
    found = {one: simulate(chauffeur(), one, 8000, 3).mean() for one in FIXED}
    assert found["luisteren"] > found["informeren"] > 0.5
    assert found["informeren"] - found["ondervragen"] > 0.1
    assert found["ondervragen"] > found["adviseren"] > found["overtuigen"]


def test_ways_overlap_because_people_differ():
    listen, tell = (simulate(chauffeur(), one, 8000, 3) for one in ("luisteren", "informeren"))
    assert listen.quantile("vertrouwen", 0.1) < tell.quantile("vertrouwen", 0.9)


@pytest.mark.parametrize("aanpak", [*Aanpak, "open_vraag:vervoer,reflectie,bevestiging"])
def test_the_same_seed_gives_the_same_outcome(aanpak):
    one, two = (simulate(chauffeur(), aanpak, 9000, 5).plain() for _ in range(2))
    for changing in ("seconds", "plays_per_second"):
        one.pop(changing), two.pop(changing)
    assert one == two
    assert sum(one["endings"].values()) == one["plays"] == 9000


def test_who_stops_asking_has_as_much_of_each_way():
    talks = side_by_side(chauffeur(), ["luisteren", "overtuigen"], 1_000_000, 1)
    for found in talks:
        if found[0].plays > 8192:
            break
    assert [one.plays for one in found] == [16384, 16384]
    assert [sum(one.endings.values()) for one in found] == [16384, 16384]


def test_the_mood_is_counted_at_the_start_and_after_each_turn():
    found = simulate(chauffeur(), "luisteren", 9000, 3)
    assert found.moods.shape == (13, 11)
    assert (found.moods.sum(axis=1) == 9000).all()
    assert found.moods[0, stemming(kees(), kees().begin.niveaus)] == 9000


def test_a_single_talk_follows_the_same_turns():
    talk, ending = play(kees(), turns_of(Aanpak.LUISTEREN, tuple(kees().onderwerpen)), worpen(22))
    assert len(talk) == 12
    assert ending == "kijken-bij-het-busje"


def test_json_has_the_promised_keys():
    found = json.loads(as_json(play_ways(chauffeur(), ["luisteren"], 100, 1)))
    assert set(found) == {"plays", "seconds", "plays_per_second", "endings", "state", "told"}
    assert set(found["state"]) == {"vertrouwen", "gehoord", "druk", "energie"}
    assert set(found["state"]["druk"]) == {"mean", "p10", "p50", "p90"}


def test_json_of_more_ways_is_by_name():
    found = json.loads(
        as_json(play_ways(chauffeur(), ["luisteren", "reflectie,open_vraag", "luisteren"], 9, 1))
    )
    assert list(found) == ["luisteren", "reflectie,open_vraag"]
    assert found["luisteren"]["plays"] == 9


def test_text_says_that_it_is_no_prediction_and_what_was_stopped():
    played = play_ways(chauffeur(), ["informeren", "overig"], 100, 1)
    text = as_text(chauffeur(), played, 100)
    assert text.startswith("De chauffeur, informeren: 100 gesprekken, ")
    assert "De chauffeur, eigen lijst: 100 gesprekken, " in text
    assert text.endswith("Dit is een oefenmodel. Het voorspelt niet wat een mens doet.")
    assert as_text(chauffeur(), played, 900).startswith("U stopte. Klaar zijn 100 van de 900 gesprekken.\n")


@pytest.mark.parametrize(
    ("scenario", "aanpak", "melding"),
    [
        (
            "de-bakker",
            "luisteren",
            f"'de-bakker' kennen wij niet. Kies uit: {', '.join(SPEELBAAR)}, of noem een bestand.",
        ),
        ("weg.yaml", "luisteren", "weg.yaml:1\n  Dit bestand is er niet. Controleer de naam en de map."),
        (
            "de-chauffeur",
            "reflectie:vervor",
            "'vervor' is geen onderwerp. Kies uit: bellen, vervoer, grenzen. Bedoelde u 'vervoer'?",
        ),
    ],
)
def test_what_cannot_be_played_is_said(scenario, aanpak, melding):
    with pytest.raises(Refused) as refused:
        play_ways(find_scenario(scenario, NOWHERE), [aanpak], 10, 1)
    assert refused.value.melding == melding


def test_a_kind_that_is_not_there():
    with pytest.raises(OnbekendeAanpak, match=r"'luister' is geen soort beurt of aanpak\..*'luisteren'\?"):
        read_turns("luister", ("vervoer",))
