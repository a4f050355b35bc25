"""Somebody who practises alone at a desk, with two colleagues who would like to look."""

from types import TracebackType
from typing import Any

from samenzorg_sim.balie.alleen.loket import AlleenLoket
from samenzorg_sim.balie.wie import Apparaat, Begeleider, Scherm
from samenzorg_sim.content.library import Library, load_library
from samenzorg_sim.content.places import shipped_folder
from samenzorg_sim.journal import Store
from tests.balie.verhaal import Bezoeker, Verhaal

ZAAD = 11


class Oefenaar:
    """A desk with the counter for practising alone; `gesprek` is the talk she is in."""

    def __init__(self, store: Store | None = None, library: Library | None = None) -> None:
        self.library = library or load_library([shipped_folder()])[0]
        self.zaden = iter(range(ZAAD, ZAAD + 99))
        self.verhaal = Verhaal(store, beside=self._counters)
        self.ik = self.verhaal.trainer
        self.collega = Bezoeker(self.verhaal, Begeleider("p_" + "2" * 32), "Wim")
        self.telefoon = Bezoeker(self.verhaal, Apparaat("a_" + "3" * 32))
        self.beamer = Bezoeker(self.verhaal, Scherm("p_" + "1" * 32))

    def _counters(self, archief: Any) -> list[Any]:
        return [AlleenLoket(archief, self.library, zaad=lambda: next(self.zaden))]

    def __enter__(self) -> "Oefenaar":
        self.verhaal.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, wrong: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.verhaal.__exit__(kind, wrong, trace)

    def begint(self, scenario: str = "de-chauffeur") -> str:
        self.verhaal.sessie = self.ik.doe("oefen", scenario=scenario)["sessie"]
        return self.verhaal.sessie

    def kiest(self, *zinnen: str) -> "Oefenaar":
        for zin in zinnen:
            self.ik.doe("kies", zin=zin)
        return self

    def ziet(self) -> dict[str, Any]:
        return self.ik.ziet()

    def lijst(self) -> list[dict[str, Any]]:
        """One's own talks as the home page lists them."""
        found: list[dict[str, Any]] = self.verhaal.balie.overzicht(self.ik.wie)["alleen"]["gesprekken"]
        return found
