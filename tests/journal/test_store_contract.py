"""What every store promises; a new store only has to be added to MAKERS in conftest.py."""

from threading import Thread

import pytest

from samenzorg_sim.journal import Conflict, Row, Store, Text
from samenzorg_sim.journal.row import chained


def chain(stream: str, count: int, *, start: int = 0, previous: str = "") -> list[Row]:
    rows: list[Row] = []
    for seq in range(start + 1, start + count + 1):
        row = chained(
            rows[-1].hash if rows else previous,
            stream=stream,
            seq=seq,
            name="thee.kopje_poured",
            version=1,
            recorded_at=5_000 + seq,
            happened_at=5_000 - seq,
            actor="d_1",
            command_id=f"{stream}-{seq}" if seq % 2 else None,
            payload='{"gast":"zoë 🫖"}',
        )
        rows.append(row)
    return rows


def words(text_id: str, words: str) -> Text:
    return Text(text_id, "a", "d_1", words)


def test_an_empty_store_has_nothing(store: Store) -> None:
    assert list(store.read("a")) == []
    assert list(store.first_rows()) == []
    assert store.heads() == {}
    assert store.texts(["t_1"]) == {}


def test_rows_come_back_as_they_went_in_and_in_order(store: Store) -> None:
    a, b = chain("a", 4), chain("b", 2)
    store.append([a[0], b[0], a[1], a[2], b[1], a[3]])
    assert list(store.read("a")) == a
    assert list(store.read("a", after=2)) == a[2:]
    assert list(store.read("b", after=2)) == []
    assert store.heads() == {"a": (4, a[3].hash), "b": (2, b[1].hash)}


def test_a_long_stream_is_read_whole(store: Store) -> None:
    rows = chain("a", 2_500)
    store.append(rows[:1_000])
    store.append(rows[1_000:])
    assert list(store.read("a")) == rows
    assert [row.seq for row in store.read("a", after=1_499)] == list(range(1_500, 2_501))
    assert next(store.read("a")) == rows[0]  # who stops half-way leaves nothing open


def test_the_first_row_of_each_stream_with_a_prefix(store: Store) -> None:
    for stream in ("sessie:b", "sessie:a", "sessie", "sessi%", "zessie:a"):
        store.append(chain(stream, 3))
    assert [row.stream for row in store.first_rows("sessie:")] == ["sessie:a", "sessie:b"]
    assert [row.stream for row in store.first_rows("sessi%")] == ["sessi%"]
    assert len(list(store.first_rows())) == 5
    assert {row.seq for row in store.first_rows()} == {1}


@pytest.mark.parametrize("what", ["seq", "command"])
def test_a_row_that_is_there_already_stops_everything(store: Store, what: str) -> None:
    rows = chain("a", 3)
    store.append(rows[:2], [words("t_1", "Ans")])
    again = chain("a", 1)[0] if what == "seq" else chain("a", 1, start=2)[0]
    if what == "command":
        again = Row(*(getattr(again, field) if field != "command_id" else "a-1" for field in Row.__slots__))
    with pytest.raises(Conflict):
        store.append([*chain("b", 2), again], [words("t_2", "Bep")])
    assert list(store.read("a")) == rows[:2]
    assert list(store.read("b")) == []
    assert store.texts(["t_1", "t_2"]) == {"t_1": "Ans"}


def test_the_same_row_twice_in_one_call_stops_everything(store: Store) -> None:
    with pytest.raises(Conflict):
        store.append([*chain("a", 2), *chain("a", 1)])
    assert store.heads() == {}


def test_the_same_command_in_two_streams_is_no_conflict(store: Store) -> None:
    a, b = chain("a", 1)[0], chain("b", 1)[0]
    b = Row(*(getattr(b, field) if field != "command_id" else a.command_id for field in Row.__slots__))
    store.append([a, b])
    assert len(store.heads()) == 2


def test_a_text_id_that_is_there_already_stops_everything(store: Store) -> None:
    store.append([], [words("t_1", "Ans")])
    with pytest.raises(Conflict):
        store.append(chain("a", 1), [words("t_1", "iemand anders")])
    assert store.texts(["t_1"]) == {"t_1": "Ans"}
    assert store.heads() == {}


def test_erased_words_are_gone_and_the_rest_stays(store: Store) -> None:
    store.append(chain("a", 2), [words("t_1", "Ans"), words("t_2", "Bep"), words("t_3", "")])
    store.erase(["t_1", "t_onbekend"], at=9_000)
    store.erase(["t_1"], at=9_999)
    store.erase([], at=9_999)
    assert store.texts(["t_3", "t_2", "t_1", "t_9", "t_1"]) == {"t_1": None, "t_2": "Bep", "t_3": ""}
    assert list(store.read("a")) == chain("a", 2)


def test_rows_and_what_they_erase_are_one_transaction(store: Store) -> None:
    rows = chain("a", 2)
    store.append(rows[:1], [words("t_1", "Ans"), words("t_2", "Bep")])
    with pytest.raises(Conflict):
        store.append(rows[:1], erased=["t_1"])
    assert store.texts(["t_1"]) == {"t_1": "Ans"}
    store.append(rows[1:], [words("t_3", "Cor")], erased=["t_1", "t_3", "t_onbekend"])
    assert store.texts(["t_1", "t_2", "t_3"]) == {"t_1": None, "t_2": "Bep", "t_3": None}
    assert list(store.read("a")) == rows


def test_many_texts_can_be_asked_for_at_once(store: Store) -> None:
    many = [words(f"t_{number}", f"tekst {number}") for number in range(2_300)]
    store.append([], many)
    assert store.texts(one.text_id for one in many) == {one.text_id: one.text for one in many}


def test_several_threads_write_and_read_at_the_same_time(store: Store) -> None:
    failures: list[BaseException] = []

    def write(stream: str) -> None:
        try:
            rows = chain(stream, 20)
            for row in rows:
                store.append([row])
                assert [one.seq for one in store.read(stream)] == list(range(1, row.seq + 1))
        except BaseException as wrong:
            failures.append(wrong)

    threads = [Thread(target=write, args=(f"stream-{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert {seq for seq, _ in store.heads().values()} == {20}


def test_closing_twice_is_allowed(store: Store) -> None:
    store.close()
    store.close()


def test_asking_whether_it_can_record_records_nothing(store: Store) -> None:
    store.append(chain("a", 1))
    before = store.heads()
    store.probe()
    assert store.heads() == before
