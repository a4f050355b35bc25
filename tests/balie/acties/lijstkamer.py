"""A desk with a list of actions on it, reached as a notebook reaches it."""

from typing import Any

from samenzorg_sim.balie.acties.client import Acties
from samenzorg_sim.balie.acties.loket import ActieLoket
from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Begeleider, Wie
from samenzorg_sim.journal import mint_id
from tests.balie.verhaal import Verhaal

TINEKE, WIM = Begeleider("p_" + "1" * 32), Begeleider("p_" + "2" * 32)
# Seconds of a day.
DAG = 86_400


class Lijn:
    """Somebody's line to the desk of this story."""

    def __init__(self, verhaal: Verhaal, wie: Wie) -> None:
        self._verhaal, self._wie = verhaal, wie

    def overzicht(self) -> dict[str, Any]:
        return self._verhaal.balie.overzicht(self._wie)

    def beeld(self, sessie: str) -> dict[str, Any]:
        return self._verhaal.balie.beeld(self._wie, sessie)

    def geef_door(self, sessie: str | None, opdracht: dict[str, Any], command_id: str) -> dict[str, Any]:
        return self._verhaal.run(self._verhaal.balie.do(self._wie, sessie, opdracht, command_id=command_id))


class Lijstkamer(Verhaal):
    """The desk; `acties_van` is what that person's notebook has as `client.acties`."""

    def __init__(self) -> None:
        super().__init__(beside=self._counters)

    def _counters(self, archief: Archief) -> list[Loket]:
        return [ActieLoket(archief, clock=lambda: self.now)]

    def acties_van(self, wie: Wie) -> Acties:
        return Acties(Lijn(self, wie))

    def doet(self, wie: Wie, lijst: str, /, **order: Any) -> dict[str, Any]:
        return Lijn(self, wie).geef_door(lijst, order, mint_id("c"))
