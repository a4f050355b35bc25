"""For who learns to observe together: a row for each thing to watch, in words that nobody is graded by."""

from samenzorg_sim.gesprek.observeren import UITLEG, Rij, make_rijen
from samenzorg_sim.gesprek.waarneming import Waarneming

KNOPPEN = {"open-vraag": "Open vraag", "dringt-aan": "Dringt aan"}


def saw(*seconds: int, punt: str = "open-vraag") -> Waarneming:
    return Waarneming({punt: [s * 1000 for s in seconds]})


def first(*waarnemingen: Waarneming, duur: int = 480) -> Rij:
    return make_rijen(KNOPPEN, waarnemingen, 0, duur * 1000)[0]


def test_two_who_mostly_heard_the_same() -> None:
    assert first(saw(10, 50, 90, 130, 170, 210, 300), saw(11, 51, 91, 131, 171, 211, 400)) == Rij(
        knop="Open vraag",
        observatoren=2,
        samen=6,
        deels=0,
        een=2,
        kappa="0,84",
        zin="6 keer hoorde u het allebei. 2 keer hoorde één van u het. Praat eerst over die 2 momenten.",
    )


def test_three_and_one_moment_apart() -> None:
    row = first(saw(10, 60, 120, 200, 300), saw(11, 61, 121, 201, 301), saw(12, 62, 122, 202))
    assert (row.samen, row.deels, row.een) == (4, 1, 0)
    assert row.zin == (
        "4 keer hoorde iedereen het. 1 keer hoorde een deel van u het. Praat eerst over dat ene moment."
    )


def test_always_the_same_is_something_to_talk_about_too() -> None:
    row = first(saw(10, 60, 120, 200, 300), saw(11, 61, 121, 201, 301))
    assert (row.kappa, row.zin) == ("1,00", "5 keer hoorde u het allebei. Waaraan hoorde u het?")


def test_less_than_chance_is_written_with_a_minus_sign() -> None:
    row = first(saw(10, 60, 120), saw(30, 90, 150))
    assert row.kappa == "−0,05"
    assert row.zin.startswith("Geen enkele keer hoorde u het allebei. 6 keer hoorde één van u het.")


def test_too_little_to_say() -> None:
    row = first(saw(10, 60), saw(11))
    assert (row.kappa, row.samen, row.een) == ("te weinig om iets te zeggen", 1, 1)
    assert row.zin == (
        "1 keer hoorde u het allebei. 1 keer hoorde één van u het. "
        "Praat over wat u hoorde; voor een getal is het te weinig."
    )


def test_nobody_one_or_nobody_at_all() -> None:
    assert first(saw(), saw()).zin == "Niemand hoorde dit."
    assert first(saw(10)).zin == "Hier lette maar één van u op."
    assert first().zin == "Hier lette niemand op."
    assert first().kappa == "te weinig om iets te zeggen"


def test_a_row_for_every_button_in_their_order() -> None:
    rows = make_rijen(KNOPPEN, [saw(10, punt="dringt-aan"), saw(12, punt="dringt-aan")], 0, 60_000)
    assert [(row.knop, row.observatoren, row.samen) for row in rows] == [
        ("Open vraag", 0, 0),
        ("Dringt aan", 2, 1),
    ]


def test_the_explanation_grades_nobody() -> None:
    assert UITLEG.endswith("Het getal gaat over het samen kijken, niet over u.")
