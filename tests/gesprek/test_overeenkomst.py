"""How far observers heard the same: matched moments, a kappa that bears a delay, or too little to say."""

import pytest
from sklearn.metrics import cohen_kappa_score

from samenzorg_sim.gesprek.kappa import cohen_kappa, fleiss_kappa, krippendorff_alpha
from samenzorg_sim.gesprek.overeenkomst import MINSTENS, Overeenkomst, measure_overeenkomst
from samenzorg_sim.gesprek.waarneming import Waarneming


def saw(*seconds: float, van: float | None = None, tot: float | None = None) -> Waarneming:
    return Waarneming(
        {"open-vraag": [round(s * 1000) for s in seconds]},
        None if van is None else round(van * 1000),
        None if tot is None else round(tot * 1000),
    )


def measure(
    *waarnemingen: Waarneming, duur: float = 480, rust: tuple[int, int] | None = None
) -> Overeenkomst:
    pauses = [] if rust is None else [(rust[0] * 1000, rust[1] * 1000)]
    return measure_overeenkomst("open-vraag", waarnemingen, 0, round(duur * 1000), pauses)


def test_three_tags_a_second_apart_a_time_unit_kappa_gives_minus_0_04_and_we_see_three_matches() -> None:
    """In a talk of 80 seconds; per second no two taps agree, though everybody heard the same."""
    een, ander = saw(10, 30, 60), saw(11.3, 29, 61)
    seconds = [
        [any(s <= tap / 1000 < s + 1 for tap in who.tikken["open-vraag"]) for s in range(80)]
        for who in (een, ander)
    ]
    assert cohen_kappa(*seconds) == pytest.approx(-0.04, abs=0.005)
    assert measure(een, ander, duur=80) == Overeenkomst(2, door_allen=3)


def test_enough_moments_that_both_heard_give_full_agreement_in_spite_of_the_delay() -> None:
    maat = measure(saw(10, 60, 120, 200, 300), saw(11.3, 59, 121, 201, 303))
    assert (maat.door_allen, maat.door_een, maat.aandeel, maat.kappa) == (5, 0, 1, 1)


def test_two_observers_counted_by_hand() -> None:
    """480 seconds are 60 pieces of 8; both heard 6 moments, each heard one alone: 52 pieces are silent."""
    maat = measure(saw(10, 50, 90, 130, 170, 210, 300), saw(11, 51, 91, 131, 171, 211, 400))
    assert (maat.door_allen, maat.door_enkelen, maat.door_een) == (6, 0, 2)
    assert maat.aandeel == 6 / 8
    een = [1] * 6 + [1, 0] + [0] * 52
    ander = [1] * 6 + [0, 1] + [0] * 52
    assert maat.kappa == pytest.approx(float(cohen_kappa_score(een, ander)), abs=1e-12)
    assert maat.kappa == pytest.approx(0.838, abs=5e-4)


def test_a_time_out_is_no_piece_in_which_nothing_was_heard() -> None:
    taps = saw(10, 50, 90, 130, 170, 210, 300), saw(11, 51, 91, 131, 171, 211, 400)
    een, ander = [1] * 6 + [1, 0] + [0] * 47, [1] * 6 + [0, 1] + [0] * 47
    assert measure(*taps, rust=(232, 272)).kappa == pytest.approx(float(cohen_kappa_score(een, ander)))


def test_three_observers_are_measured_with_fleiss() -> None:
    maat = measure(saw(10, 60, 120, 200, 300), saw(11, 61, 121, 201), saw(12, 62, 122))
    assert (maat.door_allen, maat.door_enkelen, maat.door_een) == (3, 1, 1)
    units = [(1, 1, 1)] * 3 + [(1, 1, 0), (1, 0, 0)] + [(0, 0, 0)] * 55
    assert maat.kappa == fleiss_kappa(units)
    # Pairs of whom at least one heard it: 3 × 3, 3 and 2; both heard it: 3 × 3, 1 and 0.
    assert maat.aandeel == 10 / 14


def test_what_who_came_late_could_not_hear_does_not_count_against_anybody() -> None:
    """The first two moments were over before the third came in, at 100 seconds."""
    maat = measure(saw(10, 60, 120, 200, 300), saw(11, 61, 121, 201, 301), saw(122, 202, 302, van=100))
    assert (maat.door_allen, maat.door_een, maat.aandeel, maat.kappa) == (5, 0, 1, 1)
    maat = measure(saw(10, 60, 120, 200, 300), saw(11, 61, 121, 201, 301), saw(122, 202, van=100))
    units = [(1, 1, None)] * 2 + [(1, 1, 1)] * 2 + [(1, 1, 0)] + [(0, 0, None)] * 10 + [(0, 0, 0)] * 45
    assert maat.kappa == pytest.approx(krippendorff_alpha(units))


def test_what_only_one_could_have_heard_is_left_out() -> None:
    maat = measure(saw(10, 60, 120, 200, 300, 400), saw(121, 201, 301, 401, van=100))
    assert (maat.momenten, maat.door_allen, maat.kappa) == (4, 4, None)


def test_too_little_to_say_anything_keeps_the_counts_and_gives_no_number() -> None:
    maat = measure(saw(10, 60, 120, 200), saw(11, 61))
    assert MINSTENS == 5
    assert (maat.door_allen, maat.door_een, maat.aandeel, maat.kappa) == (2, 2, None, None)
    assert measure(saw(10, 60, 120, 200, 300), saw(11, 61)).kappa is not None


def test_nobody_tapped_one_watched_or_nobody_watched() -> None:
    assert measure(saw(), saw()) == Overeenkomst(2)
    assert measure(saw(1, 20, 40, 60, 80)) == Overeenkomst(1)
    assert measure() == Overeenkomst(0)


def test_who_watched_something_else_is_not_compared() -> None:
    other = Waarneming({"dringt-aan": [10_000]})
    assert measure(saw(10), other, saw(11)).observatoren == 2


def test_a_play_with_no_silent_piece_leaves_nothing_that_chance_could_spoil() -> None:
    taps = [4, 12, 20, 28, 36]
    maat = measure(saw(*taps), saw(*taps), duur=40)
    assert (maat.door_allen, maat.kappa) == (5, None)


def test_nobody_ever_agrees() -> None:
    maat = measure(saw(10, 60, 120), saw(30, 90, 150))
    assert maat.aandeel == 0
    assert maat.kappa is not None
    assert maat.kappa < 0


def test_the_clock_it_is_counted_from_makes_no_difference() -> None:
    began = 1_795_010_400_000
    later = [
        Waarneming({"open-vraag": [began + s * 1000 for s in seconds]})
        for seconds in ((10, 60, 120, 200, 300), (11, 61, 121, 201, 400))
    ]
    here = measure(saw(10, 60, 120, 200, 300), saw(11, 61, 121, 201, 400))
    assert measure_overeenkomst("open-vraag", later, began, began + 480_000) == here
