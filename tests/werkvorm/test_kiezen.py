"""Choosing a way of working: what fits comes first with its reason, the rest says why not."""

from dataclasses import replace

from samenzorg_sim.content.past_bij import Ervaring
from samenzorg_sim.werkvorm.kiezen import Manier, Oordeel, Wens, weigh

KORT = Manier("kort", "Kort", 4, 8, 60, frozenset(Ervaring), 2, None, "Het tempo ligt vast.")
LANG = replace(KORT, id="lang", titel="Lang", minuten=120)
EERSTE = replace(KORT, id="eerste", titel="Eerste keer", minuten=88, vanaf_bijeenkomst=1, tot_bijeenkomst=1)
RODDEL = Manier(
    "roddel", "Roddel", 5, 8, 63, frozenset({Ervaring.GEOEFEND}), 4, None, "U moet elkaar kennen."
)
ALLE = (KORT, LANG, EERSTE, RODDEL)


def fitting(wens: Wens) -> list[str]:
    return [one.manier.id for one in weigh(ALLE, wens) if one.past]


def judged(manier: Manier, wens: Wens) -> Oordeel:
    return next(one for one in weigh(ALLE, wens) if one.manier is manier)


def test_a_new_group_begins_with_the_first_meeting() -> None:
    wens = Wens(7, Ervaring.GEOEFEND, 1, 90)
    assert fitting(wens) == ["eerste"]
    assert judged(KORT, wens).redenen == ("Dit past pas vanaf de tweede bijeenkomst. Het tempo ligt vast.",)


def test_beginners_with_an_hour_get_the_short_one_and_read_why_not_the_others() -> None:
    wens = Wens(7, Ervaring.BEGINNERS, 2, 60)
    assert fitting(wens) == ["kort"]
    assert judged(KORT, wens).redenen == ("Duurt ongeveer 60 minuten.", "Het tempo ligt vast.")
    assert judged(LANG, wens).redenen == ("Dit duurt ongeveer 120 minuten. U hebt er 60.",)
    assert judged(RODDEL, wens).redenen == (
        "Dit past pas vanaf de vierde bijeenkomst. U moet elkaar kennen.",
        "Dit is voor wie dit vaker deed.",
    )
    assert judged(EERSTE, wens).redenen == (
        "Dit is alleen voor de eerste bijeenkomst.",
        "Dit duurt ongeveer 88 minuten. U hebt er 60.",
    )


def test_five_minutes_more_than_there_are_is_no_objection() -> None:
    assert fitting(Wens(7, Ervaring.GEOEFEND, 4, 60)) == ["roddel", "kort"]
    assert fitting(Wens(7, Ervaring.GEOEFEND, 4, 57)) == ["kort"]


def test_who_does_not_know_the_time_yet_sees_the_longest_first() -> None:
    assert fitting(Wens(7, Ervaring.GEOEFEND, 12)) == ["lang", "roddel", "kort"]


def test_too_few_and_too_many_people() -> None:
    assert judged(RODDEL, Wens(4, Ervaring.GEOEFEND, 5)).redenen == (
        "Hiervoor zijn ten minste 5 mensen nodig.",
    )
    assert judged(KORT, Wens(9, Ervaring.GEOEFEND, 5)).redenen == ("Dit is voor hooguit 8 mensen.",)


def test_what_lacks_least_comes_first_among_what_does_not_fit() -> None:
    found = [one.manier.id for one in weigh(ALLE, Wens(7, Ervaring.BEGINNERS, 1, 60))]
    assert found == ["eerste", "kort", "lang", "roddel"]
