"""What played years are said to be, word for word, of outcomes made by hand."""

import numpy as np
import pytest

from samenzorg_sim.ritme.plan import Team
from samenzorg_sim.ritme.uitkomst import REDENEN, Reden, Uitkomst
from samenzorg_sim.ritme.verwoorden import (
    answer,
    beter_van_100,
    drukste_weken,
    op_tijd_is,
    past,
    redenen_van_100,
    van_100,
    verschil,
    waar,
)
from tests.ritme.plannen import plan

TWEE = (Team("Linde", 25, 30, 8), Team("Beuk", 25, 30, 8))


def years(held: list[list[int]], **anders: int) -> Uitkomst:
    """Outcomes with so many talks held by each team; nothing waits."""
    return Uitkomst(
        plan(*TWEE, training=6, **anders), np.array(held), np.zeros((2, 52, len(REDENEN))), np.ones(52)
    )


def waits(found: Uitkomst, *these: tuple[int, int, Reden, float]) -> Uitkomst:
    for team, week, reden, many in these:
        found.wacht[team, week - 1, REDENEN.index(reden)] += many
    return found


def test_the_answer_says_the_range_of_years_and_what_it_costs():
    # 200 talks a year of 105 minutes; in eleven years 150 to 170 are held.
    found = years([list(range(75, 86))] * 2)
    assert answer(found) == (
        "Met dit plan zijn 80 van de 100 gesprekken op tijd. In 8 van de 10 jaren ligt dat tussen 76 en 84. "
        "Alles samen kost 12 uur per week: 5 uur aan gesprekken en 7 uur aan leren."
    )
    assert op_tijd_is(found) == "Op tijd is: in het kwartaal waarin het gesprek hoort."


def test_when_every_year_is_the_same_that_is_said():
    assert "100 van de 100 gesprekken op tijd. Dat is elk jaar zo." in answer(years([[100] * 5] * 2))


@pytest.mark.parametrize(
    ("ruimte", "told"),
    [
        (600, "vraagt dit plan er 5. Dat past."),
        (45, "vraagt dit plan er 71. Dat past."),
        (35, "vraagt dit plan er 92. Dat is krap."),
        (25, "vraagt dit plan er 129. Dat past niet."),
        (0, "Er is geen vrije tijd voor gesprekken."),
    ],
)
def test_whether_the_time_is_enough(ruimte: int, told: str):
    assert past(years([[80] * 3] * 2, ruimte=ruimte)).endswith(told)


def test_where_it_gets_stuck():
    found = waits(
        years([[96] * 3, [70] * 3]),
        (1, 30, Reden.VRIJ, 12.0), (1, 31, Reden.VRIJ, 20.0), (0, 31, Reden.ZIEK, 4.0),
        (1, 32, Reden.ZIEK, 19.0), (1, 40, Reden.TIJD, 5.0),
    )  # fmt: skip
    assert drukste_weken(found) == (31, 32)
    assert waar(found) == (
        "Team: bij Beuk zijn 70 van de 100 gesprekken op tijd. Het hoogste team haalt er 96.",
        "Weken: in week 31 tot en met 32 wacht het meeste, op het hoogste punt 24 gesprekken tegelijk.",
        "Reden: ‘vrij’ het vaakst, 53 van de 100 keer. Daarna ‘ziek’, 38 keer.",
    )
    assert redenen_van_100(found) == {
        Reden.VRIJ: 53, Reden.ZIEK: 38, Reden.TIJD: 8, Reden.VERTROKKEN: 0, Reden.AFGEZEGD: 0,
    }  # fmt: skip


def test_where_nothing_waits_or_teams_are_alike():
    assert waar(years([[100] * 3] * 2)) == ("Nergens. Geen gesprek blijft liggen.",)
    alike = waits(years([[98] * 3, [99] * 3]), (0, 7, Reden.AFGEZEGD, 0.4))
    assert waar(alike) == (
        "De teams verschillen weinig.",
        "Weken: in week 7 wacht het meeste, op het hoogste punt minder dan 1 gesprek tegelijk.",
        "Reden: ‘afgezegd’ het vaakst, 100 van de 100 keer.",
    )


def test_two_plans_beside_each_other():
    fewer, more = years([[70, 71, 72]] * 2), years([[90, 91, 92]] * 2, verslag=240)
    assert verschil(fewer, more) == (
        "Plan B kost 14 uur per week meer en houdt 91 van de 100 gesprekken op tijd, tegen 71. "
        "In bijna elk jaar haalt plan B meer dan plan A."
    )
    assert verschil(more, fewer).endswith("In bijna elk jaar haalt plan A meer dan plan B.")
    assert verschil(fewer, fewer) == (
        "Plan B kost evenveel uren en houdt ook 71 van de 100 op tijd. "
        "Welk plan in een jaar meer haalt, is toeval."
    )


def test_how_often_the_one_is_better_counts_all_pairs_of_years():
    assert beter_van_100(np.array([1.0, 2.0]), np.array([2.0, 3.0])) == 88  # (1 + 1 + 1 + half) of four
    assert beter_van_100(np.array([1.0]), np.array([1.0])) == 50


def test_hardly_any_is_not_none_and_hardly_all_is_not_all():
    assert [van_100(share) for share in (0, 0.001, 0.5, 0.999, 1)] == [0, 1, 50, 99, 100]
