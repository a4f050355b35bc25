"""A small organisation with everything that a year of it needs on one desk, and a calendar that obeys."""

from datetime import date, timedelta
from typing import Any

from samenzorg_sim.balie.acties.client import Acties
from samenzorg_sim.balie.acties.loket import ActieLoket
from samenzorg_sim.balie.archief import Archief
from samenzorg_sim.balie.beleid.loket import BeleidLoket
from samenzorg_sim.balie.dialoog.loket import DialoogLoket
from samenzorg_sim.balie.intervisie.loket import IntervisieLoket
from samenzorg_sim.balie.kwartaal.bladzijden import BladzijdeLoket
from samenzorg_sim.balie.kwartaal.loket import KwartaalLoket
from samenzorg_sim.balie.loket import Loket
from samenzorg_sim.balie.wie import Begeleider
from samenzorg_sim.dag import day_of
from samenzorg_sim.journal import mint_id
from tests.balie.acties.lijstkamer import DAG, Lijn
from tests.balie.verhaal import Verhaal
from tests.werkvorm.oefening import shipped

PROJECT, LINDE, BEUK = (Begeleider("p_" + digit * 32) for digit in "123")


class Organisatie(Verhaal):
    """A project leader and two team leaders; they share one list of actions."""

    def __init__(self) -> None:
        super().__init__(beside=self._counters)

    def _counters(self, archief: Archief) -> list[Loket]:
        def clock() -> int:
            return self.now

        library = shipped()
        kwartalen = KwartaalLoket(archief, self.sessies, library, clock=clock)
        return [
            ActieLoket(archief, clock=clock),
            BeleidLoket(archief, library, clock=clock),
            DialoogLoket(archief, self.sessies, library),
            IntervisieLoket(archief, self.sessies, library, clock=clock),
            kwartalen,
            BladzijdeLoket(archief, kwartalen, clock=clock),
        ]

    @property
    def dag(self) -> date:
        return day_of(self.now)

    def over(self, dagen: int) -> date:
        return self.dag + timedelta(days=dagen)

    def gaat_voorbij(self, dagen: int) -> None:
        self.later(dagen * DAG)

    def acties(self, wie: Begeleider = PROJECT) -> Acties:
        """What a notebook of this person has as `client.acties`."""
        return Acties(Lijn(self, wie))

    def doet(self, stream: str | None, soort: str, wie: Begeleider = PROJECT, **rest: Any) -> tuple[str, str]:
        """Have it done; gives the stream, and the digits that new things are called after."""
        command = mint_id("c")
        done = Lijn(self, wie).geef_door(stream, {"soort": soort, **rest}, command)
        return str(done["sessie"]), command[2:]

    def ziet(self, stream: str, wie: Begeleider = PROJECT) -> dict[str, Any]:
        return self.balie.beeld(wie, stream)

    def vult_in(self, check: str, functie: str, **oordelen: str) -> None:
        """Somebody answers these questions of the policy check (`_` for `-`)."""
        _, digits = self.doet(check, "invuller", functie=functie)
        for vraag, oordeel in oordelen.items():
            said = {"vraag": vraag.replace("_", "-"), "oordeel": oordeel, "bewijs": f"{functie} zag dit"}
            self.doet(check, "antwoord", invuller=f"d_{digits}", **said)
