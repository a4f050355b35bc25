"""After playing the naaste twice in a row somebody rests: a break, or another role."""

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.rust import needs_rest
from tests.werkvorm.oefening import Oefening


def test_two_rounds_are_enough_and_a_break_is_rest() -> None:
    o = Oefening().opent()
    *_, joop = o.groep(4, 1)
    o.heel_spel(1)
    assert not needs_rest(o.state, joop)
    o.heel_spel(2)
    assert needs_rest(o.state, joop)
    o.doe(c.BeginPauze(None, 15))
    o.later(900)
    assert needs_rest(o.state, joop), "until the break is over"
    o.doe(c.EindPauze(None))
    assert not needs_rest(o.state, joop)
    o.heel_spel(3)
    assert not needs_rest(o.state, joop)


def test_a_second_chance_counts() -> None:
    o = Oefening().opent()
    *_, joop = o.groep(4, 1)
    spel = o.heel_spel(1)
    o.doe(c.KiesHerkansing(spel, Spelsoort.FRAGMENT))
    o.stopt(o.begint())
    assert needs_rest(o.state, joop)


def test_watching_a_round_is_rest_and_so_two_take_turns_all_day() -> None:
    o = Oefening().opent()
    *_, joop, jet = o.groep(4, 2)
    for ronde in range(1, 7):
        o.heel_spel(ronde)
        assert not needs_rest(o.state, joop)
        assert not needs_rest(o.state, jet)


def test_moving_to_another_table_is_no_rest_but_its_break_is() -> None:
    o = Oefening().opent()
    *_, joop = o.groep(8, 1)
    o.doe(c.VoegTafelToe("de-chauffeur"))
    o.doe(c.VerdeelTafels())
    o.heel_spel(1)
    o.heel_spel(1, tafel=2)
    o.doe(c.ZetAanTafel(joop, 2))
    o.naar("voorbereiden", 2, tafel=2)
    assert o.met("naaste", 2) == [joop]
    o.heel_spel(2, tafel=2)
    assert needs_rest(o.state, joop), "once at each table, without a break"
    o.doe(c.BeginPauze(2, 10))
    o.later(600)
    o.doe(c.EindPauze(2))
    assert not needs_rest(o.state, joop)
