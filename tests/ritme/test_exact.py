"""Cases that can be worked out on paper: what is played comes to the same."""

from math import comb, sqrt

import numpy as np
import pytest

from samenzorg_sim.ritme.jaar import simulate
from samenzorg_sim.ritme.plan import WEKEN, Team
from samenzorg_sim.ritme.uitkomst import REDENEN, Reden
from tests.ritme.plannen import HUIS, plan

JAREN = 2000


def near(share: float, exact: float, tries: int) -> bool:
    """Within five standard errors of what `tries` independent tries give."""
    return abs(share - exact) <= 5 * sqrt(exact * (1 - exact) / tries) + 1e-9


def test_when_nothing_goes_wrong_all_is_held_and_costs_what_it_costs():
    played = simulate(plan(training=6, intervisie=2), 500, 1)
    assert (played.op_tijd == 1).all()
    assert (played.gesprekuren == 41 * 4 * 105 / 60).all()
    # Six hours of training for 72 people, and five times two hours for the thirteen who hold talks.
    lessons = 72 * 6 + 13 * 5 * 2
    assert played.plan.leeruren == lessons
    assert (played.uren_per_week == (41 * 4 * 1.75 + lessons) / 52).all()
    assert played.bezetting == pytest.approx((41 * 4 * 105 + 13 * (6 + 10) * 60) / (52 * 13 * 600))
    assert played.wacht.sum() == 0
    assert (played.aanwezig == 1).all()


def test_half_the_time_that_is_needed_holds_half_of_the_talks():
    """Each has eight talks of 105 minutes in 13 weeks, and 35 minutes a week: a talk every third week."""
    one = plan(Team("Linde", 80, 10, 10), ruimte=35, sparen=26, planweken=1)
    played = simulate(one, 500, 1)
    # 52 weeks hold 17 talks and a third; of each period 4 or 5 are held, saved minutes go along.
    assert (played.gehouden == 10 * (52 // 3)).all()
    assert played.bezetting == pytest.approx(32 * 105 / (52 * 35))
    assert played.wacht[0, :, REDENEN.index(Reden.TIJD)].sum() == pytest.approx(played.wacht.sum())


@pytest.mark.parametrize(
    ("chance", "uitstel", "attempts"), [(50, 1, 13), (60, 2, 7), (80, 6, 3), (30, 12, 2)]
)
def test_a_talk_called_off_comes_back_until_the_period_ends(chance, uitstel, attempts):
    """Planned in the first week, with all time there is: a geometric number of attempts."""
    played = simulate(plan(planweken=1, afzeggen=chance, uitstel=uitstel), JAREN, 3)
    exact = 1 - (chance / 100) ** attempts
    assert near(played.op_tijd.mean(), exact, JAREN * 41 * 4)


def test_who_is_ill_for_long_misses_what_is_planned_late():
    """Ill with a chance of 20 %, four weeks on the mean: still ill k weeks later with 0.2 × 0.75^k."""
    late = plan(periode=4, planweken=1, verzuim=20, ziekteduur=4)
    played = simulate(late, JAREN, 5)
    assert near(played.op_tijd.mean(), 1 - 0.2 * 0.75**3, JAREN * 13 * 13)
    waiting = played.wacht.sum(axis=(0, 2)).reshape(13, 4).mean(axis=0) / 41
    assert waiting == pytest.approx([0.2 * 0.75**k for k in range(4)], rel=0.05)


def test_a_queue_with_one_who_is_there_half_of_the_weeks():
    """One talk a week at most, on weeks that she is there (a fair coin): a batch of eight in 13 weeks."""
    alone = plan(Team("Linde", 8, 1, 1), ruimte=105, planweken=1, verzuim=50, ziekteduur=2)
    played = simulate(alone, JAREN, 7)
    exact = sum(comb(13, k) * min(k, 8) for k in range(14)) / 2**13 / 8
    assert abs(played.op_tijd.mean() - exact) < 5 * 0.2 / sqrt(JAREN * 4)


def test_how_long_the_queue_is_week_by_week():
    """The queue's law, week by week: what waits is what waited and came due, less one when she is there."""
    alone = plan(Team("Linde", 6, 1, 1), periode=13, ruimte=105, planweken=12, verzuim=50, ziekteduur=2)
    played = simulate(alone, 4 * JAREN, 11)
    due = np.bincount(next(alone.planned(0)), minlength=13)
    chance, exact = np.array([1.0]), []
    for come in due:
        chance = np.concatenate([np.zeros(come), chance, [0.0]])
        served = np.concatenate([[chance[0] + chance[1]], chance[2:], [0.0]])
        chance = (chance + served) / 2
        exact.append(chance @ np.arange(len(chance)))
    waiting = played.wacht.sum(axis=(0, 2)).reshape(4, 13).mean(axis=0)
    assert waiting == pytest.approx(exact, abs=5 * 1.2 / sqrt(4 * 4 * JAREN))


def test_how_many_are_there_is_what_the_chances_say():
    """Ill, gone and free do not know of each other: the shares are multiplied, and no season but summer."""
    away = {"verzuim": 12, "ziekteduur": 5, "verloop": 40, "vacature": 10, "inwerken": 6}
    played = simulate(plan(**away, vakantie=6, zomervakantie=3, zomer_begin=28, zomer_weken=9), JAREN, 13)
    leaves = 1 - 0.6 ** (1 / 52)
    there = 0.88 * (1 / leaves) / (1 / leaves + 10 + 6) * (1 - 3 / 49)
    winter = played.aanwezig[:27]
    assert winter.mean() == pytest.approx(there, rel=0.005)
    assert winter.min() > there - 0.01  # from the first week on: a year begins as any other
    assert played.aanwezig[29:34].max() < there * 0.66
    assert played.aanwezig.mean() * 52 == pytest.approx(there * (WEKEN - 3), rel=0.005)


def test_a_colleague_takes_over_what_waits_for_somebody():
    """One of two is ill all year long (a coin each), and whoever is there takes all over at once."""
    pair = plan(Team("Linde", 4, 2, 2), periode=4, planweken=1, verzuim=50, ziekteduur=52, overname=100)
    alone = plan(Team("Linde", 4, 2, 2), periode=4, planweken=1, verzuim=50, ziekteduur=52)
    # Nobody takes over: half is held. With a colleague only a quarter of the time nobody is there.
    first_month = 1 - 0.5 * (1 - 1 / 52) ** 3
    assert simulate(alone, JAREN, 17).op_tijd.mean() == pytest.approx(first_month, abs=0.03)
    both = 0.25 * (1 - 2 / 52 + 1 / 52**2) ** 3
    assert simulate(pair, JAREN, 17).op_tijd.mean() == pytest.approx(1 - both, abs=0.03)


def test_the_house_of_the_tests_is_what_it_says():
    assert [sum(team.elk) for team in HUIS] == [30, 11, 0]
    assert HUIS[1].elk == (3, 3, 3, 2)
