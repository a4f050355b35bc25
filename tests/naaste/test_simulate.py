"""Many talks: the order of what helps, the same again for the same seed, and what a user types."""

import json
from pathlib import Path

import pytest

from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import OnbekendeAanpak, read_turns, turns_of
from samenzorg_sim.naaste.opdracht import run
from samenzorg_sim.naaste.simulate import simulate
from samenzorg_sim.naaste.spelen import play, worpen
from tests.naaste.kees import chauffeur, kees

FIXED = [one for one in Aanpak if one is not Aanpak.WILLEKEURIG]
NOWHERE = Path("/nergens")


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


def test_interrupting_keeps_what_is_done():
    def stop(done):
        if done > 8192:
            raise KeyboardInterrupt

    found = simulate(chauffeur(), "luisteren", 1_000_000, 1, stop)
    assert found.plays == 16384
    assert sum(found.endings.values()) == 16384


def test_a_single_talk_follows_the_same_turns():
    talk, ending = play(kees(), turns_of(Aanpak.LUISTEREN, tuple(kees().onderwerpen)), worpen(22))
    assert len(talk) == 12
    assert ending == "kijken-bij-het-busje"


def test_json_has_the_promised_keys():
    text, code = run("de-chauffeur", "luisteren", 100, 1, True, NOWHERE)
    assert code == 0
    found = json.loads(text)
    assert set(found) == {"plays", "seconds", "plays_per_second", "endings", "state", "told"}
    assert set(found["state"]) == {"vertrouwen", "gehoord", "druk", "energie"}
    assert set(found["state"]["druk"]) == {"mean", "p10", "p50", "p90"}


def test_text_says_that_it_is_no_prediction():
    text, code = run("de-chauffeur", "informeren", 100, 1, False, NOWHERE)
    assert code == 0
    assert text.endswith("Dit is een oefenmodel. Het voorspelt niet wat een mens doet.")


@pytest.mark.parametrize(
    ("scenario", "aanpak", "melding"),
    [
        (
            "de-bakker",
            "luisteren",
            "'de-bakker' kennen wij niet. Kies uit: de-chauffeur, of noem een bestand.",
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
    assert run(scenario, aanpak, 10, 1, False, NOWHERE) == (melding, 1)


def test_a_kind_that_is_not_there():
    with pytest.raises(OnbekendeAanpak, match=r"'luister' is geen soort beurt of aanpak\..*'luisteren'\?"):
        read_turns("luister", ("vervoer",))
