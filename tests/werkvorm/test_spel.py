"""One play: begin, time-out, on again, stop, and a stop that is taken back."""

import pytest

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.events import GestoptDoor
from samenzorg_sim.werkvorm.spel import Stand
from tests.werkvorm.oefening import Oefening, geweigerd


def test_a_play_begins_only_in_the_phase_for_it() -> None:
    o = Oefening().opent()
    o.groep(5)
    o.naar("voorbereiden")
    with geweigerd("niet-nu", "Ga eerst naar de stap van het gesprek."):
        o.begint()


def test_a_play_needs_a_player_and_a_naaste() -> None:
    o = Oefening().opent()
    o.komt()
    o.naar("spelen")
    with geweigerd("rol-leeg", "Nog niemand is naaste. Kies eerst wie dat doet."):
        o.begint()


def test_begin_pressed_twice_is_one_play_and_after_a_stop_a_second_one() -> None:
    o = Oefening()
    first = o.speelt()
    assert o.doe(c.BeginGesprek(o.new("g"))) == ()
    o.doe(c.TimeOut(first))
    assert o.doe(c.BeginGesprek(o.new("g"))) == ()
    o.stopt(first)
    second = o.begint()
    assert [s.id for s in o.state.spellen.values()] == [first, second]
    assert o.state.spel_van_ronde() == o.spel(second)


def test_time_out_and_on_again() -> None:
    o = Oefening()
    spel = o.speelt()
    since = o.later(60)
    o.doe(c.TimeOut(spel))
    assert o.doe(c.TimeOut(spel)) == ()
    assert o.spel(spel).stand is Stand.TIME_OUT
    until = o.later(30)
    o.doe(c.Hervat(spel))
    assert o.doe(c.Hervat(spel)) == ()
    assert o.spel(spel).stand is Stand.LOPEND
    assert o.spel(spel).onderbrekingen == ((since, until),)


@pytest.mark.parametrize("who", ["speler", "naaste"])
def test_who_plays_may_stop_and_is_not_named(who: str) -> None:
    o = Oefening()
    spel = o.speelt()
    (event,) = o.doe(c.Stop(spel, GestoptDoor.DEELNEMER, getattr(o, who)))
    assert event == type(event)(spel, GestoptDoor.DEELNEMER)
    assert o.spel(spel).stand is Stand.GESTOPT
    assert o.spel(spel).door_deelnemer
    assert o.doe(c.Stop(spel, GestoptDoor.BEGELEIDER)) == (), "stopped is stopped"


def test_an_observer_does_not_stop_a_play() -> None:
    o = Oefening()
    spel = o.speelt()
    sentence = "Deze knop is voor de speler en de naaste. Wilt u stoppen? Steek uw hand op."
    with geweigerd("niet-uw-rol", sentence):
        o.doe(c.Stop(spel, GestoptDoor.DEELNEMER, o.observator))
    with geweigerd("niet-uw-rol", sentence):
        o.doe(c.Stop(spel, GestoptDoor.DEELNEMER, o.new("d")))


def test_a_stop_by_mistake_is_taken_back_and_what_was_between_is_an_interruption() -> None:
    o = Oefening()
    spel = o.speelt()
    since = o.later(60)
    o.stopt(spel)
    until = o.later(20)
    o.doe(c.Hervat(spel))
    assert o.spel(spel).stand is Stand.LOPEND
    assert o.spel(spel).gestopt is None
    assert not o.spel(spel).door_deelnemer
    assert o.spel(spel).onderbrekingen == ((since, until),)


def test_a_stop_during_a_time_out_is_one_interruption() -> None:
    o = Oefening()
    spel = o.speelt()
    since = o.later(60)
    o.doe(c.TimeOut(spel))
    stopped = o.later(20)
    o.stopt(spel)
    assert o.spel(spel).gestopt == stopped
    until = o.later(20)
    o.doe(c.Hervat(spel))
    assert o.spel(spel).onderbrekingen == ((since, until),)


def test_a_stop_is_not_taken_back_in_another_phase_or_round_nor_for_an_older_play() -> None:
    o = Oefening()
    spel = o.speelt()
    o.stopt(spel)
    over = ("niet-nu", "Dit gesprek is al klaar. Wilt u nog eens? Begin een nieuwe ronde.")
    o.naar("rol-verlaten")
    with geweigerd(*over):
        o.doe(c.Hervat(spel))
    o.naar("spelen", 2)
    with geweigerd(*over):
        o.doe(c.Hervat(spel))
    o.naar("spelen", 1)
    o.stopt(o.begint())
    with geweigerd(*over):
        o.doe(c.Hervat(spel))


def test_a_stop_is_not_taken_back_once_the_player_looked_back() -> None:
    o = Oefening()
    spel = o.speelt()
    o.bekijkt(spel)
    o.naar("spelen")
    with geweigerd("niet-nu", "Dit gesprek is al klaar. Wilt u nog eens? Begin een nieuwe ronde."):
        o.doe(c.Hervat(spel))


def test_a_stop_is_not_taken_back_with_other_players() -> None:
    o = Oefening()
    spel = o.speelt()
    ans, bea = o.speler, o.observator
    o.stopt(spel)
    o.doe(c.GeefRol(bea, "speler"))
    with geweigerd("niet-nu", "De rollen zijn gewisseld. Begin een nieuw gesprek."):
        o.doe(c.Hervat(spel))
    o.doe(c.GeefRol(ans, "speler"))
    o.doe(c.Hervat(spel))
    assert o.spel(spel).stand is Stand.LOPEND


def test_who_came_during_the_stop_takes_part_when_it_is_taken_back() -> None:
    o = Oefening()
    spel = o.speelt()
    o.stopt(spel)
    laat = o.komt()
    o.doe(c.Hervat(spel))
    assert o.tikt(spel, laat) in o.spel(spel).tags


def test_a_play_goes_on_when_the_player_leaves_and_she_may_come_back_into_it() -> None:
    o = Oefening()
    spel = o.speelt()
    ans = o.speler
    o.doe(c.Vertrek(ans))
    assert o.spel(spel).stand is Stand.LOPEND
    o.doe(c.KeerTerug(ans))
    assert o.speler == ans
    assert o.spel(spel).speler == ans


@pytest.mark.parametrize("command", [c.TimeOut, c.Hervat, lambda s: c.Stop(s, GestoptDoor.BEGELEIDER)])
def test_a_play_that_is_not_there(command: object) -> None:
    o = Oefening()
    o.speelt()
    with geweigerd("geen-gesprek", "Dit gesprek is er niet (meer)."):
        o.doe(command(o.new("g")))  # type: ignore[operator]
