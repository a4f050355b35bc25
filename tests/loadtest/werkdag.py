"""A server's working day: sessions of every kind from opened to closed, pages opened and left, exports."""

import re
from dataclasses import dataclass
from typing import Any

import psutil
import websocket

from samenzorg_sim.loadtest.begeleider import Begeleider
from samenzorg_sim.loadtest.eigen_server import DEUR
from samenzorg_sim.loadtest.geheugen import share_mb
from samenzorg_sim.loadtest.menigte import Menigte
from tests.running_server import RunningServer

#: Phones in a group that tap.
PHONES = 6
#: What else people keep: each is a stream of its own, with the order that wipes it where there is one.
STREAMS: tuple[tuple[dict[str, Any], str], ...] = (
    ({"soort": "oefen", "scenario": "de-chauffeur"}, ""),
    ({"soort": "groep", "naam": "Beuk", "leden": ["Ans", "Bea"]}, ""),
    ({"soort": "actielijst"}, "wis_lijst"),
    ({"soort": "beleidscheck"}, "wis_check"),
    ({"soort": "kwartaalteam", "naam": "Linde"}, "wis_team"),
    ({"soort": "teken", "client": "Mevrouw Alders"}, ""),
)
FILES = ("verslag.html", "verslag.xlsx", "verslag.json", "afspraken.ics", "leerpunten.csv", "deelname.html")


AFSPRAAK = {"wanneer": "2027-03-01", "terugkijken": "2027-06-01"}


@dataclass(frozen=True)
class Stand:
    """What a server holds when nobody is there: counts, and megabytes of it and its forker.

    `files` are open files, sockets and pipes, but for the journal's own: SQLite keeps a few at hand.
    """

    files: int
    threads: int
    kernels: int
    megabytes: float


class Werkdag:
    """One trainer's; each `round` is a group from the door to the report, with all that happens beside it."""

    def __init__(self, server: RunningServer) -> None:
        assert server.process is not None
        self.server = server
        self.begeleider = Begeleider(server.address, server.key(), DEUR)
        self.browser = server.sign_in()
        self.process = psutil.Process(server.process.pid)
        offered = self.begeleider.desk.overzicht()
        self.werkvormen: list[dict[str, Any]] = offered["werkvormen"]
        self.rounds = 0

    def round(self) -> None:
        """A talk with phones, one other kind of session, one page, and the other streams in turn."""
        sessie = self.talk()
        self.other_kind(self.werkvormen[self.rounds % len(self.werkvormen)])
        self.page(f"oefengesprek?sessie={sessie}" if self.rounds % 2 else "start")
        self.stream(*STREAMS[self.rounds % len(STREAMS)])
        self.rounds += 1

    def talk(self) -> str:
        """Phones join, tap, and go; what may leave the room is made; the session is closed."""
        desk, opdracht = self.begeleider.desk, self.begeleider.open(0)
        menigte = Menigte()
        try:
            menigte.add(opdracht)
            menigte.ask("erbij", [0, PHONES + 2])
            self.begeleider.lead(opdracht.sessie)
            (phones,) = menigte.ask("kijk", True)
            menigte.ask("open", True)
            found = menigte.ask("tik", 1)
            assert len(found["bevestigd"]) == PHONES
            desk.doe(opdracht.sessie, soort="afspraak", wat="Eerst vragen.", **AFSPRAAK)
            for name in FILES:
                answer = self.browser.get(f"/balie/sessies/{opdracht.sessie}/meenemen/{name}")
                assert answer.status_code == 200, (name, answer.text)
            desk.doe(opdracht.sessie, soort="stop", spel=max(phone["spel"] for phone in phones))
            desk.doe(opdracht.sessie, soort="sluit")
        finally:
            menigte.close()
        return opdracht.sessie

    def other_kind(self, werkvorm: dict[str, Any]) -> None:
        """A session of another kind, led from its first step to its last and closed."""
        desk = self.begeleider.desk
        case = werkvorm["casussen"][0]["id"] if werkvorm["casussen"] else None
        sessie = str(desk.doe(None, soort="open", scenario=case, werkvorm=werkvorm["id"])["sessie"])
        for fase in {fase["id"]: None for fase in werkvorm["fasen"]}:
            desk.doe(sessie, soort="fase", fase=fase, ronde=1)
            desk.beeld(sessie)
        desk.doe(sessie, soort="sluit")

    def stream(self, order: dict[str, Any], end: str) -> None:
        """Something else that is kept, looked at, and wiped where that can be."""
        desk = self.begeleider.desk
        stream = str(desk.doe(None, **order)["sessie"])
        desk.beeld(stream)
        if end:
            desk.doe(stream, soort=end)

    def page(self, address: str) -> None:
        """A notebook page is opened with its socket, and left as a browser leaves it."""
        found = self.browser.get(f"/werkplaats/{address}", timeout=120)
        kernel = re.search(r'data-kernel="([0-9a-f-]{36})"', found.text)
        assert kernel is not None, found.text[:500]
        cookie = "; ".join(f"{c.name}={c.value}" for c in self.browser.cookies.jar)
        url = f"ws://127.0.0.1:{self.server.port}/api/kernels/{kernel[1]}/channels"
        websocket.create_connection(url, cookie=cookie, timeout=60).close()
        self.browser.post(f"/voila/api/shutdown/{kernel[1]}")

    def stand(self) -> Stand:
        """What the server holds now. Its forker is no kernel."""
        family = self.process.children(recursive=True)
        return Stand(
            self.process.num_fds() - sum("journal.db" in file.path for file in self.process.open_files()),
            self.process.num_threads(),
            len(family) - 1,
            share_mb([self.process, *family]),
        )
