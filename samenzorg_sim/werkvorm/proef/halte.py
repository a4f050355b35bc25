"""One stop of a walk: a table in a phase, the session it is in, and where to write down what is seen."""

from collections.abc import Mapping
from dataclasses import dataclass

from samenzorg_sim.content.werkvorm import Fase, Werkvorm
from samenzorg_sim.werkvorm.proef.gezien import Gezien, Plaats
from samenzorg_sim.werkvorm.proef.proefsessie import Proefsessie
from samenzorg_sim.werkvorm.state import Deelnemer


@dataclass(frozen=True)
class Halte:
    """A table in a phase; `keuzes` is what everybody chooses, by question."""

    script: Werkvorm
    fase: Fase
    tafel: int
    sessie: Proefsessie
    keuzes: Mapping[str, str]
    gezien: Gezien
    plaats: Plaats

    @property
    def mensen(self) -> tuple[Deelnemer, ...]:
        """Who sits at this table."""
        return self.sessie.state.aan_tafel(self.tafel)
