"""A group session on a running server of ours: a trainer at the desk and phones that joined with the code."""

from pathlib import Path
from typing import Any

from samenzorg_sim.loadtest.begeleider import Begeleider
from samenzorg_sim.loadtest.eigen_server import DEUR
from samenzorg_sim.loadtest.menigte import Menigte
from tests.running_server import RunningServer


class Group:
    """One session; `join` before `play`; its phones live in a process of their own until `close`."""

    def __init__(self, server: RunningServer) -> None:
        self.begeleider = Begeleider(server.address, server.key(), DEUR)
        self.opdracht = self.begeleider.open(0)
        self.sessie = self.opdracht.sessie
        self.door = f"http://{DEUR}:{server.port}"
        self.menigte = Menigte()
        self.menigte.add(self.opdracht)
        self.phones: list[dict[str, Any]] = []

    def join(self, count: int) -> None:
        """Let `count` phones join; the first of all is the client council's."""
        self.menigte.ask("erbij", [0, count])

    def play(self) -> None:
        """Lead to the conversation and begin it; from then on observers may tap."""
        self.begeleider.lead(self.sessie)
        (self.phones,) = self.menigte.ask("kijk", True)

    @property
    def observers(self) -> list[dict[str, Any]]:
        """Those who may tap; the others' phones lie away."""
        return [phone for phone in self.phones if phone["knop"]]

    def tap(self, seconds: int) -> None:
        """All tap once a second; `taps` waits for what they found."""
        self.menigte.tell("tik", seconds)

    def taps(self) -> dict[str, Any]:
        """What the phones found."""
        found: dict[str, Any] = self.menigte.hear()
        return found

    def close(self) -> None:
        """End the phones' process."""
        self.menigte.close()


def our_server(folder: Path) -> RunningServer:
    """A server of ours that answers, with a new data folder; stop it yourself."""
    folder.mkdir(parents=True, exist_ok=True)
    return RunningServer(folder / "data", phones=DEUR).start()
