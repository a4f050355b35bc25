"""How long a day takes, before anybody has come."""

import pytest

from samenzorg_sim.reports.dagplan import Regel, duur, make_dagplan
from tests.reports.vellen import standaard


def test_what_comes_once_and_what_comes_in_each_round() -> None:
    plan = make_dagplan(standaard())
    assert plan.begin == (Regel("Welkom", 10),)
    assert plan.einde == (Regel("Wat neemt u mee?", 10),)
    assert [regel.titel for regel in plan.ronde][:2] == ["Voorbereiden", "Het gesprek"]
    assert plan.per_ronde == 37
    assert plan.duren == (
        (1, "57 minuten"),
        (2, "1 uur en 34 minuten"),
        (3, "2 uur en 26 minuten"),
        (4, "3 uur en 3 minuten"),
    )


def test_seven_people_who_all_want_to_play() -> None:
    assert make_dagplan(standaard(), verwacht=7).duren[-1] == (7, "5 uur en 24 minuten")


def test_the_plan_stops_at_eight_rounds() -> None:
    assert make_dagplan(standaard(), verwacht=40).duren[-1][0] == 8


def test_minutes_that_the_trainer_chose() -> None:
    plan = make_dagplan(standaard(), {"spelen": 5, "welkom": 0})
    assert plan.begin == (Regel("Welkom", 0),)
    assert plan.per_ronde == 34


def test_a_script_without_rounds_is_a_list_of_steps() -> None:
    script = standaard().model_copy(update={"fasen": tuple(f for f in standaard().fasen if not f.per_ronde)})
    plan = make_dagplan(script, verwacht=7)
    assert [regel.titel for regel in plan.begin] == ["Welkom", "Wat neemt u mee?"]
    assert (plan.ronde, plan.einde, plan.duren) == ((), (), ())


@pytest.mark.parametrize(
    ("minuten", "gezegd"),
    [
        (0, "0 minuten"),
        (1, "1 minuut"),
        (59, "59 minuten"),
        (60, "1 uur"),
        (61, "1 uur en 1 minuut"),
        (125, "2 uur en 5 minuten"),
    ],
)
def test_a_duration_as_people_say_it(minuten: int, gezegd: str) -> None:
    assert duur(minuten) == gezegd
