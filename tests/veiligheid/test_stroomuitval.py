"""`kill -9` of the server and all it started, at random moments in the middle of a play."""

import asyncio
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from samenzorg_sim.journal import Row, SqliteStore
from samenzorg_sim.server.storage.verify import verify
from tests.running_server import RunningServer, start_server
from tests.veiligheid.stroomuitval import PHONES, Kill, Stroomuitval
from tests.veiligheid.tikker import Tikker


def tags(data: Path, sessie: str) -> list[Row]:
    """The taps in the journal."""
    store = SqliteStore(data / "journal.db")
    rows = [row for row in store.read(sessie) if row.name == "gesprek.tag_added"]
    store.close()
    return rows


def verified(server: RunningServer) -> str:
    """What `samenzorg verify` says."""
    command = [sys.executable, "-m", "samenzorg_sim.cli", "verify"]
    environment = {**os.environ, "SAMENZORG_DATA": str(server.data)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    return done.stdout if done.returncode == 0 else f"{done.returncode}: {done.stdout}{done.stderr}"


def out_of_order(tikker: Tikker, rows: list[Row]) -> list[tuple[str, str]]:
    """Taps that stand before an earlier one; if an answer took longer than the gap, either may be first."""
    at = {row.command_id: row.happened_at for row in rows}
    sent = [tik for tik in tikker.tikken if tik.command in at]
    return [
        (first.command, second.command)
        for first, second in pairwise(sent)
        if second.made - first.made > first.took and at[first.command] > at[second.command]
    ]


def seeded() -> int:
    """A seed, printed, so that a run can be had again."""
    seed = int(os.environ.get("SAMENZORG_SEED") or random.SystemRandom().randrange(10**6))
    print(f"SAMENZORG_SEED={seed}")
    return seed


def count(tikkers: Sequence[Tikker], rows: Sequence[Row]) -> dict[str, int]:
    """Of all taps: made, answered, recorded, and what must be 0: lost, doubled, never made, out of order."""
    recorded = Counter(row.command_id for row in rows)
    made = [tik for tikker in tikkers for tik in tikker.tikken]
    answered = [tik.command for tik in made if tik.answered is not None]
    return {
        "made": len(made),
        "answered": len(answered),
        "recorded": len(rows),
        "lost": sum(recorded[command] == 0 for command in answered),
        "doubled": sum(times > 1 for times in recorded.values()),
        "unknown": len(set(recorded) - {tik.command for tik in made}),
        "out_of_order": sum(len(out_of_order(tikker, list(rows))) for tikker in tikkers),
    }


def waited(tikkers: Sequence[Tikker]) -> int:
    """How many taps were answered only when they were sent again, or after others that were."""
    made = [tik for tikker in tikkers for tik in tikker.tikken]
    return sum(tik.answered is not None and tik.answered - tik.made > tik.took + 0.1 for tik in made)


def judge(server: RunningServer, counts: Mapping[str, float]) -> None:
    """Nothing lost, doubled or changed, and a journal that is whole; after the server has ended."""
    assert counts["recorded"] == counts["answered"] == counts["made"]
    wrong = {name: counts[name] for name in ("lost", "doubled", "unknown", "out_of_order")}
    assert wrong == dict.fromkeys(wrong, 0)
    assert verify(server.data) == []
    assert "Traceback" not in server.said


def test_nothing_acknowledged_is_lost_or_doubled(tmp_path: Path) -> None:
    """The server, all it started, and a kernel, in an order of chance."""
    seed = seeded()
    server = start_server(tmp_path, phones=PHONES)
    try:
        play = Stroomuitval(server, seed, tikkers=8)
        asyncio.run(play.run(play.chance.sample(list(Kill), 3)))
        assert verified(server) == "Het journaal is heel.\n"  # while it runs
    finally:
        server.stop()
    counts = count(play.tikkers, tags(server.data, play.groep.sessie))
    judge(server, counts)
    assert counts["made"] > 30
    assert waited(play.tikkers) > 3  # the kills did hit somebody
