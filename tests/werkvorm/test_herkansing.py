"""A second chance: the play once more, whole or only the hard fragment, beside the first."""

import pytest

from samenzorg_sim.content.voorwaarde import Spelsoort
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.tafel import Volgend
from tests.werkvorm.oefening import Oefening, geweigerd

AGAIN, PART, NOT = Spelsoort.HERKANSING, Spelsoort.FRAGMENT, Spelsoort.EERSTE
TOO_LATE = ("niet-nu", "Nog eens spelen kan na het gesprek, in dezelfde ronde.")


@pytest.fixture
def o() -> Oefening:
    """A first play is over; the player looks back."""
    o = Oefening()
    o.stopt(o.speelt())
    o.naar("terugkijken-speler")
    return o


def first(o: Oefening) -> str:
    return next(iter(o.state.spellen))


@pytest.mark.parametrize("soort", [AGAIN, PART])
def test_one_tap_leads_back_and_the_next_play_is_of_the_first(o: Oefening, soort: Spelsoort) -> None:
    o.doe(c.BeginPauze(1, 5))
    assert o.doe(c.KiesHerkansing(first(o), soort)) == (
        e.PauzeEnded(1), e.FaseEntered(1, "spelen", 1), e.HerkansingChosen(1, first(o), soort),
    )  # fmt: skip
    again = o.spel(o.begint())
    assert (again.soort, again.van, again.ronde) == (soort, first(o), 1)
    assert again.rollen == o.spel(first(o)).rollen
    assert o.state.tafels[1].volgend is None


def test_pressing_twice_is_once_and_the_other_kind_is_a_change_of_mind(o: Oefening) -> None:
    o.doe(c.KiesHerkansing(first(o), AGAIN))
    assert o.doe(c.KiesHerkansing(first(o), AGAIN)) == ()
    assert o.doe(c.KiesHerkansing(first(o), PART)) == (e.HerkansingChosen(1, first(o), PART),)


def test_a_second_chance_of_a_second_chance_is_one_of_the_first_play(o: Oefening) -> None:
    o.doe(c.KiesHerkansing(first(o), PART))
    second = o.begint()
    o.stopt(second)
    o.doe(c.KiesHerkansing(second, AGAIN))
    assert o.spel(o.begint()).van == first(o)


def test_not_while_people_play(o: Oefening) -> None:
    o.doe(c.KiesHerkansing(first(o), AGAIN))
    o.begint()
    with geweigerd("gesprek-loopt", "Het gesprek loopt nog. Druk eerst op 'Gesprek stoppen'."):
        o.doe(c.KiesHerkansing(first(o), AGAIN))


def test_not_in_a_later_round_nor_of_a_play_that_never_was(o: Oefening) -> None:
    o.naar("voorbereiden", 2)
    with geweigerd(*TOO_LATE):
        o.doe(c.KiesHerkansing(first(o), AGAIN))
    with geweigerd("geen-gesprek", "Dit gesprek is er niet (meer)."):
        o.doe(c.KiesHerkansing(o.new("g"), AGAIN))


def test_it_is_taken_back_by_saying_so(o: Oefening) -> None:
    assert o.doe(c.KiesHerkansing(first(o), NOT)) == (), "nothing was chosen"
    o.doe(c.KiesHerkansing(first(o), AGAIN))
    o.doe(c.KiesHerkansing(first(o), NOT))
    assert o.state.tafels[1].volgend is None
    assert o.spel(o.begint()).soort is NOT


def test_it_is_forgotten_by_leading_on_but_not_by_preparing_again(o: Oefening) -> None:
    o.doe(c.KiesHerkansing(first(o), AGAIN))
    o.naar("voorbereiden")
    o.naar("spelen")
    assert o.state.tafels[1].volgend == Volgend(first(o), AGAIN)
    o.naar("rol-verlaten")
    assert o.state.tafels[1].volgend is None
    o.naar("spelen")
    o.doe(c.KiesHerkansing(first(o), AGAIN))
    o.naar("voorbereiden", 2)
    assert o.state.tafels[1].volgend is None, "another round begins with a first play"


def test_after_a_stop_by_who_plays_everybody_steps_out_of_the_role_first() -> None:
    o = Oefening()
    spel = o.speelt()
    o.doe(c.Stop(spel, e.GestoptDoor.DEELNEMER, o.naaste))
    with geweigerd("eerst-uit-de-rol", "Iemand drukte op stop. Ga eerst een stap verder, uit de rol."):
        o.doe(c.KiesHerkansing(spel, AGAIN))
    o.naar("rol-verlaten")
    o.doe(c.KiesHerkansing(spel, AGAIN))
    assert o.doe(c.KiesHerkansing(spel, PART)) == (e.HerkansingChosen(1, spel, PART),), "a change of mind"


def test_it_is_forgotten_when_the_stop_is_taken_back() -> None:
    o = Oefening()
    spel = o.speelt()
    o.stopt(spel)
    o.doe(c.KiesHerkansing(spel, AGAIN))
    o.doe(c.Hervat(spel))
    o.stopt(spel)
    assert o.state.tafels[1].volgend is None


def test_somebody_else_may_try(o: Oefening) -> None:
    ans, bea = o.speler, o.observator
    o.doe(c.KiesHerkansing(first(o), PART))
    o.doe(c.GeefRol(bea, "speler"))
    again = o.spel(o.begint())
    assert (o.spel(first(o)).speler, again.speler) == (ans, bea)


def test_without_the_naaste_who_went_home_somebody_else_is_chosen_first(o: Oefening) -> None:
    o.doe(c.Vertrek(o.naaste))
    o.doe(c.KiesHerkansing(first(o), AGAIN))
    with geweigerd("rol-leeg", "Nog niemand is naaste. Kies eerst wie dat doet."):
        o.begint()
    o.doe(c.GeefRol(o.observator, "naaste"))
    assert o.spel(o.begint()).van == first(o)
