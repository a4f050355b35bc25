"""A desk with a group's year on it: Tineke leads, Wim would like to look, and so would a phone."""

from types import TracebackType
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.intervisie.loket import IntervisieLoket
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.journal import Refused, Store, mint_id
from tests.balie.verhaal import Bezoeker, Verhaal
from tests.werkvorm.oefening import shipped

# Seconds of a day.
DAG = 86_400
NAMEN = ["Fatma", "Joost", "Carla", "Dewi", "Ruben", "Anneke"]


class Kring:
    """`groep` is the stream of the group; `doe` is Tineke's, unless somebody else is named."""

    def __init__(self, store: Store | None = None) -> None:
        self.verhaal = Verhaal(store, beside=self._counters)
        self.trainer = self.verhaal.trainer
        self.collega = Bezoeker(self.verhaal, Begeleider("p_" + "2" * 32), "Wim")
        self.groep = ""

    def _counters(self, archief: Archief) -> list[Loket]:
        self.loket = IntervisieLoket(archief, self.verhaal.sessies, shipped(), clock=lambda: self.verhaal.now)
        return [self.loket]

    def __enter__(self) -> "Kring":
        self.verhaal.__enter__()
        self.groep = self.trainer.doe("groep", naam="Team Linde", leden=NAMEN)["sessie"]
        self.verhaal.sessie = self.groep
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.verhaal.__exit__(kind, wrong, trace)

    def doe(self, soort: str, wie: Bezoeker | None = None, **rest: Any) -> str:
        """Have it done to the group; gives the digits that new things are called after."""
        command = mint_id("c")
        self.verhaal.sessie = self.groep
        (wie or self.trainer).doe(soort, command_id=command, **rest)
        return command[2:]

    def weigert(self, soort: str, wie: Bezoeker | None = None, **rest: Any) -> str:
        """The sentence with which this is refused."""
        self.verhaal.sessie = self.groep
        answer = (wie or self.trainer).probeert({"soort": soort, **rest}, mint_id("c"))
        assert isinstance(answer, Refused), answer
        return answer.melding

    def plan(self, dag: str) -> str:
        digits = self.doe("plan", dag=dag, begin=830, minuten=120, plaats="de huiskamer")
        return f"b_{digits}"

    def ziet(self, wie: Bezoeker | None = None) -> dict[str, Any]:
        self.verhaal.sessie = self.groep
        return (wie or self.trainer).ziet()

    def lid(self, naam: str) -> str:
        return str(next(one["id"] for one in self.ziet()["leden"] if one["naam"] == naam))

    def overzicht(self, wie: Bezoeker | None = None) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.verhaal.balie.overzicht((wie or self.trainer).wie)["intervisie"][
            "groepen"
        ]
        return found
