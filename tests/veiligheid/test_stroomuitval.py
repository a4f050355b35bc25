"""`kill -9` of the server and all it started, at random moments in the middle of a play."""

import os
import random
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

from samenzorg_sim.journal import Row, SqliteStore
from samenzorg_sim.server.verify import verify
from tests.running_server import RunningServer, start_server
from tests.veiligheid.stroomuitval import PHONES, Stroomuitval, Tikker


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
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
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


def check_power_cuts(tmp_path: Path, kills: int) -> Counter[str]:
    """Play, kill, start again; the counts of what was made, answered and recorded."""
    seed = int(os.environ.get("SAMENZORG_SEED") or random.SystemRandom().randrange(10**6))
    print(f"SAMENZORG_SEED={seed}")
    server = start_server(tmp_path, phones=PHONES)
    try:
        play = Stroomuitval(server, seed)
        play.run(kills)
        said = verified(server)
    finally:
        server.stop()
    rows = tags(server.data, play.groep.sessie)
    recorded = Counter(row.command_id for row in rows)
    made = [tik for tikker in play.tikkers for tik in tikker.tikken]
    answered = {tik.command for tik in made if tik.answered is not None}
    assert {command for command in answered if recorded[command] != 1} == set()
    assert {command for command, times in recorded.items() if times > 1} == set()
    assert set(recorded) <= {tik.command for tik in made}
    assert [pair for tikker in play.tikkers for pair in out_of_order(tikker, rows)] == []
    assert said == "Het journaal is heel.\n"  # while it ran
    assert verify(server.data) == []  # and after a tidy end
    assert "Traceback" not in server.said
    again = sum(tik.answered is not None and tik.answered - tik.made > 1 for tik in made)
    counts = Counter(
        kills=kills, made=len(made), answered=len(answered), waited_a_second=again, rows=len(rows)
    )
    print(dict(counts))
    return counts


def test_nothing_acknowledged_is_lost_or_doubled(tmp_path: Path) -> None:
    counts = check_power_cuts(tmp_path, kills=3)
    assert counts["answered"] == counts["made"] > 30
    assert counts["waited_a_second"] > 3  # the kills did hit somebody
