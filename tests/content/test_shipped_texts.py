"""What every shipped case and werkvorm keeps to, because people of 75 read it on a phone."""

from itertools import chain

import pytest

from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.content.scenario import Soort
from samenzorg_sim.content.werkvorm import Onderdeel

LIBRARY, _ = load_library([shipped_folder()])
CHAUFFEUR = LIBRARY.scenarios["de-chauffeur"]
STANDAARD = LIBRARY.werkvormen["oefengesprek-standaard"]
JARGON = (
    "werkvorm",
    "inbrenger",
    "tag ",
    "mantelzorg",
    "casus",
    "reflectie",
    "feedback",
    "interventie",
    "cliënt ",
)


def strings(part):
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        yield from chain.from_iterable(map(strings, part.values()))
    elif isinstance(part, (list, tuple)):
        yield from chain.from_iterable(map(strings, part))


def sentences(content):
    return [text for text in strings(content.model_dump(exclude={"bron", "versie"})) if " " in text]


@pytest.mark.parametrize(
    "content",
    [one for kind in vars(LIBRARY).values() for one in kind.values()],
    ids=lambda content: content.id,
)
def test_no_jargon_and_no_long_sentences(content):
    for text in sentences(content):
        assert not [word for word in JARGON if word in text.lower()], text
        for sentence in text.replace("?", ".").replace("!", ".").split("."):
            assert len(sentence.split()) <= 24, sentence


def test_the_observers_cards_together_watch_six_things():
    cards = CHAUFFEUR.rollen.observatoren
    assert len(cards) >= 3
    assert {point.soort for card in cards for point in card.kijkpunten} == {
        Soort.OPEN_VRAAG,
        Soort.REFLECTIE,
        Soort.ADVIES,
        Soort.OVERTUIGEN,
        Soort.INFORMATIE,
        Soort.VRAAG_TOESTEMMING,
    }


def test_what_the_naaste_keeps_back_is_also_told_in_the_simulation():
    told = {telling.id for subject in CHAUFFEUR.onderwerpen for telling in subject.onthullingen}
    assert {kept.id for kept in CHAUFFEUR.rollen.naaste.houdt_achter} <= told


def test_every_ending_has_a_walk():
    assert {walk.einde for walk in CHAUFFEUR.wandelingen} == {ending.id for ending in CHAUFFEUR.eindes}


def test_telling_what_is_possible_leads_to_the_same_ending_as_asking_openly():
    first = {
        walk.beurten[-1].soort: walk for walk in CHAUFFEUR.wandelingen if walk.einde == "kijken-bij-het-busje"
    }
    assert len(first) == 2
    assert all(turn.soort != Soort.OVERTUIGEN for walk in first.values() for turn in walk.beurten)


def test_the_phases_are_in_the_order_of_the_method():
    assert [(phase.id, phase.per_ronde) for phase in STANDAARD.fasen] == [
        ("welkom", False),
        ("voorbereiden", True),
        ("spelen", True),
        ("rol-verlaten", True),
        ("terugkijken-speler", True),
        ("terugkijken-naaste", True),
        ("terugkijken-observatoren", True),
        ("tijdlijn", True),
        ("oogst", False),
    ]


def test_during_play_the_phones_of_the_players_are_put_away():
    (play,) = [phase for phase in STANDAARD.fasen if phase.spel]
    away = (Onderdeel.WEGLEGGEN, Onderdeel.STOPKNOP)
    assert play.scherm_van("speler").onderdelen == away
    assert play.scherm_van("naaste").onderdelen == away
    assert play.scherm_van("observator").onderdelen == (Onderdeel.OBSERVEREN,)


@pytest.mark.parametrize(
    "phase",
    [
        pytest.param(phase, id=f"{script.id}-{phase.id}")
        for script in LIBRARY.werkvormen.values()
        for phase in script.fasen
    ],
)
def test_every_phase_has_a_screen_for_all_a_projector_and_a_few_short_tips(phase):
    assert all(phase.scherm_van(rol.id) for rol in STANDAARD.rollen)
    assert phase.scherm_van("scherm")
    assert phase.scherm_van("scherm") is not phase.scherm_van("speler")
    assert 3 <= len(phase.begeleider) <= 5
    assert all(len(tip) <= 120 for tip in phase.begeleider)
