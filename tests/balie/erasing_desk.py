"""A process of its own that has a wish written and erased, and is killed on the way (see test_gewist.py)."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import event

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.wie import Apparaat, Begeleider
from samenzorg_sim.journal import SqliteStore, mint_id
from tests.balie.gastenboek import Gastenboek


def die(*_: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def main(path: str, moment: str) -> None:
    store = SqliteStore(Path(path))
    archief = Archief(store)
    balie = Balie(archief, [Gastenboek(archief)])
    desk = asyncio.create_task(balie.run())

    async def do(wie: Any, stream: str | None, **order: Any) -> str:
        return str((await balie.do(wie, stream, order, command_id=mint_id("c")))["sessie"])

    trainer = Begeleider("p_" + "1" * 32)
    boek = await do(trainer, None, soort="leg_gastenboek")
    await do(Apparaat("a_" + "7" * 32), boek, soort="wens", tekst="Zeer geheime wens")
    os.write(1, boek.encode())
    if moment == "before it is recorded":
        event.listen(store._engine, "commit", die)
    if moment == "before the log is emptied":

        def watch(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
            if "wal_checkpoint" in statement:
                die()

        event.listen(store._engine, "before_cursor_execute", watch)
    await do(trainer, boek, soort="wis")
    if moment == "after the answer":
        die()
    desk.cancel()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
