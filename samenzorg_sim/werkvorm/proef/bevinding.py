"""A finding about a script: where it is written, and what its author reads about it."""

from dataclasses import dataclass

from samenzorg_sim.content.node import Path
from samenzorg_sim.werkvorm.proef.gezien import Plaats


@dataclass(frozen=True)
class Bevinding:
    """`path` leads to the place in the file; `plaats` is the smallest group and the steps that show it."""

    path: Path
    melding: str
    plaats: Plaats | None = None

    @property
    def message(self) -> str:
        """The whole text, with the way there on a line of its own."""
        if self.plaats is None:
            return self.melding
        return f"{self.melding}\nZo komt u daar: {' > '.join(self.plaats.stappen)}"
