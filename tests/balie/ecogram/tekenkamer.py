"""A desk where people draw: a trainer with a session, two phones in it, and others who would like to look."""

from types import TracebackType
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.ecogram.loket import EcogramLoket
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.content.library import load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.journal import Refused, Store, mint_id
from tests.balie.verhaal import Bezoeker, Verhaal

LIBRARY, _ = load_library([shipped_folder()])


class Tekenkamer:
    """`bea` and `omar` are phones in the session of `trainer`; `tekening` is what is being drawn."""

    def __init__(self, store: Store | None = None) -> None:
        self.verhaal = Verhaal(store, beside=self._counters)
        self.trainer, self.beamer = self.verhaal.trainer, self.verhaal.scherm
        self.collega = Bezoeker(self.verhaal, Begeleider("p_" + "2" * 32), "Wim")
        self.vreemde = self.verhaal.telefoon("Vreemde")
        self.sessie = self.tekening = ""

    def _counters(self, archief: Archief) -> list[Loket]:
        self.loket = EcogramLoket(archief, self.verhaal.sessies, LIBRARY)
        return [self.loket]

    def __enter__(self) -> "Tekenkamer":
        self.verhaal.__enter__()
        self.verhaal.opent().komt("Bea", "Omar")
        self.bea, self.omar = self.verhaal["Bea"], self.verhaal["Omar"]
        self.sessie = self.verhaal.sessie
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.verhaal.__exit__(kind, wrong, trace)

    def begint(self, wie: Bezoeker | None = None, *, samen: bool = True, **rest: Any) -> str:
        """A drawing in the session, by Bea unless somebody else is named."""
        asked = {"sessie": self.sessie, **rest} if samen else rest
        self.tekening = (wie or self.bea).doe("teken", **asked)["sessie"]
        self.verhaal.sessie = self.tekening
        return self.tekening

    def tekent(self, naam: str, wie: Bezoeker | None = None, **rest: Any) -> str:
        """Draw somebody; gives the id."""
        command = mint_id("c")
        (wie or self.bea).doe("voeg_toe", naam=naam, command_id=command, **rest)
        return f"n_{command[2:]}"

    def weigert(self, wie: Bezoeker, soort: str, **rest: Any) -> str:
        """The sentence with which this is refused."""
        answer = wie.probeert({"soort": soort, **rest}, mint_id("c"))
        assert isinstance(answer, Refused), answer
        return answer.melding

    def ziet(self, wie: Bezoeker | None = None) -> dict[str, Any]:
        return (wie or self.bea).ziet()

    def contact(self, id_: str, wie: Bezoeker | None = None) -> dict[str, Any]:
        return next(one for one in self.ziet(wie)["contacten"] if one["id"] == id_)

    def namen(self, wie: Bezoeker | None = None) -> list[str]:
        return [one["naam"] for one in self.ziet(wie)["contacten"]]
