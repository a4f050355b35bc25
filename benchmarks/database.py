"""Measurement `database`: recording in PostgreSQL beside our own SQLite, and servers that hear each other."""

import time
from collections.abc import Callable
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Final

from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.journal import PostgresStore, SqliteStore, Store, Streams
from tests.debian_ready import find_postgres
from tests.journal import conftest as thee
from tests.postgres import Cluster

COMMANDS: Final = 1_000
ONE_BY_ONE: Final = 200
SERVERS: Final = 4
#: Seconds after which a notice that did not come is a mistake.
_LOST: Final = 30.0


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows pg-batch, pg-one, pg-four and pg-heard: each time in a fresh database on this machine's disk."""
    if find_postgres() is None:
        figures.notes.append("No PostgreSQL here: python -m tests.debian_ready installs Debian's.")
        return
    ours: dict[str, list[float]] = {name: [] for name in ("pg-batch", "pg-one", "pg-four", "pg-heard")}
    peer: dict[str, list[float]] = {"pg-batch": [], "pg-one": []}
    cluster = Cluster()
    try:
        for number in range(repeats):
            step(f"database: {number + 1} of {repeats}")
            url = cluster.make()
            stores = [PostgresStore(url) for _ in range(SERVERS)]
            beside = SqliteStore(folder / f"beside-{number}.db")
            for told, store in ((ours, stores[0]), (peer, beside)):
                told["pg-batch"].append(batch(store))
                told["pg-one"].append(one_by_one(store, "s"))
            ours["pg-four"].append(together(stores))
            ours["pg-heard"] += heard(stores[0], stores[1])
            for each in (*stores, beside):
                each.close()
    finally:
        cluster.remove()
    figures.ours |= {name: Spread.of(values) for name, values in ours.items()}
    figures.ours["pg-heard"] = Spread.of([figures.ours["pg-heard"].percentile(95)])
    figures.peer |= {name: Spread.of(values) for name, values in peer.items()}
    rate = COMMANDS / figures.ours["pg-batch"].median * 1e3
    together_ = 1e3 / figures.ours["pg-four"].median
    figures.notes.append(
        f"PostgreSQL: {rate:,.0f} commands a second by one server in batches of a thousand;"
        f" {together_:,.0f} batches a second by {SERVERS} servers together."
    )


def batch(store: Store) -> float:
    """Milliseconds to decide and record a thousand commands with a text each, in one transaction."""
    streams = Streams(store)
    commands = [thee.name("Ans", stream=f"b{number % 10}") for number in range(COMMANDS)]
    began = time.perf_counter()
    streams.commit(streams.prepare(commands, recorded_at=2_000))
    return (time.perf_counter() - began) * 1e3


def one_by_one(store: Store, stream: str) -> float:
    """Milliseconds a command, each in a transaction of its own that waits for the disk."""
    streams = Streams(store)
    began = time.perf_counter()
    for number in range(ONE_BY_ONE):
        streams.commit(
            streams.prepare([thee.name("Ans", stream=f"{stream}{number % 10}")], recorded_at=2_000)
        )
    return (time.perf_counter() - began) / ONE_BY_ONE * 1e3


def together(stores: list[PostgresStore]) -> float:
    """Milliseconds a batch of ten commands, of all batches of all servers, each in streams of its own."""

    def serve(store: Store, name: str) -> None:
        streams = Streams(store)
        for number in range(ONE_BY_ONE):
            batch = [thee.name("Ans", stream=f"{name}{number % 10}-{n}") for n in range(10)]
            streams.commit(streams.prepare(batch, recorded_at=2_000))

    servers = [Thread(target=serve, args=(store, f"v{n}")) for n, store in enumerate(stores)]
    began = time.perf_counter()
    for server in servers:
        server.start()
    for server in servers:
        server.join()
    return (time.perf_counter() - began) / (ONE_BY_ONE * len(stores)) * 1e3


def heard(here: PostgresStore, there: PostgresStore) -> list[float]:
    """Milliseconds from the acknowledgement at one server to the notice at another, a hundred times."""
    notices: Queue[float] = Queue()
    stop = here.follow(lambda stream, seq: notices.put(time.perf_counter()))
    streams, took = Streams(there), []
    for _ in range(100):
        streams.commit(streams.prepare([thee.name("Ans", stream="h")], recorded_at=2_000))
        acknowledged = time.perf_counter()
        took.append(max(0.0, notices.get(timeout=_LOST) - acknowledged) * 1e3)
    stop()
    return took
