"""Laws that hold for every plan: nothing is lost from the books, and what hinders never helps."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.content.aanname import AANNAMEN
from samenzorg_sim.ritme.jaar import STUK, simulate
from samenzorg_sim.ritme.plan import WEKEN, Plan, Team
from samenzorg_sim.ritme.uitkomst import Uitkomst, gewoon, join
from tests.ritme.plannen import RUSTIG, plan

teams = st.lists(
    st.builds(
        lambda people, talking, each: Team("Linde", talking * each // 2, people + talking, talking),
        st.integers(0, 8), st.integers(1, 4), st.integers(0, 9),
    ),
    min_size=1, max_size=3,
).filter(lambda found: any(team.bewoners for team in found))  # fmt: skip
numbers = st.fixed_dictionaries(
    {
        name: st.sampled_from(one.keuzes) if one.keuzes else st.integers(one.van, one.tot)
        for name, one in AANNAMEN.items()
    }
)
plans = st.builds(lambda some, values: Plan("Plan", tuple(some), values), teams, numbers)


@given(plans)
@settings(max_examples=25, deadline=None)
def test_what_is_not_held_is_what_waits_when_its_period_ends(one: Plan) -> None:
    played = simulate(one, STUK, 1)
    asked = np.array([team.bewoners for team in one.teams]) * (WEKEN // one.periode)
    assert (played.gehouden >= 0).all()
    assert (played.gehouden <= asked[:, None]).all()
    last = played.wacht[:, one.periode - 1 :: one.periode].sum(axis=(1, 2))
    assert last == pytest.approx(asked - played.gehouden.mean(axis=1), abs=1e-6)
    assert (played.wacht >= 0).all()
    assert ((played.aanwezig >= 0) & (played.aanwezig <= 1)).all()
    assert played.bezetting > 0


@given(plans, st.integers(0, 2**31))
@settings(max_examples=4, deadline=None)
def test_the_same_seed_gives_the_same_years(one: Plan, seed: int) -> None:
    first, again, more = simulate(one, 2 * STUK, seed), simulate(one, 2 * STUK, seed), simulate(one, 1, seed)
    assert (first.gehouden == again.gehouden).all()
    assert (first.wacht == again.wacht).all()
    assert (more.gehouden == first.gehouden[:, :STUK]).all()


GAAT_MIS: dict[str, int] = {
    "verzuim": 10, "ziekteduur": 3, "verloop": 20, "vacature": 10, "inwerken": 6, "vakantie": 5,
    "zomervakantie": 2, "afzeggen": 20, "uitstel": 2, "ruimte": 70, "sparen": 6, "training": 8,
    "intervisie": 2, "overname": 20,
}  # fmt: skip
HINDERT: list[tuple[str, tuple[int, ...]]] = [
    ("verzuim", (0, 8, 20, 40)),
    ("afzeggen", (0, 15, 40, 80)),
    ("uitstel", (1, 3, 6, 12)),
    ("vakantie", (2, 5, 8, 12)),
    ("verloop", (0, 15, 40, 80)),
    ("vacature", (2, 10, 30, 52)),
    ("inwerken", (0, 6, 20, 50)),
    ("gesprek", (30, 60, 120, 240)),
    ("training", (0, 8, 30, 100)),
]
HELPT: list[tuple[str, tuple[int, ...]]] = [
    ("ruimte", (20, 60, 90, 300)),
    ("sparen", (0, 3, 8, 26)),
    ("overname", (0, 20, 50, 100)),
    ("planweken", (13, 11, 9, 6)),
]


@pytest.mark.parametrize(
    ("what", "values"),
    [*HINDERT, *((what, values[::-1]) for what, values in HELPT)],
    ids=lambda one: str(one),
)
def test_the_more_something_hinders_the_fewer_talks_are_in_time(what: str, values: tuple[int, ...]) -> None:
    """On the mean of years that begin with the same chance; a tenth of a percent is left for chance."""
    shares = [float(simulate(plan(**{**GAAT_MIS, what: one}), STUK, 1).op_tijd.mean()) for one in values]
    assert all(more >= less - 0.001 for more, less in pairwise(shares)), shares
    assert shares[0] > shares[-1]


def test_years_differ_and_most_lie_between_what_is_said() -> None:
    shares = simulate(plan(**GAAT_MIS), 4 * STUK, 1).op_tijd
    low, high = gewoon(shares)
    assert 0 < low < shares.mean() < high < 1
    assert 0.75 < float(((shares >= low) & (shares <= high)).mean()) < 0.9


def test_no_years_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no years were played"):
        join([])


def test_every_number_of_a_plan_is_used() -> None:
    """Changing any of them changes something: an assumption on the screen that does nothing is a lie."""

    def told(**more: int) -> Any:
        found: Uitkomst = simulate(plan(**{**GAAT_MIS, "planweken": 10, **more}), STUK, 1)
        return found.gehouden.sum(), found.plan.leeruren, round(float(found.aanwezig.sum()), 9)

    usual = told()
    other = {"periode": 26, "zomer_begin": 24, "zomer_weken": 10, "intervisie_weken": 4, "planweken": 6}
    for name in RUSTIG:
        now = {**RUSTIG, **GAAT_MIS}[name]
        assert told(**{name: other.get(name, now + 3)}) != usual, name
