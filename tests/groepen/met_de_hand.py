"""Whether a division keeps to the wishes, and whether there is one at all: by trying, without a solver."""

from collections.abc import Iterator
from itertools import combinations

from samenzorg_sim.groepen.rooster import Rooster
from samenzorg_sim.groepen.wensen import Leiding, Wensen

#: A division: the place of its moment and its people, for each group.
Groepen = tuple[tuple[int, frozenset[int]], ...]


def fits(rooster: Rooster, wensen: Wensen, moment: int, people: frozenset[int]) -> bool:
    """Whether these people can be one group at this moment."""
    mensen = [rooster.personen[i] for i in people]
    if not wensen.minst <= len(people) <= wensen.meest:
        return False
    if any(moment not in one.kan for one in mensen):
        return False
    if len({one.functie for one in mensen}) < wensen.functies:
        return False
    own = sum(one.leider in people for one in mensen)
    return own == 0 if wensen.leiding is Leiding.APART else own > 0 or wensen.leiding is Leiding.VRIJ


def holds(rooster: Rooster, wensen: Wensen, groepen: Groepen) -> bool:
    """Whether this division keeps to everything."""
    for moment, rooms in enumerate(wensen.zalen):
        if sum(at == moment for at, _ in groepen) > rooms:
            return False
    for i in range(len(rooster.personen)):
        mine = [moment for moment, people in groepen if i in people]
        leads = wensen.leiding is Leiding.ERBIJ and any(one.leider == i for one in rooster.personen)
        most = 0 if i in wensen.buiten else wensen.leider_groepen if leads else 1
        if not min(1, most) <= len(mine) <= most or len(set(mine)) < len(mine):
            return False
    raad = [sum(rooster.personen[i].raad for i in people) for _, people in groepen]
    if wensen.raad and raad and max(raad) - min(raad) > 1:
        return False
    return all(fits(rooster, wensen, moment, people) for moment, people in groepen)


def exists(rooster: Rooster, wensen: Wensen) -> bool:
    """Whether any division keeps to everything: all of them are tried."""
    everybody = frozenset(range(len(rooster.personen))) - wensen.buiten
    possible = [
        (moment, frozenset(people))
        for moment, rooms in enumerate(wensen.zalen)
        if rooms
        for size in range(wensen.minst, wensen.meest + 1)
        for people in combinations(sorted(everybody), size)
        if fits(rooster, wensen, moment, frozenset(people))
    ]
    return any(holds(rooster, wensen, found) for found in _covers(rooster, wensen, everybody, possible, ()))


def _covers(
    rooster: Rooster,
    wensen: Wensen,
    waiting: frozenset[int],
    possible: list[tuple[int, frozenset[int]]],
    chosen: Groepen,
) -> Iterator[Groepen]:
    """Every choice of groups in which nobody waits; only a manager may be in a second one."""
    if not waiting:
        yield chosen
        return
    first = min(waiting)
    taken = frozenset(i for _, people in chosen for i in people)
    again = rooster.leiders if wensen.leiding is Leiding.ERBIJ else frozenset()
    for one in possible:
        if first in one[1] and not (one[1] & taken) - again:
            yield from _covers(rooster, wensen, waiting - one[1], possible, (*chosen, one))
