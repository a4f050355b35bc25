"""A stream is replayed from its rows alone, whole or not at all, whoever reads and commits meanwhile."""

from collections.abc import Iterator
from threading import Event, Thread, current_thread
from types import ModuleType

import pytest

from samenzorg_sim.journal import BadPayload, GapInStream, MemoryStore, Row, Store, Streams, UnknownEvent
from samenzorg_sim.journal.row import chained


def row(seq: int, name: str = "thee.kopje_poured", payload: str | None = None) -> Row:
    return chained(
        "",
        stream="thee",
        seq=seq,
        name=name,
        version=1,
        recorded_at=2_000,
        happened_at=1_000,
        actor="d_1",
        command_id=f"c_{seq}",
        payload=payload or f'{{"gast":"d_{"a" * 32}","laat":false}}',
    )


def test_a_stream_with_a_gap_is_not_replayed(store: Store, thee: ModuleType) -> None:
    store.append([row(1), row(3)])
    with pytest.raises(GapInStream) as told:
        Streams(store).state("thee", thee.domain)
    assert str(told.value) == "stream 'thee' lacks row 2: the next one is 3"


def test_rows_that_cannot_be_read_stop_their_own_stream_and_no_other(store: Store, thee: ModuleType) -> None:
    store.append([row(1, name="thee.pot_broken")])
    streams = Streams(store)
    for _ in range(2):
        with pytest.raises(UnknownEvent):
            streams.state("thee", thee.domain)
    batch = streams.prepare([thee.submit(thee.Pour()), thee.submit(thee.Pour(), "ander")], recorded_at=3_000)
    streams.commit(batch)
    assert isinstance(batch.outcomes[0], UnknownEvent)
    assert streams.state("ander", thee.domain).kopjes == 5


def test_a_row_whose_text_was_changed_is_not_replayed(store: Store, thee: ModuleType) -> None:
    store.append([row(1, payload='{"gast":"Ans","laat":false}')])
    with pytest.raises(BadPayload):
        Streams(store).state("thee", thee.domain)


def test_who_loads_slowly_does_not_put_back_an_older_state(thee: ModuleType) -> None:
    """A screen starts reading a stream; before it is done, a command for that stream is recorded."""
    has_read, go_on = Event(), Event()

    class Slow(MemoryStore):
        def read(self, stream: str, after: int = 0) -> Iterator[Row]:
            yield from super().read(stream, after)
            if current_thread().name == "screen":
                has_read.set()
                assert go_on.wait(60)

    store = Slow()
    store.append([row(1)])
    streams, seen = Streams(store), []
    screen = Thread(target=lambda: seen.append(streams.state("thee", thee.domain).kopjes), name="screen")
    screen.start()
    assert has_read.wait(60)
    streams.commit(streams.prepare([thee.submit(thee.Pour())], recorded_at=3_000))
    go_on.set()
    screen.join()
    assert seen == [4]
    assert streams.state("thee", thee.domain).kopjes == 4
    streams.commit(streams.prepare([thee.submit(thee.Pour())], recorded_at=3_000))
    assert [one.seq for one in store.read("thee")] == [1, 2, 3]


def test_every_row_of_a_long_stream_is_replayed(store: Store, thee: ModuleType) -> None:
    names = [
        row(seq, "thee.gast_named", f'{{"gast":"{thee.ANS}","naam":"t_{seq:032x}"}}')
        for seq in range(1, 2_101)
    ]
    store.append(names)
    assert len(Streams(store).state("thee", thee.domain).gasten) == 2_100
