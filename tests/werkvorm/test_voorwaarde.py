"""Steps that are skipped unless their condition holds, at this table, in this round."""

from typing import Any

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.script import Stap, is_last_of_round, new_round, next_step, previous_step
from samenzorg_sim.werkvorm.voorwaarde import is_on
from tests.werkvorm.volop import Volop


def on(o: Volop, tafel: int = 1) -> Any:
    """What a table skips, as the steps ask it."""
    return lambda fase, ronde: is_on(o.script, fase, o.state, tafel, ronde)


def walk(o: Volop, tafel: int = 1) -> list[str]:
    """The steps from where a table is to the end, by pressing 'next'."""
    here: Stap | None = Stap(o.state.tafels[tafel].fase, o.state.tafels[tafel].ronde)
    walked = []
    while here is not None:
        walked.append(here.fase)
        here = next_step(o.script, here, on(o, tafel))
    return walked


def test_a_step_for_two_tables() -> None:
    o = Volop()
    o.opent().groep(4, 1)
    assert "twee-tafels" not in walk(o)
    o.tweede_tafel()
    assert "twee-tafels" in walk(o)


def test_a_second_chance_has_a_step_of_its_own_and_skips_another() -> None:
    o = Volop()
    spel = o.gespeeld()
    assert walk(o) == ["spelen", "terugkijken", "tijdlijn", "eerste-keer", "met-de-raad", "oogst"]
    o.doe(c.KiesHerkansing(spel, Spelsoort.FRAGMENT))
    assert walk(o) == ["spelen", "anders", "terugkijken", "tijdlijn", "met-de-raad", "oogst"]
    o.stopt(o.begint())
    assert walk(o) == ["spelen", "anders", "terugkijken", "tijdlijn", "met-de-raad", "oogst"]
    o.naar("terugkijken", 2)
    assert walk(o) == ["terugkijken", "tijdlijn", "met-de-raad", "oogst"]


def test_what_is_only_for_the_first_round_is_not_in_the_second() -> None:
    o = Volop()
    o.gespeeld()
    o.naar("eerste-keer")
    here = Stap("eerste-keer", 1)
    assert not is_last_of_round(o.script, here, on(o))
    assert new_round(o.script, here, on(o)) == Stap("voorbereiden", 2)
    assert previous_step(o.script, Stap("voorbereiden", 2), on(o)) == Stap("met-de-raad", 1)


def test_a_round_that_begins_with_a_step_for_the_first_time_begins_later_the_next_time() -> None:
    o = Volop()
    o.opent().groep(4, 1)
    once = next(f for f in o.script.fasen if f.id == "eerste-keer")
    rest = [f for f in o.script.fasen if f.id != "eerste-keer"]
    o.script = o.script.model_copy(update={"fasen": (*rest[:2], once, *rest[2:])})
    assert next_step(o.script, Stap("welkom", 0), on(o)) == Stap("eerste-keer", 1)
    assert new_round(o.script, Stap("met-de-raad", 1), on(o)) == Stap("voorbereiden", 2)


def test_who_plays_the_naaste_decides_and_before_it_is_dealt_who_will() -> None:
    o = Volop()
    o.opent().groep(5)
    assert "met-de-raad" not in walk(o)
    raad = o.komt(raad=True)
    assert "met-de-raad" in walk(o)
    o.naar("voorbereiden")
    o.doe(c.GeefRol(o.observator, "naaste"))
    assert raad not in o.met("naaste")
    assert "met-de-raad" not in walk(o)


def test_the_naaste_of_the_play_decides_also_when_she_went_home() -> None:
    o = Volop()
    o.gespeeld()
    o.doe(c.Vertrek(o.naaste))
    assert "met-de-raad" in walk(o)


def test_the_answer_that_most_chose_decides_and_a_tie_is_both() -> None:
    o = Volop()
    o.gespeeld()
    o.naar("terugkijken")
    people = list(o.state.deelnemers)
    assert "verdiepen" not in walk(o)
    o.schrijft(people[0], "stem", keuze="klaar")
    assert "verdiepen" not in walk(o)
    o.schrijft(people[1], "stem", keuze="door")
    assert "verdiepen" in walk(o)
    o.schrijft(people[2], "stem", keuze="klaar")
    assert "verdiepen" not in walk(o)


def test_each_table_and_round_votes_for_itself() -> None:
    o = Volop()
    o.opent().groep(6, 2)
    o.tweede_tafel()
    for tafel in (1, 2):
        o.naar("voorbereiden", tafel=tafel)
        o.naar("spelen", tafel=tafel)
        o.stopt(o.begint(tafel))
        o.naar("terugkijken", tafel=tafel)
    o.schrijft(o.speler, "stem", keuze="door")
    assert "verdiepen" in walk(o, 1)
    assert "verdiepen" not in walk(o, 2)
    o.naar("terugkijken", 2)
    assert "verdiepen" not in walk(o, 1)


def test_the_trainer_may_still_lead_into_a_step_that_is_skipped() -> None:
    o = Volop()
    o.gespeeld()
    o.naar("anders")
    assert o.fase == "anders"
    assert walk(o)[1] == "terugkijken"
