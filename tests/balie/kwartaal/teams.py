"""A desk with teams on it: Tineke has Linde, Wim has Beuk, Nadia has Eik; a phone would like to look."""

from types import TracebackType
from typing import Any

from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.kwartaal.bladzijden import BladzijdeLoket
from samenzorg_sim.balie.kwartaal.loket import KwartaalLoket
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.journal import Refused, Store, mint_id
from tests.balie.verhaal import Verhaal
from tests.werkvorm.oefening import shipped

TINEKE, WIM, NADIA = (Begeleider("p_" + digit * 32) for digit in "123")
#: The clock of the story stands in the fourth quarter of 2026: this one is over.
VORIG = "2026-3"


class Teams:
    """`linde`, `beuk` and `eik` are the streams; `doe` is Tineke's, unless somebody else is named."""

    def __init__(self, store: Store | None = None) -> None:
        self.verhaal = Verhaal(store, beside=self._counters)

    def _counters(self, archief: Archief) -> list[Loket]:
        def clock() -> int:
            return self.verhaal.now

        self.loket = KwartaalLoket(archief, self.verhaal.sessies, shipped(), clock=clock)
        return [self.loket, BladzijdeLoket(archief, self.loket, clock=clock)]

    def __enter__(self) -> "Teams":
        self.verhaal.__enter__()
        self.linde = self.doe(None, "kwartaalteam", TINEKE, naam="Team Linde")
        self.beuk = self.doe(None, "kwartaalteam", WIM, naam="Team Beuk")
        self.eik = self.doe(None, "kwartaalteam", NADIA, naam="Team Eik")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.verhaal.__exit__(kind, wrong, trace)

    def doe(self, stream: str | None, soort: str, wie: Wie = TINEKE, **rest: Any) -> str:
        """Have it done; gives the stream."""
        order = {"soort": soort, **rest}
        done = self.verhaal.run(self.verhaal.balie.do(wie, stream, order, command_id=mint_id("c")))
        return str(done["sessie"])

    def weigert(self, stream: str | None, soort: str, wie: Wie = TINEKE, **rest: Any) -> str:
        """The sentence with which this is refused."""
        try:
            self.doe(stream, soort, wie, **rest)
        except Refused as no:
            return no.melding
        raise AssertionError(f"{soort} was done")

    def ziet(self, stream: str, wie: Wie = TINEKE) -> dict[str, Any]:
        beeld: dict[str, Any] = self.verhaal.balie.beeld(wie, stream)
        return beeld

    def blad(self, kwartaal: str = VORIG) -> dict[str, Any]:
        """Tineke's sheet of a quarter."""
        return next(one for one in self.ziet(self.linde)["kwartalen"] if one["id"] == kwartaal)

    def overzicht(self, wie: Wie = TINEKE) -> dict[str, Any]:
        told: dict[str, Any] = self.verhaal.balie.overzicht(wie)
        return told

    def levert_in(self) -> None:
        """All three hand in: of Eik hardly any talk was held."""
        for stream, wie, clienten, gehouden in (
            (self.linde, TINEKE, 22, 14),
            (self.beuk, WIM, 20, 15),
            (self.eik, NADIA, 18, 2),
        ):
            self.doe(stream, "aantallen", wie, kwartaal=VORIG, clienten=clienten, gehouden=gehouden)
            self.doe(stream, "lever_in", wie, kwartaal=VORIG, aan=True)
