"""What answers beside each other say: where people differ, and what changed since the time before."""

import pytest

from samenzorg_sim.beleid.naast_elkaar import change, differ, say, say_change


def stem(functie: str, oordeel: str) -> dict[str, str]:
    return {"functie": functie, "oordeel": oordeel, "bewijs": "", "op": "2026-03-01"}


def stemmen(*oordelen: str) -> list[dict[str, str]]:
    return [
        stem(naam, een) for naam, een in zip(("verzorgende", "welzijn", "teamleider"), oordelen, strict=False)
    ]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ((), "Nog niemand vulde dit in."),
        (("nee",), "Alleen verzorgende vulde dit in: nee."),
        (("ja", "ja"), "Iedereen zegt: ja."),
        (("ja", "deels"), "Dit ligt dicht bij elkaar. verzorgende: ja; welzijn: deels."),
        (
            ("nee", "ja", "ja"),
            "Hier verschilt u. Praat hierover. welzijn en teamleider: ja; verzorgende: nee.",
        ),
        (("ja", "weet-niet"), "Hier verschilt u. Praat hierover. verzorgende: ja; welzijn: weet ik niet."),
    ],
)
def test_in_a_sentence(said: tuple[str, ...], words: str) -> None:
    assert say(stemmen(*said)) == words


def test_no_and_not_known_is_no_difference_to_talk_about() -> None:
    assert not differ(stemmen("nee", "weet-niet"))
    assert differ(stemmen("deels", "nee"))


def test_half_a_step_is_a_change_and_who_did_not_know_does_not_count() -> None:
    assert change(stemmen("nee", "deels"), stemmen("deels", "ja")) == "beter"
    assert change(stemmen("ja", "ja"), stemmen("ja", "nee", "weet-niet")) == "minder"
    assert change(stemmen("ja", "ja", "deels"), stemmen("ja", "ja", "ja")) == "gelijk"
    assert change(stemmen("weet-niet"), stemmen("ja")) == ""
    assert say_change(stemmen("nee", "nee"), stemmen("ja", "deels")) == (
        "Het gaat hier beter dan de vorige keer. Toen: 2 keer nee. Nu: 1 keer ja, 1 keer deels."
    )
    assert (
        say_change([], stemmen("ja"))
        == "Niet te vergelijken met de vorige keer. Toen: niemand. Nu: 1 keer ja."
    )
