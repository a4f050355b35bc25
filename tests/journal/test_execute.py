"""Stories of commands that are decided, recorded and seen: together, twice, and when the disk says no."""

from collections.abc import Sequence
from dataclasses import replace
from threading import Event, Thread
from types import ModuleType

import pytest

from samenzorg_sim.journal import (
    Batch,
    Domain,
    Done,
    MemoryStore,
    OutdatedBatch,
    Row,
    StorageFull,
    Store,
    Streams,
    Text,
    WrongDomain,
    mint_id,
)


class Moody(MemoryStore):
    """A store whose next append fails: before anything is kept, or after all of it was (a lost answer)."""

    mood = "good"

    def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
        if self.mood == "full":
            raise StorageFull("the tea table")
        super().append(rows, texts, erased)
        if self.mood == "lost answer":
            raise StorageFull("the tea table, or so it says")


def play(streams: Streams, *submissions: object, at: int = 2_000) -> Batch:
    batch = streams.prepare(submissions, recorded_at=at)  # type: ignore[arg-type]
    streams.commit(batch)
    return batch


def kinds(batch: Batch) -> list[str]:
    return [
        ("already" if outcome.already else "done") if isinstance(outcome, Done) else type(outcome).__name__
        for outcome in batch.outcomes
    ]


def test_a_cup_is_poured_and_seen_only_after_the_commit(store: Store, thee: ModuleType) -> None:
    streams = Streams(store)
    batch = streams.prepare([pour := thee.submit(thee.Pour(2))], recorded_at=2_000)
    assert streams.state("thee", thee.domain).kopjes == 6
    streams.commit(batch)
    assert streams.state("thee", thee.domain).kopjes == 4
    assert streams.seq("thee", thee.domain) == 2
    first, second = store.read("thee")
    assert batch.rows == (first, second)
    assert (first.command_id, second.command_id) == (pour.command_id, None)
    assert (first.recorded_at, first.happened_at, first.actor) == (2_000, 1_000, thee.ANS)
    assert first.payload == f'{{"gast":"{thee.ANS}","laat":false}}'


def test_several_streams_go_in_together_or_not_at_all(thee: ModuleType) -> None:
    store = Moody()
    streams = Streams(store)
    play(streams, thee.submit(thee.Pour(), "a"))
    batch = streams.prepare([thee.name("Ans", "a"), thee.submit(thee.Pour(), "b")], recorded_at=2_000)
    store.mood = "full"
    with pytest.raises(StorageFull):
        streams.commit(batch)
    assert [streams.seq(stream, thee.domain) for stream in "ab"] == [1, 0]
    store.mood = "good"
    streams.commit(batch)
    assert [streams.seq(stream, thee.domain) for stream in "ab"] == [2, 1]


def test_a_lost_answer_is_noticed_and_nothing_is_doubled(thee: ModuleType) -> None:
    """The disk kept the rows but said it had not: the old state stays, and the same command is 'already'."""
    store = Moody()
    streams = Streams(store)
    play(streams, thee.submit(thee.Pour()))
    pour, new = thee.submit(thee.Pour(2)), thee.submit(thee.Pour(), "nieuw")
    store.mood = "lost answer"
    with pytest.raises(StorageFull):
        play(streams, pour, new)
    assert streams.state("thee", thee.domain).kopjes == 5
    store.mood = "good"
    assert kinds(play(streams, pour, new, thee.submit(thee.Pour()))) == ["already", "already", "done"]
    assert streams.state("thee", thee.domain).kopjes == 2
    assert streams.state("thee", thee.domain) == Streams(store).state("thee", thee.domain)


def test_a_batch_that_was_overtaken_is_not_written(store: Store, thee: ModuleType) -> None:
    streams = Streams(store)
    slow = streams.prepare([thee.submit(thee.Pour()), thee.submit(thee.Pour(), "ander")], recorded_at=2_000)
    play(streams, thee.submit(thee.Pour()))
    for batch in (slow, slow):
        with pytest.raises(OutdatedBatch) as told:
            streams.commit(batch)
    assert str(told.value) == "stream 'thee' moved on since the batch was prepared"
    assert store.heads().keys() == {"thee"}
    twice = play(streams, thee.submit(thee.Pour()))
    with pytest.raises(OutdatedBatch):
        streams.commit(twice)


def test_states_can_be_read_while_a_commit_waits_for_the_disk(thee: ModuleType) -> None:
    at_the_disk, go_on = Event(), Event()

    class Slow(MemoryStore):
        def append(self, rows: Sequence[Row], texts: Sequence[Text] = (), erased: Sequence[str] = ()) -> None:
            if len(rows) > 1:
                at_the_disk.set()
                assert go_on.wait(60)
            super().append(rows, texts, erased)

    streams = Streams(Slow())
    play(streams, thee.submit(thee.Pour(), "rustig"))
    streams.forget("rustig")
    batch = streams.prepare([thee.submit(thee.Pour(), stream) for stream in "ab"], recorded_at=2_000)
    worker = Thread(target=streams.commit, args=(batch,))
    worker.start()
    assert at_the_disk.wait(60)
    assert [streams.state(stream, thee.domain).kopjes for stream in ("a", "b", "rustig")] == [6, 6, 5]
    streams.forget("a")
    go_on.set()
    worker.join()
    assert [streams.state(stream, thee.domain).kopjes for stream in ("a", "b", "rustig")] == [5, 5, 5]


def test_asking_for_streams_that_do_not_exist_keeps_nothing(store: Store, thee: ModuleType) -> None:
    streams = Streams(store)
    assert streams.state("van een vreemde", thee.domain) == thee.Pot()
    assert streams._loaded == {}


def test_a_stream_belongs_to_one_domain(store: Store, thee: ModuleType) -> None:
    streams = Streams(store)
    play(streams, thee.submit(thee.Pour()))
    other: Domain[object, object, object] = Domain(0, thee.decide, thee.apply, type(thee.codec)([]))
    with pytest.raises(WrongDomain, match="stream 'thee' belongs to another domain"):
        streams.state("thee", other)


def test_words_that_no_row_names_are_not_kept(store: Store, thee: ModuleType) -> None:
    """Nothing could ever erase them: no state knows that they are there."""
    lost = Text(mint_id("t"), "thee", thee.ANS, "niemands woorden")
    pour = replace(thee.submit(thee.Pour(2)), texts=(lost,))
    play(Streams(store), pour, named := thee.name("Ans"))
    assert store.texts([lost.text_id, named.texts[0].text_id]) == {named.texts[0].text_id: "Ans"}
