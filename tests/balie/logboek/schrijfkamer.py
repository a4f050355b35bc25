"""A desk where people write for themselves, and share: a session with phones, and holders of codes."""

import hashlib
import re
import secrets
from types import TracebackType
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.logboek.delingen import DelingLoket
from samenzorg_sim.balie.logboek.loket import LogboekLoket
from samenzorg_sim.balie.logboek.verlopen import erase_logboeken
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Begeleider, Houder, Wie
from samenzorg_sim.journal import Refused, mint_id
from tests.balie.verhaal import Verhaal

TEKST = "sz1." + "A" * 107 + "." + "b" * 750


class Schrijver:
    """Somebody with a code; all that the desk ever sees of it is a place and a secret."""

    def __init__(self, kamer: "Schrijfkamer") -> None:
        self.kamer = kamer
        self.logboek, self.sleutel = mint_id("l"), secrets.token_hex(32)
        self.wie = Houder(self.logboek, self.sleutel)

    def begint(self, tekst: str = TEKST) -> str:
        stuk = mint_id("b")
        order = {"soort": "begin_logboek", "vorm": 1, "maanden": 24, "stuk": stuk, "tekst": tekst}
        self.kamer.doe(self.wie, None, order, f"c_{self.logboek[2:]}")
        return stuk

    def doe(self, soort: str, **rest: Any) -> dict[str, Any]:
        return self.kamer.doe(self.wie, self.logboek, {"soort": soort, **rest})

    def ziet(self) -> dict[str, Any]:
        return self.kamer.verhaal.balie.beeld(self.wie, self.logboek)


class Schrijfkamer:
    """`verhaal` has the session with Ans, Bea and Cor, and its trainer."""

    def __init__(self, **opens: Any) -> None:
        self.maanden: dict[str, int] = {}
        self.verhaal, self._opens = Verhaal(beside=self._counters), opens
        self.collega = Begeleider("p_" + "2" * 32)

    def _counters(self, archief: Archief) -> list[Loket]:
        self.logboeken = LogboekLoket(archief)
        self.delingen = DelingLoket(
            archief, self.verhaal.sessies, maanden_van=self.maanden.get, clock=lambda: self.verhaal.now
        )
        return [self.logboeken, self.delingen]

    def __enter__(self) -> "Schrijfkamer":
        self.verhaal.__enter__()
        self.verhaal.opent(**self._opens).komt("Ans", "Bea", "Cor")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.verhaal.__exit__(kind, wrong, trace)

    def doe(
        self, wie: Wie, stream: str | None, order: dict[str, Any], command_id: str = ""
    ) -> dict[str, Any]:
        job = self.verhaal.balie.do(wie, stream, order, command_id=command_id or mint_id("c"))
        return self.verhaal.run(job)

    def weigert(self, wie: Wie, stream: str | None, order: dict[str, Any]) -> str:
        """The code with which this is refused."""
        try:
            self.doe(wie, stream, order)
        except Refused as refused:
            return refused.code
        raise AssertionError(f"{order} was done")

    def deelt(self, naam: str, *lezers: str, aan: str | None = None, woorden: str = "Ik schrok.") -> Houder:
        """Somebody of the group shares a copy; gives who can take it back."""
        hex_, sleutel = secrets.token_hex(16), secrets.token_hex(32)
        order = {"soort": "deel", "sessie": self.verhaal.sessie, "lezers": lezers, "woorden": woorden}
        order |= {"sleutel": sleutel, "aan": aan}
        self.doe(self.verhaal[naam].wie, None, order, f"c_{hex_}")
        return Houder(f"w_{hex_}", sleutel)

    def leest(self, wie: Wie) -> list[str]:
        return [one["woorden"] for one in self.delingen.voor(wie)]

    def ruimt_op(self) -> int:
        """What the server does every hour; gives how much it erased."""
        job = erase_logboeken(self.verhaal.balie, self.logboeken, self.delingen, self.verhaal.now)
        return self.verhaal.run(job)

    def woorden(self, stream: str) -> list[str]:
        """Every text of a stream that still stands in the store."""
        ids = re.findall("t_[0-9a-f]{32}", " ".join(row.payload for row in self.verhaal.store.read(stream)))
        return [text for text in self.verhaal.store.texts(ids).values() if text is not None]


def hashed(sleutel: str) -> str:
    return "h_" + hashlib.sha256(sleutel.encode()).hexdigest()[:32]
