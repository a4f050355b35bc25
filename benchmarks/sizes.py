"""What one session takes in memory, on disk and over the network: `python -m benchmarks.sizes`."""

import sqlite3
import tempfile
from pathlib import Path

import httpx
import psutil

from benchmarks.group import Group, our_server
from samenzorg_sim.loadtest.geheugen import share_mb
from tests.running_server import RunningServer

PHONES, SECONDS = 8, 10


def main() -> None:
    """Print each figure with its name, as docs/hosting.py has it; a kB is a thousand bytes."""
    with tempfile.TemporaryDirectory() as folder:
        server = our_server(Path(folder))
        try:
            assert server.process is not None
            resting = share_mb([psutil.Process(server.process.pid), *server.family()])
            empty = on_disk(server)
            group = Group(server)
            group.join(PHONES)
            group.play()
            screen = bytes_of_screen(group)
            played = on_disk(server)
            group.menigte.ask("open", True)
            group.menigte.ask("tik", SECONDS)
            group.close()
            tapped = on_disk(server)
        finally:
            server.stop()
    taps = len(group.observers) * SECONDS
    print(f"server_mb {resting:.0f}")
    print(f"session_kb {(played - empty) / 1e3:.0f}")
    print(f"tap_kb {(tapped - played) / taps / 1e3:.2f}")
    print(f"screen_kb {screen / 1e3:.1f}")


def on_disk(server: RunningServer) -> int:
    """Bytes of the journal, with what it has not yet moved into its one file."""
    with sqlite3.connect(f"file:{server.data}/journal.db?mode=ro", uri=True) as journal:
        count, size = (
            journal.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size")
        )
    journal.close()
    return int(count * size)


def bytes_of_screen(group: Group) -> int:
    """Bytes of a phone's screen as its stream brings it."""
    cookies = group.observers[0]["koekjes"]
    with (
        httpx.Client(cookies=cookies, timeout=60) as phone,
        phone.stream("GET", f"{group.door}/meedoen/stroom") as stream,
    ):
        return next(len(line.encode()) for line in stream.iter_lines() if line.startswith("data:"))


if __name__ == "__main__":
    main()
