"""A division into groups, and changing it by hand: each change gives a new one, so undoing is going back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samenzorg_sim.groepen.rooster import Rooster


@dataclass(frozen=True)
class Groep:
    """The places in the roster of the moments it meets and of its people, sorted."""

    momenten: tuple[int, ...]
    leden: tuple[int, ...]


@dataclass(frozen=True)
class Indeling:
    """The groups in order, and who is pinned where: (place of the person, place of the group)."""

    groepen: tuple[Groep, ...]
    vast: frozenset[tuple[int, int]] = frozenset()

    def of(self, persoon: int) -> tuple[int, ...]:
        """The groups somebody is in."""
        return tuple(g for g, groep in enumerate(self.groepen) if persoon in groep.leden)

    def move(self, persoon: int, van: int | None, naar: int) -> "Indeling":
        """Somebody goes from one group to another and is pinned there; `van` None: was in none."""
        if van == naar:
            return self
        found = self if van is None else self.remove(persoon, van)
        leden = found.groepen[naar].leden
        return found._with(naar, (*leden, persoon)).pin(persoon, naar)

    def remove(self, persoon: int, van: int) -> "Indeling":
        """Somebody leaves a group."""
        found = self._with(van, [one for one in self.groepen[van].leden if one != persoon])
        return replace(found, vast=found.vast - {(persoon, van)})

    def swap(self, een: int, van: int, ander: int, naar: int) -> "Indeling":
        """Two people take each other's place; both are pinned there."""
        return self.move(een, van, naar).move(ander, naar, van)

    def pin(self, persoon: int, groep: int) -> "Indeling":
        """Somebody stays in this group when groups are made again."""
        return replace(self, vast=self.vast | {(persoon, groep)})

    def unpin(self, persoon: int, groep: int) -> "Indeling":
        """Somebody may be moved again."""
        return replace(self, vast=self.vast - {(persoon, groep)})

    def _with(self, groep: int, leden: Sequence[int]) -> "Indeling":
        changed = replace(self.groepen[groep], leden=tuple(sorted(set(leden))))
        return replace(self, groepen=(*self.groepen[:groep], changed, *self.groepen[groep + 1 :]))


def renew(found: Sequence[tuple[int, Groep]], vorige: Indeling | None) -> Indeling:
    """The division that was found; each group comes with the number it had before, or -1 for a new one.

    Groups that were there stay in their order, the others follow by their moments; who was pinned still is.
    """
    order = sorted(found, key=lambda one: (one[0] < 0, one[0], one[1].momenten, one[1].leden))
    places = {number: at for at, (number, _) in enumerate(order)}
    groepen = tuple(groep for _, groep in order)
    pinned = vorige.vast if vorige is not None else frozenset()
    kept = ((p, places[g]) for p, g in pinned if g in places)
    return Indeling(groepen, frozenset((p, g) for p, g in kept if p in groepen[g].leden))


def from_rooster(rooster: Rooster) -> Indeling | None:
    """The division that stands in a file of our own; None where there is none, or a group has no moment."""
    leden: dict[int, list[int]] = {}
    momenten: dict[int, tuple[int, ...]] = {}
    for place, one in enumerate(rooster.personen):
        for groep in one.groepen:
            leden.setdefault(groep, []).append(place)
        if len(one.groepen) == 1 and one.momenten:
            momenten[one.groepen[0]] = one.momenten
    if not leden or set(leden) != set(momenten):
        return None
    numbers = sorted(leden)
    vast = {(p, numbers.index(g)) for p, one in enumerate(rooster.personen) if one.vast for g in one.groepen}
    return Indeling(tuple(Groep(momenten[g], tuple(leden[g])) for g in numbers), frozenset(vast))
