"""What whoever makes the groups wants: sizes, functions, leaders, the council, and rooms for each moment."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from samenzorg_sim.groepen.rooster import Rooster

_EVER = date.max
LEAST, MOST = 3, 12
"""No group is smaller or larger, whatever is asked."""


class Soort(StrEnum):
    """What the groups are for."""

    TRAINING = "training"
    INTERVISIE = "intervisie"


class Leiding(StrEnum):
    """Whether people are in a group with their own manager."""

    ERBIJ = "erbij"
    APART = "apart"
    VRIJ = "vrij"


@dataclass(frozen=True)
class Wensen:
    """`zalen` is how many groups can meet at each moment of the roster; `keren` how often one group meets.

    `functies`: at least so many different ones in each group. `leider_groepen`: in how many groups one
    manager takes part at most, where `leiding` is `erbij`. `buiten`: places of people who get no group.
    """

    soort: Soort
    zalen: tuple[int, ...]
    minst: int = 6
    meest: int = 8
    functies: int = 3
    leiding: Leiding = Leiding.APART
    leider_groepen: int = 3
    raad: bool = True
    keren: int = 1
    buiten: frozenset[int] = frozenset()


def first_wensen(rooster: Rooster, soort: Soort = Soort.INTERVISIE) -> Wensen:
    """What fits most organisations; every moment has the same number of rooms, a quarter more than needed.

    Intervisie is without one's own manager unless asked otherwise: the sources that name it disagree with
    the one that hands groups over to managers (see `domain.md` section 5, and the guide).
    """
    most = max(1, len(rooster.personen) // 6)
    moments = max(1, len(rooster.momenten))
    rooms = min(most, max(1, -(-5 * most // (4 * moments))))
    leiding = Leiding.APART if soort is Soort.INTERVISIE else Leiding.ERBIJ
    functies = min(3, len(rooster.functies))
    return Wensen(soort, (rooms,) * len(rooster.momenten), leiding=leiding, functies=functies)


def make_reeksen(rooster: Rooster, keren: int) -> tuple[tuple[int, ...], ...]:
    """The moments a group can have: one, or `keren` after each other on the same day and part of the day."""
    alike: dict[tuple[int, str], list[int]] = {}
    for place, one in enumerate(rooster.momenten):
        alike.setdefault((one.weekdag, one.deel), []).append(place)
    found = []
    for places in alike.values():
        places.sort(key=lambda place: (rooster.momenten[place].dag or _EVER, place))
        found += [tuple(places[at : at + keren]) for at in range(0, len(places) - keren + 1, keren)]
    return tuple(sorted(found))


def add_room(wensen: Wensen, reeks: tuple[int, ...], rooms: int) -> Wensen:
    """The same wishes with room for so many groups on all these moments."""
    zalen = list(wensen.zalen)
    for place in reeks:
        zalen[place] = max(zalen[place], rooms)
    return replace(wensen, zalen=tuple(zalen))
