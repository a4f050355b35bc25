"""Taps, on time or late, judged by the moment they were made (`decide/spel.py`)."""

import pytest

from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.decide.spel import GRACE
from tests.werkvorm.oefening import Oefening, geweigerd

STOPPED = ("al-gestopt", "Het gesprek was al gestopt. Vertel het bij het terugkijken.")
TIME_OUT = ("time-out", "Het was time-out. Wat u dan hoort, telt niet mee.")
LOOKED_AT = ("al-bekeken", "De tijdlijn is al bekeken. Vertel het gewoon aan de groep.")
NO_SUCH_TAP = ("geen-tik", "Deze tik is er niet (meer).")


@pytest.fixture
def o() -> Oefening:
    o = Oefening()
    o.speelt()
    return o


@pytest.fixture
def spel(o: Oefening) -> str:
    return next(iter(o.state.spellen))


def test_what_was_heard_stands_at_the_moment_it_was_heard(o: Oefening, spel: str) -> None:
    heard = o.later(42)
    tag = o.tikt(spel, o.observator)
    assert (o.spel(spel).tags[tag].moment, o.spel(spel).tags[tag].deelnemer) == (heard, o.observator)


def test_only_what_is_on_ones_own_card(o: Oefening, spel: str) -> None:
    wrong = ("niet-uw-kaart", "Deze knop staat niet op uw kaart.")
    first, second = o.met("observator")[:2]
    for who, knop in (
        (first, o.knop(second)),
        (first, "bestaat-niet"),
        (o.speler, o.knop(first)),
        (o.naaste, o.knop(first)),
        (o.new("d"), o.knop(first)),
    ):
        with geweigerd(*wrong):
            o.tikt(spel, who, knop=knop)


def test_the_same_tap_twice_is_one_tap_even_after_it_was_taken_back(o: Oefening, spel: str) -> None:
    tag = o.tikt(spel, o.observator)
    again = c.Tik(tag, spel, o.observator, o.knop(o.observator), o.new("t"))
    assert o.doe(again) == ()
    o.doe(c.TikTerug(tag, spel, o.observator))
    assert o.doe(again) == ()
    assert o.spel(spel).tags == {}


def test_a_tap_from_before_the_stop_counts_however_late_it_comes(o: Oefening, spel: str) -> None:
    heard = o.later(60)
    stopped = o.later(10)
    o.stopt(spel)
    o.naar("oogst")
    o.later(1800)
    tag = o.tikt(spel, o.observator, om=heard)
    assert o.spel(spel).tags[tag].moment == heard
    o.tikt(spel, o.observator, om=stopped + GRACE)
    with geweigerd(*STOPPED):
        o.tikt(spel, o.observator, om=stopped + GRACE + 1)


def test_taps_keep_their_own_time_in_whatever_order_they_come(o: Oefening, spel: str) -> None:
    first, second = o.later(10), o.later(10)
    late, early = o.tikt(spel, o.observator, om=second), o.tikt(spel, o.observator, om=first)
    moments = {tag.id: tag.moment for tag in o.spel(spel).tags.values()}
    assert moments == {late: second, early: first}


def test_a_time_out_counts_nothing_but_a_slow_finger(o: Oefening, spel: str) -> None:
    since = o.later(60)
    o.doe(c.TimeOut(spel))
    o.later(20)
    o.tikt(spel, o.observator, om=since + GRACE)
    with geweigerd(*TIME_OUT):
        o.tikt(spel, o.observator, om=since + GRACE + 1)
    until = o.later(10)
    o.doe(c.Hervat(spel))
    with geweigerd(*TIME_OUT):
        o.tikt(spel, o.observator, om=until - 1)
    o.tikt(spel, o.observator, om=until)
    assert len(o.spel(spel).tags) == 2


def test_between_a_stop_and_its_taking_back_nothing_counts(o: Oefening, spel: str) -> None:
    o.later(60)
    o.stopt(spel)
    between = o.later(20)
    o.later(20)
    o.doe(c.Hervat(spel))
    with geweigerd(*TIME_OUT):
        o.tikt(spel, o.observator, om=between)


def test_once_the_player_looked_no_tap_comes_or_goes(o: Oefening, spel: str) -> None:
    tag = o.tikt(spel, o.observator)
    o.bekijkt(spel)
    with geweigerd(*LOOKED_AT):
        o.tikt(spel, o.observator)
    with geweigerd(*LOOKED_AT):
        o.doe(c.TikTerug(tag, spel, o.observator))


def test_a_moment_that_had_to_be_guessed_is_flagged(o: Oefening, spel: str) -> None:
    (event,) = o.doe(c.Tik(o.new("c"), spel, o.observator, o.knop(o.observator), o.new("t")), clamped=True)
    assert event.geklemd is True


def test_undo_names_what_is_undone(o: Oefening, spel: str) -> None:
    ans = o.observator
    first, second = o.tikt(spel, ans), o.tikt(spel, ans)
    o.doe(c.TikTerug(first, spel, ans))
    assert list(o.spel(spel).tags) == [second]
    assert o.doe(c.TikTerug(first, spel, ans)) == (), "undone twice is undone once"


def test_nobody_undoes_what_is_not_hers(o: Oefening, spel: str) -> None:
    ans, bea = o.met("observator")[:2]
    tag = o.tikt(spel, ans)
    with geweigerd(*NO_SUCH_TAP):
        o.doe(c.TikTerug(tag, spel, bea))
    with geweigerd(*NO_SUCH_TAP):
        o.doe(c.TikTerug(o.new("c"), spel, ans))
    assert list(o.spel(spel).tags) == [tag]


def test_a_late_tap_is_judged_by_the_card_of_its_own_play(o: Oefening, spel: str) -> None:
    ans = o.observator
    knop, heard = o.knop(ans), o.later(30)
    o.stopt(spel)
    o.doe(c.GeefRol(ans, "speler"))
    second = o.begint()
    assert o.tikt(spel, ans, om=heard, knop=knop) in o.spel(spel).tags
    with geweigerd("niet-uw-kaart", "Deze knop staat niet op uw kaart."):
        o.tikt(second, ans, knop=knop)


def test_a_tap_names_its_play(o: Oefening, spel: str) -> None:
    with geweigerd("geen-gesprek", "Dit gesprek is er niet (meer)."):
        o.tikt(o.new("g"), o.observator)
    with geweigerd("geen-gesprek", "Dit gesprek is er niet (meer)."):
        o.doe(c.TikTerug(o.new("c"), o.new("g"), o.observator))


def test_just_listening_and_watching_again(o: Oefening) -> None:
    who = o.observator
    o.doe(c.AlleenLuisteren(who, True))
    assert o.doe(c.AlleenLuisteren(who, True)) == ()
    assert o.state.luistert == {(1, 1, who)}
    o.doe(c.AlleenLuisteren(who, False))
    assert o.state.luistert == frozenset()
    with geweigerd("niet-aanwezig", "Deze persoon doet niet (meer) mee."):
        o.doe(c.AlleenLuisteren(o.new("d"), True))
