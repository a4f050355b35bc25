"""A box of answers without a name: once each, never under five, and nobody's answer from a difference."""

import pytest

from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.barometer import Bus, Uitslag, cast, may_answer, result

KEUZES = ("nee", "weet-niet", "ja")


def people(many: int) -> list[str]:
    return [f"d_{number:032x}" for number in range(many)]


def answered(chosen: str, before: tuple[Bus, ...] = ()) -> Bus:
    """As many people as letters, each choosing what her letter says."""
    box, words = Bus(), {"n": "nee", "w": "weet-niet", "j": "ja"}
    for who, letter in zip(people(len(chosen)), chosen, strict=True):
        box = cast(before, box, who, words[letter])
    return box


def test_everybody_answers_once_and_what_is_kept_is_who_and_how_many() -> None:
    box = answered("njjwj")
    assert cast((), box, people(1)[0], "ja") == box
    assert (len(box.wie), box.aantallen) == (5, {"nee": 1, "ja": 3, "weet-niet": 1})


def test_nothing_is_shown_under_five_answers() -> None:
    with pytest.raises(Refused) as refused:
        result((), answered("njjw"), KEUZES, toch=True)
    assert refused.value.melding == (
        "Er zijn 4 antwoorden. De uitslag gaat pas open bij 5: zo weet niemand wat een ander koos."
    )
    assert result((), answered("njjwj"), KEUZES, toch=False).aantallen == (
        ("nee", 1),
        ("weet-niet", 1),
        ("ja", 3),
    )


def test_the_arguments_begin_at_the_side_that_was_chosen_least() -> None:
    found = result((), answered("nnjjjwwww"), KEUZES, toch=False)
    assert found.van_weinig_naar_veel == ("nee", "ja", "weet-niet")


def test_the_second_time_is_for_who_answered_the_first_time() -> None:
    first = answered("jjjjjj")
    newcomer = people(7)[-1]
    assert not may_answer((first,), Bus(), newcomer)
    with pytest.raises(Refused) as refused:
        cast((first,), Bus(), newcomer, "ja")
    assert refused.value.melding == "U antwoordde de eerste keer niet. Daarom telt u nu niet mee."


@pytest.mark.parametrize(("again", "shown"), [(12, True), (11, False), (8, False), (7, True)])
def test_the_second_result_stays_shut_when_a_difference_would_tell_of_a_few(again: int, shown: bool) -> None:
    first = answered("jjnnwwjjnnjj")
    second = Bus(frozenset(people(12)[:again]), {"ja": again})
    if shown:
        assert not result((first,), second, KEUZES, toch=False).verborgen
        return
    with pytest.raises(Refused) as refused:
        result((first,), second, KEUZES, toch=False)
    assert refused.value.code == "verschil"
    assert "terug te rekenen" in refused.value.melding
    assert result((first,), second, KEUZES, toch=True) == Uitslag()


def test_who_comes_after_it_is_shut_hears_so() -> None:
    shut = Bus(frozenset(people(5)), {"ja": 5}, dicht=True)
    with pytest.raises(Refused) as refused:
        cast((), shut, people(6)[-1], "ja")
    assert refused.value.melding == "De uitslag is al open. Uw antwoord telt niet meer mee."
