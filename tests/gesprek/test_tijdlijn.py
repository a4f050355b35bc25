"""The time line: what was heard when, and what nobody listened for."""

from samenzorg_sim.gesprek.tijdlijn import Lijn, make_tijdlijn

BEGAN = 1_795_010_400_000


def at(second: float) -> int:
    return BEGAN + int(second * 1000)


def test_what_nobody_watched_is_not_the_same_as_what_nobody_heard() -> None:
    line = make_tijdlijn(BEGAN, at(60), [], ["open-vraag", "dringt-aan"], ["open-vraag"], {})
    assert line.lijnen == (Lijn("open-vraag", True, ()), Lijn("dringt-aan", False, ()))


def test_a_tap_proves_that_somebody_watched() -> None:
    line = make_tijdlijn(BEGAN, at(60), [], ["open-vraag"], [], {"open-vraag": [at(5)]})
    assert line.lijnen == (Lijn("open-vraag", True, (5,)),)


def test_taps_stand_in_the_order_in_which_they_were_made() -> None:
    line = make_tijdlijn(BEGAN, at(60), [], ["a"], ["a"], {"a": [at(30), at(2.9), at(30), at(0)]})
    assert line.lijnen[0].momenten == (0, 2, 30, 30)


def test_length_and_interruptions_are_in_whole_seconds_since_it_began() -> None:
    line = make_tijdlijn(BEGAN, at(540.9), [(at(120), at(150.5))], [], [], {})
    assert (line.duur, line.onderbrekingen, line.lijnen) == (540, ((120, 150),), ())


def test_a_clock_that_was_set_back_never_gives_a_negative_time() -> None:
    line = make_tijdlijn(BEGAN, at(-5), [(at(-9), at(-8))], ["a"], ["a"], {"a": [at(-3)]})
    assert (line.duur, line.onderbrekingen, line.lijnen[0].momenten) == (0, ((0, 0),), (0,))


def test_what_is_no_longer_in_the_case_has_no_line() -> None:
    line = make_tijdlijn(BEGAN, at(9), [], ["a"], ["a", "weg"], {"weg": [at(1)]})
    assert [lijn.kijkpunt for lijn in line.lijnen] == ["a"]
