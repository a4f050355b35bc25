"""What a typed turn is about, by the words of the scenario; and whether it promises something."""

import pytest

from samenzorg_sim.herkennen.belofte import promises
from samenzorg_sim.herkennen.onderwerp import Onderwerpkeus, herken_onderwerp

TEKSTEN = {
    "bellen": [
        "Alleen gebeld als er iets is",
        "Wat gaat er door u heen als u ons nummer ziet?",
        "De telefoon gaat.",
        "Telefoon.",
    ],
    "vervoer": ["Rijden", "U rijdt graag.", "Het busje zoekt chauffeurs.", "U bracht pakketten rond."],
    "grenzen": [
        "Wat u liever niet doet",
        "Wassen en aankleden doen wij.",
        "Mag je mij dat vragen?",
        "Helpt u met wassen?",
    ],
}


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Rijdt u nog veel?", Onderwerpkeus("vervoer", True)),
        ("Wilt u haar liever niet wassen?", Onderwerpkeus("grenzen", True)),
        ("Schrikt u als de telefoon gaat?", Onderwerpkeus("bellen", True)),
        ("Hoe gaat het met u?", Onderwerpkeus(None, True)),
        ("U bracht dus pakketten rond.", Onderwerpkeus("vervoer", True)),
        ("Hebt u dat busje weleens gezien?", Onderwerpkeus("vervoer", False)),
        ("Mag ik u iets vragen?", Onderwerpkeus(None, True)),
        ("", Onderwerpkeus(None, True)),
        ("😀", Onderwerpkeus(None, True)),
        ("x" * 100_000, Onderwerpkeus(None, True)),
    ],
)
def test_the_words_of_the_scenario_decide(said, found):
    assert herken_onderwerp(said, TEKSTEN) == found


def test_what_may_be_about_where_the_talk_is_needs_no_question():
    assert herken_onderwerp("Hebt u dat busje weleens gezien?", TEKSTEN, "vervoer").zeker


def test_a_turn_about_two_things_is_asked_about():
    assert herken_onderwerp("Rijdt u liever dan dat u wast en de telefoon opneemt?", TEKSTEN).zeker is False


def test_without_subjects_there_is_nothing_to_choose():
    assert herken_onderwerp("Rijdt u graag?", {}) == Onderwerpkeus(None, True)


@pytest.mark.parametrize(
    "said",
    [
        "Ik bel u morgen even.",
        "Ik zoek dat voor u uit.",
        "Dat beloof ik u.",
        "Wij zoeken het samen uit.",
        "Ik kom er volgende week op terug.",
        "Ik ga het regelen.",
        "Ik ga dat vandaag nog voor je navragen.",
        "Ik beloof dat ik je bel.",
        "Dat kan ik je beloven.",
        "Ik beloof u dat het niet weer gebeurt.",
        "Daar ga ik achteraan.",
        "Dat regel ik.",
        "Wij laten het je maandag weten.",
        "Je hoort het morgen van mij.",
        "Ik hou je op de hoogte.",
    ],
)
def test_a_promise_is_heard(said):
    assert promises(said)


@pytest.mark.parametrize(
    "said",
    [
        "Belt u ons gerust.",
        "Zal ik dat doen?",
        "Wij zoeken nog chauffeurs.",
        "Ik beloof niets.",
        "Dat beloof ik u niet.",
        "Regelt u dat zelf?",
        "Laat u het ons weten?",
        "",
    ],
)
def test_what_promises_nothing_is_not_one(said):
    assert not promises(said)
