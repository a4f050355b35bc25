"""What another server recorded is heard at once, and a lost line is mended and told."""

from collections.abc import Iterator
from queue import Queue

import pytest

from samenzorg_sim.journal import PostgresStore, StorageError, Text
from tests.journal.test_store_contract import chain
from tests.postgres import Cluster
from tests.running_server import wait_until

PATIENCE = 120.0


@pytest.fixture
def stores(database: str) -> Iterator[tuple[PostgresStore, PostgresStore]]:
    """Two servers on one database."""
    both = PostgresStore(database), PostgresStore(database)
    yield both
    for store in both:
        store.close()


def answers(store: PostgresStore) -> bool:
    try:
        return store.heads() == {}
    except StorageError:
        return False


Heard = Queue[tuple[str | None, int]]


def test_each_stream_of_another_server_is_told_once_and_our_own_never(
    stores: tuple[PostgresStore, PostgresStore],
) -> None:
    here, there = stores
    heard: Heard = Queue()
    stop = here.follow(lambda stream, seq: heard.put((stream, seq)))
    here.append(chain("ons", 3))
    there.append([*chain("b met een spatie", 2), *chain("a", 5)])
    there.append([], [Text("t_1", "a", "d_1", "een tekst alleen verandert geen stroom")])
    there.append(chain("slot", 1))
    told = [heard.get(timeout=PATIENCE) for _ in range(3)]
    assert (sorted(told[:2], key=str), told[2]) == ([("a", 5), ("b met een spatie", 2)], ("slot", 1))
    assert [row.seq for row in here.read("a")] == [1, 2, 3, 4, 5]
    stop()
    stop()
    there.append(chain("te laat", 1))
    assert heard.empty()


def test_what_was_not_recorded_is_not_told(stores: tuple[PostgresStore, PostgresStore]) -> None:
    here, there = stores
    heard: Heard = Queue()
    stop = here.follow(lambda stream, seq: heard.put((stream, seq)))
    there.append(chain("a", 1))
    with pytest.raises(StorageError):
        there.append([*chain("b", 1), *chain("a", 1)])
    there.append(chain("c", 1))
    assert [heard.get(timeout=PATIENCE) for _ in range(2)] == [("a", 1), ("c", 1)]
    stop()


def test_a_thousand_in_a_row_are_all_heard_and_a_mistake_of_who_listens_cuts_nothing(
    stores: tuple[PostgresStore, PostgresStore],
) -> None:
    here, there = stores
    heard: Heard = Queue()

    def hear(stream: str | None, seq: int) -> None:
        heard.put((stream, seq))
        if stream == "s7":
            raise RuntimeError("a mistake")

    stop = here.follow(hear)
    for start in range(0, 1_000, 250):
        there.append([chain(f"s{number}", 1)[0] for number in range(start, start + 250)])
    told = {heard.get(timeout=PATIENCE) for _ in range(1_000)}
    assert told == {(f"s{number}", 1) for number in range(1_000)}
    stop()


def test_a_lost_line_is_mended_and_told(
    cluster: Cluster, stores: tuple[PostgresStore, PostgresStore]
) -> None:
    """The database goes away and comes back: everything may have changed meanwhile."""
    here, there = stores
    heard: Heard = Queue()
    stop = here.follow(lambda stream, seq: heard.put((stream, seq)))
    with cluster.away("fast"), pytest.raises(StorageError):
        there.append(chain("a", 1))
    assert heard.get(timeout=PATIENCE) == (None, 0)
    wait_until(lambda: answers(there), "the database to answer")
    there.append(chain("a", 1))
    assert heard.get(timeout=PATIENCE) == ("a", 1)
    stop()


def test_who_cannot_follow_hears_so_at_once(
    cluster: Cluster, stores: tuple[PostgresStore, PostgresStore]
) -> None:
    with cluster.away(), pytest.raises(StorageError):
        stores[0].follow(lambda stream, seq: None)


def test_what_servers_call_is_heard_by_the_others_and_kept_nowhere(
    stores: tuple[PostgresStore, PostgresStore],
) -> None:
    here, there = stores
    called: Queue[str | None] = Queue()
    followed: Heard = Queue()
    stops = here.hear(called.put), here.follow(lambda stream, seq: followed.put((stream, seq)))
    here.call(["wij zelf"])
    there.call(["een", "met een spatie", '{"letters": "é"}'])
    there.append(chain("a", 1))
    assert [called.get(timeout=PATIENCE) for _ in range(3)] == ["een", "met een spatie", '{"letters": "é"}']
    assert followed.get(timeout=PATIENCE) == ("a", 1)
    for stop in stops:
        stop()
    assert called.empty()
    assert followed.empty()
