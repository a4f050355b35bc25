"""Whatever a team leader does in whatever order: what is recorded replays, and undoing puts back what was."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samenzorg_sim.journal import Refused, Streams
from samenzorg_sim.kwartaal import commands as c
from samenzorg_sim.kwartaal.decide import DOMAIN
from tests.kwartaal.teamjaar import STROOM, Teamjaar

QUARTERS = st.sampled_from(["2026-2", "2026-3"])
NUMBERS = st.one_of(st.none(), st.integers(-1, 30))
ACTS = st.lists(
    st.one_of(
        st.builds(c.ZetAantallen, QUARTERS, NUMBERS, NUMBERS, NUMBERS),
        st.builds(c.KruisAan, QUARTERS, st.sampled_from(["tijd", "rooster"]), st.booleans()),
        st.builds(c.Bespreek, QUARTERS, st.sampled_from([None, date(2026, 10, 6)])),
        st.builds(c.LeverIn, QUARTERS, st.booleans()),
        st.builds(c.WisBlad, QUARTERS),
    ),
    max_size=15,
)


def tries(team: Teamjaar, act: Any) -> bool:
    """Whether something was recorded; a refusal changes nothing."""
    before = team.state
    try:
        return bool(team.doe(act))
    except Refused:
        assert team.state == before
        return False


@given(ACTS)
def test_what_is_recorded_replays_and_undoing_puts_back_what_was(acts: list[Any]) -> None:
    team = Teamjaar()
    before = team.state
    for act in acts:
        if not tries(team, act):
            continue
        after = team.state
        for blad in after.bladen.values():
            known = blad.aantallen
            most = known.clienten if known.gehouden is None else known.gehouden
            assert most is None or known.verslagen is None or known.verslagen <= most
        if not isinstance(act, c.WisBlad):
            team.doe(c.MaakOngedaan(after.teller))
            assert team.state.bladen == before.bladen
            team.doe(act)
        before = team.state
    assert replace(Streams(team.store).state(STROOM, DOMAIN), eerder=()) == replace(team.state, eerder=())
