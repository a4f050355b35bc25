"""A group without desk, to tell a year with: real journal, words kept, and a calendar that obeys."""

from datetime import UTC, date, datetime
from typing import Any

from samenzorg_sim.intervisie import commands as c
from samenzorg_sim.intervisie.decide import DOMAIN
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.journal import MemoryStore, Store, Streams, Submission, Text
from tests.zonder_balie import geweigerd as geweigerd
from tests.zonder_balie import record

STROOM = "i_" + "1" * 32
TINEKE, WIM = "p_" + "1" * 32, "p_" + "2" * 32
NAMEN = ("Fatma", "Joost", "Carla", "Dewi", "Ruben", "Anneke")


class Jaargang:
    """A group of six; Tineke does everything unless somebody else is named."""

    def __init__(self, store: Store | None = None, *namen: str) -> None:
        self.store = MemoryStore() if store is None else store
        self.streams = Streams(self.store)
        self._made, self.dag = 0, date(2026, 1, 12)
        self.lid: dict[str, str] = {}
        texts: list[Text] = []
        leden = tuple(self._lid(naam, texts) for naam in (namen or NAMEN))
        naam = self._keep("Team Linde", texts)
        self.doe(c.OpenGroep(naam, 15, leden), texts=tuple(texts))

    def _lid(self, naam: str, texts: list[Text]) -> tuple[str, str]:
        self.lid[naam] = self.new("m")
        return self.lid[naam], self._keep(naam, texts)

    def _keep(self, words: str, texts: list[Text]) -> str:
        texts.append(Text(self.new("t"), STROOM, TINEKE, words))
        return texts[-1].text_id

    def new(self, letter: str) -> str:
        """A fresh id; the same in every run."""
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def doe(self, command: Any, wie: str = TINEKE, texts: tuple[Text, ...] = ()) -> tuple[Any, ...]:
        """Decide, record and fold on the day it is; gives the rows. Raises `Refused`."""
        now = int(datetime(self.dag.year, self.dag.month, self.dag.day, 14, tzinfo=UTC).timestamp() * 1000)
        one = Submission(STROOM, DOMAIN, command, self.new("c"), wie, now, texts)
        return record(self.streams, one, now)

    def zeg(self, command_of: Any, *words: str, wie: str = TINEKE) -> tuple[Any, ...]:
        """Do what `command_of` makes of the text ids of these words."""
        texts: list[Text] = []
        ids = [self._keep(word, texts) for word in words]
        return self.doe(command_of(*ids), wie, tuple(texts))

    def plan(self, dag: date, minuten: int = 120) -> str:
        """A meeting at ten to two; gives its id."""
        id_ = self.new("b")
        self.zeg(lambda plaats: c.PlanBijeenkomst(id_, dag, 830, minuten, plaats), "de huiskamer van Linde")
        return id_

    def breng_in(self, wie: str, bijeenkomst: str, titel: str, vraag: str) -> str:
        id_ = self.new("q")
        self.zeg(lambda *words: c.BrengIn(id_, bijeenkomst, self.lid[wie], *words), titel, vraag)
        return id_

    def neem_voor(self, wie: str, bijeenkomst: str, stap: str, vraagt: str | None = None) -> str:
        id_ = self.new("v")
        asks = None if vraagt is None else self.lid[vraagt]
        self.zeg(lambda t: c.NeemVoor(id_, bijeenkomst, self.lid[wie], t, vraagt=asks), stap)
        return id_

    def thema(self, bijeenkomst: str, tekst: str) -> str:
        id_ = self.new("h")
        self.zeg(lambda text: c.NoemThema(id_, bijeenkomst, text), tekst)
        return id_

    def rond_af(self, bijeenkomst: str, *namen: str) -> None:
        self.doe(c.RondAf(bijeenkomst, tuple(self.lid[naam] for naam in namen or self.lid)))

    @property
    def state(self) -> Intervisiegroep:
        return self.streams.state(STROOM, DOMAIN)

    @property
    def woorden(self) -> set[str]:
        """Every word that is still kept."""
        ids = [f"t_{n:032x}" for n in range(self._made + 1)]
        return {text for text in self.store.texts(ids).values() if text is not None}

    def lees(self, text: str | None) -> str | None:
        return None if text is None else self.store.texts([text])[text]
