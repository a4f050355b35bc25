"""What the solver is asked, in numbers only: no name of anybody leaves the page's own process."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from samenzorg_sim.groepen.indeling import Indeling
from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.wensen import Leiding, Wensen, make_reeksen


class Eis(StrEnum):
    """What a division has to keep to; one of these can be given up to make room for the others."""

    IEDEREEN = "iedereen"
    MINST = "minst"
    MEEST = "meest"
    ZALEN = "zalen"
    FUNCTIES = "functies"
    LEIDING = "leiding"
    RAAD = "raad"
    VAST = "vast"


@dataclass(frozen=True)
class Deelnemer:
    """Somebody to be placed: function and manager by number (-1: none), and the moments that do."""

    functie: int
    leider: int
    raad: bool
    reeksen: tuple[int, ...]


@dataclass(frozen=True)
class Kern:
    """A group that exists: its number, where it meets, who is pinned to it, and everybody in it."""

    nummer: int
    reeks: int
    vast: tuple[int, ...]
    leden: tuple[int, ...]


@dataclass(frozen=True)
class Opgave:
    """All of it; `mensen[i]` is None for who is left out."""

    mensen: tuple[Deelnemer | None, ...]
    zalen: tuple[int, ...]
    kernen: tuple[Kern, ...]
    minst: int
    meest: int
    functies: int
    leiding: Leiding
    leider_groepen: int
    raad: bool
    seconden: float = 20.0

    @property
    def erbij(self) -> tuple[int, ...]:
        """Who is placed."""
        return tuple(i for i, one in enumerate(self.mensen) if one is not None)

    @property
    def leiders(self) -> dict[int, tuple[int, ...]]:
        """Each manager who takes part, with the people led who take part."""
        found: dict[int, list[int]] = {}
        for i in self.erbij:
            leider = self.mens(i).leider
            if leider >= 0 and self.mensen[leider] is not None:
                found.setdefault(leider, []).append(i)
        return {leider: tuple(people) for leider, people in found.items()}

    def mens(self, place: int) -> Deelnemer:
        """Somebody who takes part."""
        found = self.mensen[place]
        assert found is not None
        return found

    def most_groups(self, place: int) -> int:
        """In how many groups somebody can be."""
        more = self.leiding is Leiding.ERBIJ and place in self.leiders
        return self.leider_groepen if more else 1

    def caps(self) -> tuple[int, ...]:
        """Of each function as many as a group of middle size has by its share; more is unmixed."""
        counts: dict[int, int] = {}
        for i in self.erbij:
            counts[self.mens(i).functie] = counts.get(self.mens(i).functie, 0) + 1
        size, people = self.minst + self.meest, max(1, len(self.erbij))
        return tuple(
            max(1, -(-size * counts.get(f, 0) // (2 * people))) for f in range(max(counts, default=0) + 1)
        )


def make_opgave(
    rooster: Rooster, wensen: Wensen, indeling: Indeling | None = None, seconden: float = 20.0
) -> Opgave:
    """What these wishes come to; who is pinned in the division stays, and the rest of it where it can."""
    reeksen = make_reeksen(rooster, wensen.keren)
    functies = {name: number for number, name in enumerate(rooster.functies)}
    mensen = tuple(
        None
        if place in wensen.buiten
        else Deelnemer(
            functies[one.functie],
            -1 if one.leider is None else one.leider,
            one.raad,
            tuple(r for r, moments in enumerate(reeksen) if one.kan.issuperset(moments)),
        )
        for place, one in enumerate(rooster.personen)
    )
    return Opgave(
        mensen,
        tuple(min(wensen.zalen[m] for m in moments) for moments in reeksen),
        _kernen(reeksen, indeling, wensen.buiten),
        wensen.minst,
        wensen.meest,
        wensen.functies,
        wensen.leiding,
        wensen.leider_groepen,
        wensen.raad,
        seconden,
    )


def _kernen(
    reeksen: Sequence[tuple[int, ...]], indeling: Indeling | None, buiten: frozenset[int]
) -> tuple[Kern, ...]:
    if indeling is None:
        return ()
    found = []
    for number, groep in enumerate(indeling.groepen):
        if groep.momenten in reeksen:
            vast = tuple(sorted(p for p, g in indeling.vast if g == number and p not in buiten))
            leden = tuple(p for p in groep.leden if p not in buiten)
            found.append(Kern(number, reeksen.index(groep.momenten), vast, leden))
    return tuple(found)
