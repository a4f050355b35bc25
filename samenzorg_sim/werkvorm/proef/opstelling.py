"""Made-up groups to walk a script with: small and large, with and without council, phones and more tables."""

from collections.abc import Iterator
from dataclasses import dataclass

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.werkvorm.plan import LEAST_AT_TABLE

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
        """As an author reads it, to stand after 'Met'."""
        people = "1 mens" if self.groep == 1 else f"{self.groep} mensen"
        council = f"{self.raad} leden van de cliëntenraad" if self.raad else "niemand van de cliëntenraad"
        words = f"{people} uit de groep en {council}"
        return words if self.tafels == 1 else f"{words}, aan {self.tafels} tafels"


def opstellingen(script: Werkvorm) -> Iterator[Opstelling]:
    """The groups to try, smallest first; then some without phones, and more tables at once."""
    low, high = script.groep.van, script.groep.tot
    for size in sorted({low, min(low + 1, high), high}):
        yield Opstelling(size, RAAD)
        yield Opstelling(size, 0)
    yield Opstelling(low, RAAD, zonder=2)
    yield Opstelling(low, RAAD, zonder=low + RAAD)
    if script.schriftelijk:
        return
    wanted = {fase.als.tafels for fase in script.fasen if fase.als is not None and fase.als.tafels}
    for tables in sorted({2, *wanted} - {1}):
        if tables <= most_tables(script):
            yield Opstelling(high, RAAD, tafels=tables)
            yield Opstelling(high, 0, tafels=tables)


def most_tables(script: Werkvorm) -> int:
    """How many tables the largest group can fill."""
    return max(1, (script.groep.tot + RAAD) // LEAST_AT_TABLE)
