"""A dialogue in three rooms on a real server: each its own leader, tables and people with phones."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from tests.running_server import RunningServer
from tests.veiligheid.groep import Groep, Telefoon, command_id

TAFELS = 3

A = TypeVar("A")
B = TypeVar("B")


class Zaal(Groep):
    """One room with three tables."""

    def __init__(self, server: RunningServer, naam: str) -> None:
        self.server, self.desk, self.naam = server, server.desk(), naam
        self.desk.post("/balie/deur", json={"open": True})
        self.sessie, self.mensen = "", list[Telefoon]()
        self.sessie = str(self.doe(soort="open", werkvorm="dialoogsessie", groep=naam, verwacht=22)["sessie"])
        self.code = str(self.beeld()["code"])
        for _ in range(TAFELS - 1):
            self.doe(soort="tafel_erbij")

    def komen(self, many: int) -> None:
        """So many people come in, several at once."""
        names = [f"{self.naam} {number:02}" for number in range(many)]
        self.mensen = together(lambda naam: self.telefoon(naam), names)

    def naar_stap(self, fase: str) -> None:
        """All tables of this room go on; the other rooms have their own pace."""
        self.doe(soort="fase", fase=fase, ronde=0)

    def schrijvers(self) -> dict[int, Telefoon]:
        """One phone at each table."""
        seats = {one["naam"]: one["tafel"] for one in self.beeld()["iedereen"]}
        return {seats[phone.naam]: phone for phone in reversed(self.mensen)}

    def woorden(self, vraag: str, tafel: int) -> str:
        """What a table writes, two thoughts on a line each."""
        return f"{self.naam} {vraag} {tafel} een\n{self.naam} {vraag} {tafel} twee"

    def schrijf(self, vraag: str, *, papier: int) -> list[tuple[Telefoon, dict[str, object], str]]:
        """Every table writes, one of them on paper; gives what the phones sent, to send it once more."""
        sent = []
        for tafel, phone in sorted(self.schrijvers().items()):
            order = {"vraag": vraag, "tafel": tafel, "ronde": 0}
            if tafel == papier:
                self.doe(soort="antwoord", tekst=self.woorden(vraag, tafel), **order)
                continue
            assert phone.doe("pen").status_code == 200
            command, answer = command_id(), {**order, "tekst.0": self.woorden(vraag, tafel)}
            assert phone.doe("antwoord", command=command, **answer).status_code == 200
            sent.append((phone, answer, command))
        return sent


def together(job: Callable[[A], B], each: Iterable[A]) -> list[B]:
    """Several at once, as people press."""
    with ThreadPoolExecutor(12) as pool:
        return list(pool.map(job, each))
