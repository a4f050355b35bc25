"""Made-up groups to walk a script with: every size, with and without council, phones and more tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from samenzorg_sim.content.werkvorm import Werkvorm

# Council members in a group that has any: two, so that they can take turns.
RAAD = 2


@dataclass(frozen=True)
class Opstelling:
    """So many of the group and of the client council, so many of them without a phone, at so many tables."""

    groep: int
    raad: int
    zonder: int = 0
    tafels: int = 1

    def __str__(self) -> str:
        """As a trainer reads it, to stand after 'Met'."""
        council = {0: "niemand van de cliëntenraad", 1: "1 lid van de cliëntenraad"}
        people = "1 mens" if self.groep == 1 else f"{self.groep} mensen"
        words = f"{people} uit de groep en {council.get(self.raad, f'{self.raad} leden van de cliëntenraad')}"
        return words if self.tafels == 1 else f"{words} aan {self.tafels} tafels"


def opstellingen(script: Werkvorm) -> Iterator[Opstelling]:
    """The groups to try, smallest first: each size, a few of them without phones, and more tables at once."""
    low, high = script.groep.van, script.groep.tot
    for size in range(low, high + 1):
        yield Opstelling(size, RAAD)
        yield Opstelling(size, 0)
    yield Opstelling(low, RAAD, zonder=2)
    yield Opstelling(low, RAAD, zonder=low + RAAD)
    wanted = {
        fase.als.tafels for fase in script.fasen if fase.als is not None and fase.als.tafels is not None
    }
    for tables in sorted({2, *wanted} - {1}):
        yield Opstelling(max(high, 2 * tables), tables, tafels=tables)
