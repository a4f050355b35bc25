"""A talk with the naaste through the journal: recorded, replayed, refused where it must be."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samenzorg_sim.content.scenario import Scenario
from samenzorg_sim.journal import Meant, MemoryStore, Recorded, Refused, Streams, Submission, UnknownEvent
from samenzorg_sim.naaste import commands as c
from samenzorg_sim.naaste.apply import apply
from samenzorg_sim.naaste.decide import CODEC, naaste_domain
from samenzorg_sim.naaste.spelen import play
from samenzorg_sim.naaste.state import Gesprek
from tests.naaste.kees import GESPREK, chauffeur, kees

NU = 1_795_010_400_000
DOMAIN = naaste_domain(chauffeur())
P = "p_" + "0" * 32


def submit(streams, command, number):
    one = Submission("g_" + "1" * 32, DOMAIN, command, f"c_{number:032x}", P, NU)
    batch = streams.prepare([one], recorded_at=NU)
    streams.commit(batch)
    return batch.outcomes[0]


@settings(max_examples=40, deadline=None)
@given(GESPREK, st.integers(0, 2**31))
def test_the_rows_alone_replay_to_the_same_talk(talk, zaad):
    store = MemoryStore()
    streams = Streams(store)
    submit(streams, c.BeginOefening("de-chauffeur", zaad), 0)
    for number, (zet, worp) in enumerate(talk, 1):
        said = c.Zeg(zet.soort, worp, zet.onderwerp, zet.weerspiegelt, zet.belooft, woorden=7)
        if isinstance(submit(streams, said, number), Refused):
            break
    state = Gesprek()
    for row in store.read("g_" + "1" * 32):
        event = CODEC.decode(row)
        state = apply(state, Recorded(event, row.stream, row.seq, NU, NU, P))
    played, ending = play(kees(), [zet for zet, _ in talk], [worp for _, worp in talk])
    assert [turn.na for turn in state.beurten] == [one.stap.na for one in played]
    assert [turn.antwoord for turn in state.beurten] == [one.antwoord for one in played]
    if state.voorbij:
        assert state.einde == ending


def decide(state, command):
    return DOMAIN.decide(state, command, Meant(NU, NU, P))


def begun() -> Gesprek:
    (event,) = decide(Gesprek(), c.BeginOefening("de-chauffeur", 1))
    return apply(Gesprek(), Recorded(event, "g_" + "1" * 32, 1, NU, NU, P))


def test_who_ends_the_talk_gets_its_ending():
    (event,) = decide(begun(), c.RondAf())
    assert event.einde == "even-gepraat"


@pytest.mark.parametrize(
    ("state", "command", "code", "melding"),
    [
        (Gesprek(), c.RondAf(), "niet-begonnen", "Dit gesprek is nog niet begonnen."),
        (
            Gesprek(begin=kees().begin, voorbij=True),
            c.RondAf(),
            "voorbij",
            "Dit gesprek is klaar. Kijk terug, of begin opnieuw.",
        ),
        (begun(), c.BeginOefening("de-chauffeur", 1), "al-begonnen", "Dit gesprek is al begonnen."),
        (
            Gesprek(),
            c.BeginOefening("een-ander", 1),
            "ander-scenario",
            "Dit gesprek hoort bij een andere situatie.",
        ),
        (
            begun(),
            c.Zeg("open_vraag", 0.5, "voetbal"),
            "onbekend-onderwerp",
            "Over dat onderwerp gaat dit gesprek niet. Kies een ander.",
        ),
    ],
)
def test_a_refusal_says_what_to_do(state, command, code, melding):
    with pytest.raises(Refused) as refused:
        decide(state, command)
    assert (refused.value.code, refused.value.melding) == (code, melding)


def test_a_scenario_without_replies_is_only_played_with_a_group():
    bare = Scenario.model_validate_json(json.dumps(chauffeur().model_dump(mode="json") | {"antwoorden": []}))
    with pytest.raises(Refused, match="alleen met een groep"):
        naaste_domain(bare).decide(Gesprek(), c.BeginOefening("de-chauffeur", 1), Meant(NU, NU, P))


def test_a_draw_outside_its_range_is_a_mistake_of_the_program():
    with pytest.raises(ValueError, match=r"a draw is in \[0, 1\), not 1.0"):
        decide(begun(), c.Zeg("open_vraag", 1.0))


def test_an_unknown_event_is_never_skipped():
    with pytest.raises(UnknownEvent):
        apply(Gesprek(), Recorded("?", "g_" + "1" * 32, 1, NU, NU, P))
