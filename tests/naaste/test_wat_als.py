"""Back to a turn, and say something else: what went before stays to the letter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.journal import Refused
from samenzorg_sim.naaste import commands as c
from tests.naaste.bewaard import Bewaard, gespeeld
from tests.naaste.kees import GESPREK, ZETTEN, chauffeur

ANDER = "n_" + "2" * 32
N = "n_" + "1" * 32


def played(talk):
    """Say these turns until the talk is over."""
    bewaard = Bewaard()
    state = bewaard.do(chauffeur(), c.BeginOefening("de-chauffeur", 3))
    for zet, worp in talk:
        if not state.voorbij:
            said = c.Zeg(zet.soort, worp, zet.onderwerp, zet.weerspiegelt, zet.belooft, woorden=4)
            state = bewaard.do(chauffeur(), said)
    return bewaard, state


@settings(max_examples=40, deadline=None)
@given(GESPREK, st.integers(0, 19), ZETTEN)
def test_the_unchanged_turns_are_identical(talk, turn, other):
    bewaard, state = played(talk)
    turn = min(turn, len(state.beurten) - 1)
    what_if = bewaard.do(chauffeur(), c.WatAls(N, state, turn), ANDER)
    assert what_if.beurten == state.beurten[:turn]
    assert (what_if.zaad, what_if.uit, what_if.voorbij) == (state.zaad, N, False)
    worp = state.beurten[turn].worp
    later = bewaard.do(chauffeur(), c.Zeg(other.soort, worp, other.onderwerp), ANDER)
    assert later.beurten[:turn] == state.beurten[:turn]
    assert len(later.beurten) == turn + 1


def test_the_same_turn_on_the_same_draw_gives_the_same_answer():
    """So a difference between the two talks comes from what was said, not from luck."""
    bewaard, state = gespeeld()
    bewaard.do(chauffeur(), c.WatAls(N, state, 3), ANDER)
    fourth = state.beurten[3]
    later = bewaard.do(chauffeur(), c.Zeg(fourth.zet.soort, fourth.worp, "vervoer", zin=fourth.zin), ANDER)
    assert later.beurten[3] == fourth


def test_a_turn_that_is_not_there_is_refused():
    bewaard, state = gespeeld()
    with pytest.raises(Refused) as refused:
        bewaard.do(chauffeur(), c.WatAls(N, state, 6), ANDER)
    assert refused.value.melding == "Die beurt is er niet (meer). Kies een andere."


@settings(max_examples=20, deadline=None)
@given(GESPREK)
def test_a_turn_taken_back_leaves_no_trace_in_the_naaste(talk):
    bewaard, state = played(talk)
    back = bewaard.do(chauffeur(), c.NeemTerug())
    assert back.beurten == state.beurten[:-1]
    assert (back.voorbij, back.einde) == (False, None)
    last = state.beurten[-1]
    zet = last.zet
    said = c.Zeg(zet.soort, last.worp, zet.onderwerp, zet.weerspiegelt, zet.belooft, woorden=4)
    assert bewaard.do(chauffeur(), said).beurten == state.beurten


def test_there_is_nothing_to_take_back_before_the_first_turn():
    bewaard = Bewaard()
    bewaard.do(chauffeur(), c.BeginOefening("de-chauffeur", 3))
    with pytest.raises(Refused) as refused:
        bewaard.do(chauffeur(), c.NeemTerug())
    assert refused.value.melding == "U hebt nog niets gezegd. Er is niets terug te nemen."


def test_a_talk_is_kept_under_a_name_and_thrown_away():
    bewaard, _ = gespeeld()
    assert bewaard.do(chauffeur(), c.Bewaar("t_" + "a" * 32)).naam == "t_" + "a" * 32
    state = bewaard.do(chauffeur(), c.GooiWeg())
    assert (state.naam, state.weggegooid) == (None, True)
