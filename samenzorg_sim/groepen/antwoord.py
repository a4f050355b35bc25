"""What the search says while it runs, and in the end."""

from dataclasses import dataclass
from typing import Literal

from samenzorg_sim.groepen.opgave import Eis


@dataclass(frozen=True)
class Bezig:
    """Where it is: `deel` of `geheel` pieces of work are done."""

    deel: int
    geheel: int
    soort: Literal["bezig"] = "bezig"


@dataclass(frozen=True)
class Gevonden:
    """Groups that keep to everything: (number before or -1, place of the moments, people).

    Of a later answer fewer people are beyond the share of their function.
    """

    groepen: tuple[tuple[int, int, tuple[int, ...]], ...]
    soort: Literal["gevonden"] = "gevonden"


@dataclass(frozen=True)
class Uitweg:
    """Giving up part of one demand, which is enough: `getal` is the new size, or how many; by demand:

    minst, meest, functies: the new number. leiding: the new number of groups of a manager, or 0 for letting
    it go. zalen: `bij` has (place of the moments, rooms in all). iedereen: `mensen` are left out.
    """

    eis: Eis
    getal: int = 0
    bij: tuple[tuple[int, int], ...] = ()
    mensen: tuple[int, ...] = ()


@dataclass(frozen=True)
class Onmogelijk:
    """No division keeps to these demands together, and without any one of them there is one.

    `knel` are the fewest people who would have to be left out.
    """

    eisen: tuple[Eis, ...]
    uitwegen: tuple[Uitweg, ...]
    knel: tuple[int, ...]
    soort: Literal["onmogelijk"] = "onmogelijk"


@dataclass(frozen=True)
class NietGevonden:
    """Neither an answer nor a proof that there is none, in the time there was."""

    soort: Literal["niet-gevonden"] = "niet-gevonden"


Antwoord = Bezig | Gevonden | Onmogelijk | NietGevonden
