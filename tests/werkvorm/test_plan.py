"""The plan of a day: does everybody get a turn, and when are we done?"""

from hypothesis import given
from hypothesis import strategies as st

from samenzorg_sim.werkvorm.plan import BREAK, Duur, make_plan, propose_plans

# A welcome of ten minutes, rounds of thirty, a harvest of ten.
DAG = (Duur(10, False), Duur(8, True), Duur(8, True), Duur(14, True), Duur(10, False))


def test_seven_rounds_of_thirty_minutes_are_three_and_a_half_hours_and_two_tables_two() -> None:
    one, two = make_plan(DAG, 7, 1), make_plan(DAG, 7, 2)
    assert (one.rondes, one.per_ronde, one.spelen) == (7, 30, 210)
    assert (two.rondes, two.spelen) == (4, 120)


def test_welcome_harvest_and_breaks_come_on_top() -> None:
    plan = make_plan(DAG, 7, 2)
    assert (plan.eenmalig, plan.pauzes) == (20, 1)
    assert plan.totaal == 20 + 120 + BREAK


def test_with_time_enough_one_table_is_proposed_first() -> None:
    plans = propose_plans(DAG, 7, 2, beschikbaar=300)
    assert plans[0].tafels == 1
    assert plans[0].iedereen


def test_an_afternoon_asks_for_two_tables() -> None:
    plans = propose_plans(DAG, 7, 2, beschikbaar=165)
    assert (plans[0].tafels, plans[0].iedereen) == (2, True)
    assert [plan.tafels for plan in plans if plan.iedereen and plan.totaal <= 165] == [2]


def test_when_nothing_fits_fewer_people_play_and_it_says_so() -> None:
    plan = propose_plans(DAG, 3, 0, beschikbaar=60)[0]
    assert (plan.tafels, plan.rondes, plan.spelers, plan.iedereen) == (1, 1, 1, False)


def test_two_tables_need_people_who_watch() -> None:
    assert {plan.tafels for plan in propose_plans(DAG, 5, 2)} == {1}
    assert {plan.tafels for plan in propose_plans(DAG, 6, 2)} == {1, 2}


def test_a_big_group_is_spread_even_without_a_clock() -> None:
    assert propose_plans(DAG, 12, 2)[0].tafels == 2


def test_a_method_without_rounds_has_one_plan_per_table() -> None:
    plan = make_plan((Duur(60, False),), 8, 1)
    assert (plan.rondes, plan.totaal, plan.iedereen) == (0, 60, True)


@given(st.integers(1, 40), st.integers(0, 6), st.integers(30, 600))
def test_a_proposal_that_fits_comes_before_one_that_does_not(spelers: int, raad: int, time: int) -> None:
    plans = propose_plans(DAG, spelers, raad, time)
    fits = [plan.totaal <= time for plan in plans]
    assert fits == sorted(fits, reverse=True)
    for plan in plans:
        assert plan.spelers <= min(spelers, plan.rondes * plan.tafels)
        assert plan.iedereen == (plan.spelers == spelers)
