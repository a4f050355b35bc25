"""What holds for every talk, whatever is said and however the chances fall."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.content.soort import Reactie, Soort
from samenzorg_sim.naaste.coefficienten import COEFFICIENTEN, SCHAAL, Rij
from samenzorg_sim.naaste.gewichten import STEMMINGEN, Toon
from samenzorg_sim.naaste.kansen import chances
from samenzorg_sim.naaste.model import react
from samenzorg_sim.naaste.reden import Reden
from samenzorg_sim.naaste.spelen import answer, play, worpen
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.wet import LUISTERT, make_wet
from tests.naaste.kees import GESPREK, WORPEN, ZETTEN, chauffeur, kees


def steps(talk):
    """Each turn with the state before it and its step, until he leaves."""
    was = kees().begin
    for zet, worp in talk:
        step = answer(kees(), was, zet, worp).stap
        yield was, zet, step
        was = step.na
        if was.weg:
            return


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_the_state_stays_in_bounds(talk):
    for _, _, step in steps(talk):
        assert all(0 <= level <= SCHAAL for level in step.na.niveaus)
        assert all(0 <= share <= 1 for share in step.na.shares)


@settings(max_examples=200, deadline=None)
@given(st.tuples(*(st.integers(0, SCHAAL) for _ in range(4))), ZETTEN, WORPEN)
def test_from_any_state_one_turn_stays_in_bounds(niveaus, zet, worp):
    step = react(kees(), replace(kees().begin, niveaus=niveaus), zet, worp)
    assert all(0 <= level <= SCHAAL for level in (*step.niveaus, *step.na.niveaus))


def likes_advice():
    """Somebody whom, says the author, advice helps."""
    advice = chauffeur().wat_helpt[0].model_copy(update={"soort": Soort.ADVIES, "onderwerp": None})
    whole = chauffeur().model_copy(update={"wat_helpt": (advice,)})
    return make_wet(whole)


@settings(max_examples=200, deadline=None)
@given(st.tuples(*(st.integers(0, SCHAAL) for _ in range(4))), ZETTEN, WORPEN)
def test_even_where_advice_helps_pressing_never_raises_vertrouwen(niveaus, zet, worp):
    press = replace(zet, soort=Soort.ADVIES)
    step = react(likes_advice(), replace(kees().begin, niveaus=niveaus), press, worp)
    assert step.na.niveaus[0] <= niveaus[0]


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_pressing_never_raises_vertrouwen(talk):
    for was, zet, step in steps(talk):
        asked = was.groep == 7
        if zet.soort is Soort.OVERTUIGEN or (zet.soort is Soort.ADVIES and not asked):
            assert step.na.niveaus[0] <= was.niveaus[0]


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_an_ignored_worry_comes_back_twice_and_then_he_keeps_it(talk):
    passed = 0
    for was, zet, step in steps(talk):
        over = zet.onderwerp or was.onderwerp
        if was.zorg is None or (zet.soort in LUISTERT and over == was.zorg):
            passed = 0
            continue
        passed += 1
        if passed in (2, 4) and step.reactie is not Reactie.VERTREKT:
            assert step.reactie is Reactie.TWIJFELT
            assert step.na.onderwerp == was.zorg
            assert Reden.ZORG_KOMT_TERUG in step.redenen
        if passed == 6:
            passed = 0


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_nothing_is_told_before_its_condition(talk):
    told = set()
    for was, _, step in steps(talk):
        if step.onthulling is None:
            continue
        assert step.onthulling not in told
        told.add(step.onthulling)
        v, g, d, e = step.niveaus  # as the turn left him, before telling did him good
        one = kees().drempels[step.onthulling]
        pushed = step.reactie is Reactie.SPREEKT_TEGEN and step.onthulling == "geen-verzorging"
        assert pushed or (v >= one.vertrouwen and g >= one.gehoord and d <= one.druk and e >= one.energie)
        assert set(was.verteld) | {step.onthulling} == set(step.na.verteld)


@settings(max_examples=60, deadline=None)
@given(GESPREK)
def test_no_line_twice_unless_meant_so(talk):
    may = {one.id for one in kees().scenario.antwoorden if one.vaker}
    given_, _ = play(kees(), [zet for zet, _ in talk], [worp for _, worp in talk])
    lines = [one.antwoord for one in given_ if one.antwoord and one.antwoord not in may]
    assert len(lines) == len(set(lines))
    assert all(one.woorden for one in given_)


@settings(max_examples=50, deadline=None)
@given(GESPREK)
def test_the_same_turns_and_draws_give_the_same_talk(talk):
    zetten, draws = [zet for zet, _ in talk], [worp for _, worp in talk]
    assert repr(play(kees(), zetten, draws)) == repr(play(kees(), zetten, draws))


@pytest.mark.parametrize("rij", Rij)
def test_every_row_is_a_distribution_with_a_source(rij):
    row = COEFFICIENTEN[rij]
    assert sum(row.kansen) == 1000
    assert row.bron.endswith(".") or row.bron.endswith("[J]")
    for toon in Toon:
        for mood in range(STEMMINGEN):
            assert sum(chances(rij, toon, mood)) == 1000


def test_news_helps_once_and_a_question_wants_an_answer():
    news = Zet(Soort.INFORMATIE, "vervoer")
    first = react(kees(), replace(kees().begin, zorg=None), news, 0.5)
    assert Reden.NIEUWS in first.redenen
    assert Reden.NIEUWS not in react(kees(), first.na, news, 0.5).redenen
    asks = react(kees(), first.na, Zet(Soort.OPEN_VRAAG), 0.985)
    assert asks.reactie is Reactie.VRAAGT_TERUG
    assert asks.na.vraag
    assert Reden.VRAAG_BEANTWOORD in react(kees(), asks.na, news, 0.5).redenen
    assert Reden.VRAAG_GENEGEERD in react(kees(), asks.na, Zet(Soort.GESLOTEN_VRAAG), 0.5).redenen


def test_a_promise_is_remembered_and_does_its_good_once():
    promise = Zet(Soort.INFORMATIE, "bellen", belooft=True)
    once = react(kees(), kees().begin, promise, 0.5)
    assert once.na.beloofd == ("bellen",)
    assert Reden.BELOFTE not in react(kees(), once.na, promise, 0.5).redenen


def test_the_draws_of_a_seed_never_change():
    draws = worpen(7)
    assert [next(draws) for _ in range(3)] == [0.32383276483316237, 0.15084917392450192, 0.6509344730398537]
