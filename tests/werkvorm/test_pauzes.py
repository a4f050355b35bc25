"""Breaks and minutes more: the clock only informs, and a break does not count as time of the step."""

import pytest

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.tafel import Pauze
from tests.werkvorm.oefening import SECOND, Oefening, geweigerd

MINUTE = 60


def test_a_break_is_not_time_of_the_step() -> None:
    o = Oefening().opent()
    since = o.later(MINUTE)
    o.doe(c.BeginPauze(None, 15))
    assert o.state.tafels[1].pauze == Pauze(since, 15)
    until = o.later(20 * MINUTE)
    o.doe(c.EindPauze(None))
    here = o.state.tafels[1]
    assert (here.pauze, here.gerust, here.gepauzeerd) == (None, 20 * MINUTE * SECOND, until)
    assert o.doe(c.EindPauze(None)) == ()


def test_another_length_is_the_same_break() -> None:
    o = Oefening().opent()
    since = o.now
    o.doe(c.BeginPauze(1, 15))
    o.later(MINUTE)
    assert o.doe(c.BeginPauze(1, 15)) == ()
    assert o.doe(c.BeginPauze(1, 20)) == (e.PauzeStarted(1, 20),)
    assert o.state.tafels[1].pauze == Pauze(since, 20)


def test_tables_rest_together_or_apart() -> None:
    o = Oefening().opent()
    o.doe(c.VoegTafelToe("de-chauffeur"))
    o.doe(c.BeginPauze(2, 10))
    assert [t.pauze is not None for t in o.state.tafels.values()] == [False, True]
    assert o.doe(c.BeginPauze(None, 10)) == (e.PauzeStarted(1, 10),), "who rests already goes on resting"
    assert o.doe(c.EindPauze(None)) == (e.PauzeEnded(1), e.PauzeEnded(2))


def test_nobody_rests_in_the_middle_of_a_play() -> None:
    o = Oefening()
    spel = o.speelt()
    with geweigerd("gesprek-loopt", "Het gesprek loopt nog. Druk eerst op 'Gesprek stoppen'."):
        o.doe(c.BeginPauze(None, 10))
    o.stopt(spel)
    assert o.doe(c.BeginPauze(None, 10))


def test_leading_on_or_beginning_to_play_ends_the_break() -> None:
    o = Oefening().opent()
    o.groep(4, 1)
    o.doe(c.BeginPauze(None, 10))
    o.later(5 * MINUTE)
    assert o.naar("voorbereiden")[:2] == (e.PauzeEnded(1), e.FaseEntered(1, "voorbereiden", 1))
    assert o.state.tafels[1].gerust == 0, "the new step has its own time"
    o.naar("spelen")
    o.doe(c.BeginPauze(1, 10))
    (ended, started) = o.doe(c.BeginGesprek("g_" + "1" * 32))
    assert (ended, started.name) == (e.PauzeEnded(1), "gesprek.started")


def test_who_comes_during_the_break_takes_part() -> None:
    o = Oefening().opent()
    o.groep(3, 1)
    o.naar("voorbereiden")
    o.doe(c.BeginPauze(None, 10))
    laat = o.komt()
    assert o.state.rol_van(laat).rol == "observator"


@pytest.mark.parametrize("minuten", [0, -5, 241])
def test_a_break_has_a_length_that_can_be_true(minuten: int) -> None:
    with geweigerd("te-lang", "Een pauze duurt 1 tot 240 minuten. Kies een ander getal."):
        Oefening().opent().doe(c.BeginPauze(None, minuten))


def test_two_minutes_more_and_two_less_until_the_next_step() -> None:
    o = Oefening().opent()
    o.doe(c.GeefTijd(1, 2))
    o.doe(c.GeefTijd(1, 2))
    o.doe(c.GeefTijd(1, -2))
    assert o.state.tafels[1].erbij == 2
    for wrong in (0, 239, -243):
        with geweigerd("te-lang", "Meer dan 240 minuten erbij kan niet. Begin liever een volgende stap."):
            o.doe(c.GeefTijd(1, wrong))
    o.naar("voorbereiden")
    assert o.state.tafels[1].erbij == 0
