"""Who can be in a group and when: the roster once it has been read."""

from dataclasses import dataclass

from samenzorg_sim.groepen.moment import Moment


@dataclass(frozen=True)
class Persoon:
    """One row: `leider` is the place of the own manager in the roster, `kan` holds places of moments.

    `groepen` (from 1) and `momenten` stand there when the file was made by us; `rij` is the row in the file.
    """

    naam: str
    functie: str
    team: str
    leider: int | None
    raad: bool
    kan: frozenset[int]
    rij: int
    groepen: tuple[int, ...] = ()
    momenten: tuple[int, ...] = ()
    vast: bool = False


@dataclass(frozen=True)
class Rooster:
    """Everybody in the order of the file, and the moments in the order of its columns."""

    personen: tuple[Persoon, ...]
    momenten: tuple[Moment, ...]
    meldingen: tuple[str, ...] = ()

    @property
    def leiders(self) -> frozenset[int]:
        """Who leads somebody in this roster."""
        return frozenset(one.leider for one in self.personen if one.leider is not None)

    @property
    def functies(self) -> tuple[str, ...]:
        """The functions, the one with most people first."""
        counts: dict[str, int] = {}
        for one in self.personen:
            counts[one.functie] = counts.get(one.functie, 0) + 1
        return tuple(sorted(counts, key=lambda name: (-counts[name], name.casefold())))


@dataclass(frozen=True)
class Fout:
    """Something in the file that cannot be used: where, and what now; `rij` 0 is the file as a whole."""

    rij: int
    kolom: str
    melding: str

    def __str__(self) -> str:
        if not self.rij:
            return self.melding
        where = f"Rij {self.rij}" + (f", kolom '{self.kolom}'" if self.kolom else "")
        return f"{where}: {self.melding}"
