"""The year that is measured is the same year: told to SimPy by itself, it comes to what ours comes to."""

from dataclasses import replace
from math import sqrt
from statistics import fmean, stdev

import pytest

from benchmarks.rhythm_in_simpy import NobodyTakesOver, play_year
from samenzorg_sim.ritme.jaar import simulate
from samenzorg_sim.ritme.plan import Team
from tests.ritme.plannen import plan

KLEIN = plan(
    Team("Linde", 30, 30, 9), Team("Beuk", 24, 20, 5),
    planweken=11, ruimte=60, sparen=6, training=8, intervisie=2, verzuim=10, ziekteduur=3, vakantie=6,
    zomervakantie=3, zomer_weken=8, verloop=20, vacature=8, inwerken=6, afzeggen=20, uitstel=2,
)  # fmt: skip
YEARS = 100


@pytest.mark.parametrize("periode", [13, 26])
def test_both_tellings_come_to_the_same(periode: int) -> None:
    one = replace(KLEIN, waarden={**KLEIN.waarden, "periode": periode})
    told = [play_year(one, seed) for seed in range(YEARS)]
    ours = simulate(one, 2000, 1).op_tijd
    assert abs(fmean(told) - ours.mean()) < 5 * stdev(told) / sqrt(YEARS)
    assert stdev(told) == pytest.approx(ours.std(), rel=0.35)


def test_a_plan_in_which_colleagues_take_over_is_not_told() -> None:
    with pytest.raises(NobodyTakesOver):
        play_year(replace(KLEIN, waarden={**KLEIN.waarden, "overname": 10}), 1)
