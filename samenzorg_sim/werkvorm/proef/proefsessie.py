"""A session without desk or journal: the real decisions, folded at once."""

from typing import Any

from samenzorg_sim.content.casus import CASUSSEN
from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.journal import Domain, Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm.decide import sessie_domain
from samenzorg_sim.werkvorm.decide.ahead import ahead
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.proef.opstelling import Opstelling
from samenzorg_sim.werkvorm.state import Sessie

# What is in a case is not needed to walk a script: cards only say what observers watch.
CASUS = "proef"


class Proefsessie:
    """A session of this script, with these made-up people in it; `state` is where it stands."""

    def __init__(self, script: Werkvorm, opstelling: Opstelling) -> None:
        casus = None if CASUSSEN[script.casus] is None else CASUS
        cases: Any = {CASUS: None}
        self._domain: Domain[Sessie, Any, Any] = sessie_domain(script, cases)
        self.state: Sessie = self._domain.initial
        self._made = 0
        self.do(c.OpenSessie(self.new("p"), casus, None, 12345678, opstelling.groep))
        for _ in range(opstelling.tafels - 1):
            self.do(c.VoegTafelToe(casus))
        kinds = [SoortDeelnemer.GROEP] * opstelling.groep + [SoortDeelnemer.CLIENTENRAAD] * opstelling.raad
        for place, kind in enumerate(kinds):
            phone = None if place < opstelling.zonder else self.new("a")
            self.do(c.DoeMee(self.new("d"), self.new("t"), kind, phone))

    def new(self, letter: str) -> str:
        """A fresh id; the same in every walk."""
        self._made += 1
        return f"{letter}_{self._made:032x}"

    def do(self, command: Any) -> None:
        """Decide and fold. Raises Refused."""
        meant = Meant(self._made, self._made, "p_" + "0" * 32)
        self.state = ahead(self.state, self._domain.decide(self.state, command, meant), meant)

    def attempt(self, command: Any) -> bool:
        """Do what a script may not allow; gives whether it did."""
        try:
            self.do(command)
        except Refused:
            return False
        return True
