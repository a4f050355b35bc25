"""A desk with people before it, to tell stories with: trainer, projector, phones, and a clock that obeys."""

import asyncio
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Any, TypeVar

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.desk import Balie
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.sessie.loket import SessieLoket
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm, Wie
from samenzorg_sim.content.library import Library
from samenzorg_sim.journal import MemoryStore, Refused, Store, mint_id
from samenzorg_sim.werkplaats.tafel import at_table
from samenzorg_sim.werkvorm.state import Sessie
from tests.werkvorm.oefening import SECOND, TWO_O_CLOCK, geweigerd, shipped

__all__ = ["SECOND", "Bezoeker", "Verhaal", "geweigerd"]

T = TypeVar("T")


class Bezoeker:
    """Somebody at the desk; `wie` is how the desk knows her."""

    def __init__(self, verhaal: "Verhaal", wie: Wie, naam: str = "") -> None:
        self.verhaal, self.wie, self.naam = verhaal, wie, naam

    def doe(
        self, soort: str, *, command_id: str | None = None, age_ms: int = 0, **rest: Any
    ) -> dict[str, Any]:
        """Have one thing done; the answer once it is recorded."""
        order = {"soort": soort, **rest}
        return self.verhaal.run(self.order(order, command_id or mint_id("c"), age_ms))

    def order(self, order: object, command_id: str, age_ms: int = 0) -> Coroutine[Any, Any, dict[str, Any]]:
        """The order itself, to be awaited; only what opens a stream names none."""
        opens = isinstance(order, dict) and order.get("soort") in ("open", "oefen", "teken", "groep")
        sessie = None if opens else self.verhaal.sessie
        return self.verhaal.balie.do(self.wie, sessie, order, command_id=command_id, age_ms=age_ms)

    def probeert(self, order: object, command_id: str, age_ms: int = 0) -> dict[str, Any] | Refused:
        """The answer to an order, or how it was refused."""
        try:
            return self.verhaal.run(self.order(order, command_id, age_ms))
        except Refused as refused:
            return refused

    def ziet(self) -> dict[str, Any]:
        """What she sees; of a trainer's page the first table."""
        beeld = self.verhaal.balie.beeld(self.wie, self.verhaal.sessie)
        return at_table(beeld) if "tafels" in beeld and isinstance(self.wie, Begeleider) else beeld

    def deel(self, soort: str) -> dict[str, Any]:
        """The part of this kind on her screen."""
        return next(part for part in self.ziet()["onderdelen"] if part["soort"] == soort)

    def delen(self) -> list[str]:
        return [part["soort"] for part in self.ziet()["onderdelen"]]

    def doet_mee(self, *, raad: bool = False, **rest: Any) -> "Bezoeker":
        kind = "clientenraad" if raad else "groep"
        self.doe("meedoen", naam=self.naam, soort_deelnemer=kind, **rest)
        return self

    def tikt(self, nummer: int = 0, **rest: Any) -> dict[str, Any]:
        """Tap a button of one's own card in the play that is on, or was."""
        return self.doe(
            "tik", spel=self.verhaal.spel, knop=self.deel("observeren")["knoppen"][nummer]["id"], **rest
        )

    @property
    def id(self) -> str:
        assert isinstance(self.wie, Apparaat)
        found = self.verhaal.state.op_apparaat(self.wie.apparaat)
        assert found is not None
        return found.id


class Verhaal:
    """One desk from beginning to end; use it in a `with`."""

    def __init__(
        self,
        store: Store | None = None,
        beside: Callable[[Archief], list[Loket]] = lambda archief: [],
        library: Library | None = None,
        **rest: Any,
    ) -> None:
        """`beside` makes the counters that stand beside the one for sessions. `library`: another one."""
        self.store = MemoryStore() if store is None else store
        self.now = TWO_O_CLOCK
        self.sessie = ""
        self._rest, self._beside = rest, beside
        self._library = shipped() if library is None else library
        self._runner = asyncio.Runner()
        self._writer: asyncio.Task[None] | None = None
        self.trainer = Bezoeker(self, Begeleider("p_" + "1" * 32), "Tineke")
        self.scherm = Bezoeker(self, Scherm("p_" + "1" * 32))
        self.telefoons: dict[str, Bezoeker] = {}

    def __enter__(self) -> "Verhaal":
        self.herstart()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopt()
        self._runner.close()

    def herstart(self) -> None:
        """A new desk on the same store, as after a power cut."""
        self.stopt()

        async def start() -> None:
            archief = self.archief = Archief(self.store)
            self.sessies = SessieLoket(
                archief, self._library, clock=lambda: self.now, geheim=b"verhaal", **self._rest
            )
            self.balie = Balie(archief, [self.sessies, *self._beside(archief)], clock=lambda: self.now)
            self._writer = asyncio.create_task(self.balie.run())

        self.run(start())

    def stopt(self) -> None:
        """The desk's writer ends, as when the server is stopped."""
        if self._writer is not None:
            self._writer.cancel()
            self.run(asyncio.wait([self._writer]))

    def run(self, what: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(what)

    def later(self, seconds: float) -> int:
        self.now += int(seconds * SECOND)
        return self.now

    def opent(self, **rest: Any) -> "Verhaal":
        asked = {
            "scenario": "de-chauffeur",
            "werkvorm": "oefengesprek-standaard",
            "groep": "Team Linde",
        } | rest
        self.sessie = self.trainer.doe("open", **asked)["sessie"]
        return self

    def telefoon(self, naam: str) -> Bezoeker:
        """A phone that has not joined yet."""
        return Bezoeker(self, Apparaat(mint_id("a")), naam)

    def komt(self, *namen: str, raad: bool = False) -> "Verhaal":
        for naam in namen:
            self.telefoons[naam] = self.telefoon(naam).doet_mee(raad=raad)
        return self

    def groep(self) -> "Verhaal":
        """Opens with five phones and a council member: Ans will play, Joop is the naaste."""
        return self.opent().komt("Ans", "Bea", "Cor", "Dirk", "Els").komt("Joop", raad=True)

    def naar(self, fase: str, ronde: int = 1) -> "Verhaal":
        self.trainer.doe("fase", fase=fase, ronde=ronde)
        return self

    def speelt(self) -> "Verhaal":
        self.groep().naar("voorbereiden").naar("spelen").trainer.doe("begin")
        return self

    def __getitem__(self, naam: str) -> Bezoeker:
        return self.telefoons[naam]

    @property
    def state(self) -> Sessie:
        state: Sessie = self.balie.state(self.sessie)
        return state

    @property
    def spel(self) -> str:
        found = self.state.spel_van_ronde()
        assert found is not None
        return found.id
