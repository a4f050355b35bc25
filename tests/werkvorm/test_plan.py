"""The plan of a day: does everybody get a turn, and when are we done?"""

from hypothesis import given
from hypothesis import strategies as st

from samenzorg_sim.werkvorm.plan import BREAK, Deel, Planstap, make_plan, plan_steps, propose_plans
from tests.werkvorm.oefening import shipped
from tests.werkvorm.volop import volop

# A welcome of ten minutes, rounds of thirty, a harvest of ten.
DAG = (
    Planstap("Welkom", 10, Deel.BEGIN),
    *(Planstap("Ronde", minuten, Deel.RONDE) for minuten in (8, 8, 14)),
    Planstap("Oogst", 10, Deel.EINDE),
)


def test_seven_rounds_of_thirty_minutes_are_three_and_a_half_hours_and_two_tables_two() -> None:
    one, two = make_plan(DAG, 7, 1), make_plan(DAG, 7, 2)
    assert (one.rondes, one.per_ronde, one.spelen) == (7, 30, 210)
    assert (two.rondes, two.spelen) == (4, 120)


def test_welcome_harvest_and_breaks_come_on_top() -> None:
    plan = make_plan(DAG, 7, 2)
    assert (plan.begin, plan.einde, plan.pauzes) == (10, 10, 1)
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
    plan = make_plan((Planstap("Dialoog", 60, Deel.BEGIN),), 8, 1)
    assert (plan.rondes, plan.totaal, plan.iedereen) == (0, 60, True)


def test_a_script_for_a_number_of_rounds_is_not_made_longer_for_a_larger_group() -> None:
    (plan, *_) = propose_plans(DAG, 7, 1, rondes=1)
    assert (plan.rondes, plan.totaal, plan.spelers, plan.iedereen) == (1, 50, 1, False)


def test_the_steps_of_the_ordinary_exercise() -> None:
    steps = plan_steps(shipped().werkvormen["oefengesprek-standaard"], {"spelen": 5})
    assert [(step.titel, step.minuten, step.deel) for step in steps[:3]] == [
        ("Welkom", 10, Deel.BEGIN),
        ("Voorbereiden", 8, Deel.RONDE),
        ("Het gesprek", 5, Deel.RONDE),
    ]
    assert (steps[-1].titel, steps[-1].deel) == ("Wat neemt u mee?", Deel.EINDE)
    assert make_plan(steps, 1, 1).per_ronde == 34


def test_what_is_played_and_looked_back_at_again_takes_time_twice_and_what_may_be_skipped_may_not() -> None:
    steps = {step.titel: (step.deel, step.keer, step.tafels) for step in plan_steps(volop())}
    assert steps == {
        "Welkom": (Deel.BEGIN, 1, 1),
        "Van tafel naar tafel": (Deel.BEGIN, 1, 2),
        "Voorbereiden": (Deel.RONDE, 1, 1),
        "Spelen": (Deel.RONDE, 2, 1),
        "Wat was er anders?": (Deel.RONDE, 1, 1),
        "Terugkijken": (Deel.RONDE, 2, 1),
        "De tijdlijn": (Deel.RONDE, 2, 1),
        "Na de eerste keer": (Deel.BEGIN, 1, 1),
        "Met de cliëntenraad": (Deel.RONDE, 1, 1),
        "Verdiepen": (Deel.RONDE, 1, 1),
        "Oogst": (Deel.EINDE, 1, 1),
    }
    one, two = (make_plan(plan_steps(volop()), 2, tafels) for tafels in (1, 2))
    assert (one.begin, two.begin) == (7, 12)


@given(st.integers(1, 40), st.integers(0, 6), st.integers(30, 600))
def test_a_proposal_that_fits_comes_before_one_that_does_not(spelers: int, raad: int, time: int) -> None:
    plans = propose_plans(DAG, spelers, raad, time)
    fits = [plan.totaal <= time for plan in plans]
    assert fits == sorted(fits, reverse=True)
    for plan in plans:
        assert plan.spelers <= min(spelers, plan.rondes * plan.tafels)
        assert plan.iedereen == (plan.spelers == spelers)
