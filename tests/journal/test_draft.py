"""Stories of single commands: refused, repeated, late, without effect, or a mistake."""

from types import ModuleType

import pytest

from samenzorg_sim.journal import (
    BadSubmission,
    Done,
    Refused,
    Store,
    Streams,
    Text,
    mint_id,
)
from tests.journal.test_execute import kinds, play


def test_each_command_is_decided_on_what_the_ones_before_it_leave(store: Store, thee: ModuleType) -> None:
    streams = Streams(store)
    batch = play(streams, *(thee.submit(thee.Pour(4)) for _ in range(2)), thee.submit(thee.Pour(2)))
    assert kinds(batch) == ["done", "Refused", "done"]
    refusal = batch.outcomes[1]
    assert isinstance(refusal, Refused)
    assert (refusal.code, refusal.melding) == ("pot-leeg", "De pot is leeg. Zet eerst nieuwe thee.")
    assert [row.seq for row in store.read("thee")] == [1, 2, 3, 4, 5, 6]


def test_the_same_command_twice_is_recorded_once(store: Store, thee: ModuleType) -> None:
    """In one batch, in the next, and after a restart; the words that came along again are not kept either."""
    streams = Streams(store)
    pour, name = thee.submit(thee.Pour(3)), thee.name("Ans")
    first = play(streams, pour, pour, name)
    assert kinds(first) == ["done", "already", "done"]
    again = thee.name("Ans", command_id=name.command_id)
    later = play(streams, again, pour, thee.submit(thee.Pour()))
    assert kinds(later) == ["already", "already", "done"]
    restarted = play(Streams(store), again, pour)
    assert kinds(restarted) == ["already", "already"]
    assert restarted.rows == ()
    rows = [[outcome.rows for outcome in batch.outcomes] for batch in (first, later, restarted)]
    assert rows[0][0] == rows[0][1] == rows[1][1] == rows[2][1]
    assert len(rows[0][0]) == 3
    assert rows[0][2] == rows[1][0] == rows[2][0]
    assert store.texts([again.texts[0].text_id, name.texts[0].text_id]) == {name.texts[0].text_id: "Ans"}
    assert len(list(store.read("thee"))) == 5


def test_a_refused_command_may_be_tried_again_under_the_same_id(store: Store, thee: ModuleType) -> None:
    streams = Streams(store)
    much = thee.submit(thee.Pour(7))
    assert kinds(play(streams, much, much)) == ["Refused", "Refused"]
    little = thee.submit(thee.Pour(1), command_id=much.command_id)
    assert kinds(play(streams, little, little)) == ["done", "already"]


def test_nothing_to_change_is_done_without_a_row_or_a_text(store: Store, thee: ModuleType) -> None:
    text = Text(mint_id("t"), "thee", thee.ANS, "niets")
    batch = play(Streams(store), thee.submit(thee.Pour(0), texts=(text,)))
    assert batch.outcomes == (Done((), already=False),)
    assert store.texts([text.text_id]) == {}


def test_a_mistake_stops_its_own_command_and_no_other(store: Store, thee: ModuleType) -> None:
    batch = play(
        Streams(store),
        thee.submit(thee.Pour()),
        thee.submit(thee.Drop()),
        thee.submit(thee.Name("geen tekst-id")),
        thee.submit(thee.Pour(), actor="\ud800"),
        thee.submit(thee.Pour(), command_id="c_1; DROP TABLE"),
        thee.submit(thee.Pour(), happened_at=1.5),
        thee.submit(thee.Pour(), texts=(Text("t_1", "thee", thee.ANS, 5),)),  # type: ignore[arg-type]
        thee.submit(thee.Pour()),
    )
    assert kinds(batch) == ["done", "RuntimeError", *["BadPayload"] * 2, *["BadSubmission"] * 3, "done"]
    assert isinstance(batch.outcomes[4], BadSubmission)
    assert str(batch.outcomes[4]) == (
        "cannot be submitted: command id 'c_1; DROP TABLE' is not c_ and 32 hex characters"
    )
    assert len(list(store.read("thee"))) == 2


@pytest.mark.parametrize("words", ["half een teken \ud83e", "nul \0 teken"])
def test_words_that_cannot_be_kept_are_refused_politely(store: Store, thee: ModuleType, words: str) -> None:
    (outcome,) = play(Streams(store), thee.name(words)).outcomes
    assert isinstance(outcome, Refused)
    assert outcome.melding == (
        "In uw tekst staat een teken dat wij niet kunnen bewaren. Haal dat teken weg en probeer het opnieuw."
    )


def test_a_late_tap_keeps_its_own_time_and_an_impossible_one_is_clamped(
    store: Store, thee: ModuleType
) -> None:
    streams = Streams(store)
    moments = (1_900, 400, 9_999, -(10**30))
    play(streams, *(thee.submit(thee.Pour(), happened_at=moment) for moment in moments), at=2_000)
    play(streams, thee.submit(thee.Pour(), happened_at=7, clamped=True), at=1_500)  # our clock was set back
    rows = list(store.read("thee"))
    assert [row.happened_at for row in rows] == [1_900, 400, 2_000, 0, 7]
    assert ["true" in row.payload for row in rows] == [False, False, True, True, True]
    assert streams.state("thee", thee.domain).laatste == 2_000
