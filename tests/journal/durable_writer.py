"""A process of its own that pours cups and acknowledges each on standard output (see test_durability.py)."""

import os
import sys
from pathlib import Path
from typing import ClassVar

from samenzorg_sim.journal import SqliteStore
from samenzorg_sim.journal.row import chained


class Careless(SqliteStore):
    """Never waits for the disk: the check must notice."""

    pragmas: ClassVar = {**SqliteStore.pragmas, "synchronous": "OFF"}


def main(path: str, care: str) -> None:
    store = (SqliteStore if care == "FULL" else Careless)(Path(path))
    previous = ""
    for seq in range(1, 6):
        row = chained(
            previous,
            stream="thee",
            seq=seq,
            name="thee.kopje_poured",
            version=1,
            recorded_at=2_000,
            happened_at=1_000,
            actor="d_1",
            command_id=f"c_{seq}",
            payload="{}",
        )
        store.append([row])
        os.write(1, f"acknowledged {seq}\n".encode())
        previous = row.hash
    os._exit(0)  # no tidy end: what was acknowledged must not need one


if __name__ == "__main__":
    main(*sys.argv[1:])
