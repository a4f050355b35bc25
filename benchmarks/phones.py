"""Measurement `phones`: 65 phones in a process of their own tap, everybody looks, then the power goes."""

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil

from benchmarks.group import PHONES, Group, our_server
from benchmarks.memory import share_mb
from benchmarks.plain_voila import PlainVoila
from benchmarks.spread import Spread
from benchmarks.table import Figures
from samenzorg_sim.journal.sqlite import SqliteStore

#: Phones that tap; the player's and the naaste's lie away but look on.
TAPPING = 65
#: Kernels of the peer that are enough to know what one costs.
_PEER_VISITS = 3


class Client:
    """The process with the phones."""

    def __init__(self, group: Group) -> None:
        signed_in = group.server.sign_in()
        cookies = "; ".join(f"{c.name}={c.value}" for c in signed_in.cookies.jar)
        told = {
            "host": PHONES,
            "port": group.server.port,
            "sessie": group.sessie,
            "phones": [vars(phone) for phone in group.phones],
            "desk": {"Authorization": f"Bearer {group.token}"},
            "onlookers": [
                (f"/meedoen/scherm/{group.sessie}/stroom", {"Cookie": cookies}),
                (f"/balie/sessies/{group.sessie}/stroom", {"Authorization": f"Bearer {group.token}"}),
            ],
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.load_client"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[1],
        )
        self.tell(told)
        self.hear()

    def tell(self, command: dict[str, Any]) -> None:
        """Send one line."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()

    def hear(self) -> dict[str, Any]:
        """Wait for one line."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the phones' process ended with code {self.process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        """End it."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(20)


def measure(figures: Figures, folder: Path, repeats: int, step: Callable[[str], None]) -> None:
    """Rows phone-memory, tap-p50, tap-p95, everyone-p95, lost, doubled."""
    step("phones: a session with 67 people")
    server = our_server(folder / "phones")
    group = Group(server)
    assert server.process is not None
    process = psutil.Process(server.process.pid)
    group.join(1)
    group.page(group.phones[0])  # so that what is loaded once is not counted per phone
    before = share_mb([process])
    group.join(TAPPING + 1)
    group.play()
    client = Client(group)
    try:
        blocks = []
        for number in range(repeats):
            step(f"phones: 65 tap for 5 seconds ({number + 1} of {repeats})")
            client.tell({"taps": 5})
            blocks.append(client.hear())
        figures.ours["phone-memory"] = Spread.of([(share_mb([process]) - before) / len(group.phones)])
        figures.ours["tap-p50"] = Spread.of(Spread.of(b["screen_ms"]).percentile(50) for b in blocks)
        figures.ours["tap-p95"] = Spread.of(Spread.of(b["screen_ms"]).percentile(95) for b in blocks)
        answers = Spread.of(ms for b in blocks for ms in b["answer_ms"])
        figures.notes.append(
            f"Taps: {len(answers.values)} by {len(group.observers)} phones; acknowledged after p50"
            f" {answers.percentile(50):.0f} ms, p95 {answers.percentile(95):.0f} ms; never shown:"
            f" {sum(b['unseen'] for b in blocks)}."
        )
        step("phones: a time-out for everybody")
        client.tell({"everyone": 4 * repeats})
        told = client.hear()
        figures.ours["everyone-p95"] = Spread.of([Spread.of(told["last_ms"]).percentile(95)])
        figures.notes.append(
            f"A time-out reached {min(told['heard'])}–{max(told['heard'])} of {told['screens']} screens"
            f" (67 phones, the projector, the stream of the trainer's kernel), {len(told['last_ms'])} times."
        )
        step("phones: kill -9 while they tap")
        client.tell({"taps": 6})
        time.sleep(3.5)
        server.kill()
        acknowledged = client.hear()["acknowledged"]
    finally:
        client.close()
        if server.process is not None and server.process.poll() is None:
            server.stop()
    _count(figures, server.data / "journal.db", group.sessie, acknowledged)
    step("phones: plain Voilà beside it")
    with PlainVoila(folder / "phones-voila") as peer:
        start = share_mb([psutil.Process(peer.process.pid), *peer.kernels()])
        for _ in range(_PEER_VISITS):
            peer.fetch()
        end = share_mb([psutil.Process(peer.process.pid), *peer.kernels()])
        figures.peer["phone-memory"] = Spread.of([(end - start) / _PEER_VISITS])


def _count(figures: Figures, journal: Path, sessie: str, acknowledged: list[str]) -> None:
    """Compare what the phones were told with what the journal holds after the power went."""
    store = SqliteStore(journal)
    try:
        recorded = Counter(row.command_id for row in store.read(sessie) if row.command_id)
    finally:
        store.close()
    figures.ours["lost"] = Spread.of([sum(command not in recorded for command in acknowledged)])
    figures.ours["doubled"] = Spread.of([sum(count > 1 for count in recorded.values())])
    figures.notes.append(
        f"After kill -9 of server and kernels the journal holds {len(recorded)} commands; phones had been"
        f" told of {len(acknowledged)} taps. (Durability itself: tests/journal traces the sync.)"
    )
