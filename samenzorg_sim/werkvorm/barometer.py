"""A box for answers without a name: who answered, and how many chose what; never who chose what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from samenzorg_sim.journal import ContentId, Id, Refused

# Fewer answers are never shown, and no smaller group can be told from two results.
MINSTENS = 5


@dataclass(frozen=True)
class Bus:
    """`wie` answered, in no order; `aantallen` is how many chose what; `dicht`: nobody answers any more.

    The two are kept apart from the first moment: there is no list of ballots, and no time.
    """

    wie: frozenset[Id] = frozenset()
    aantallen: Mapping[ContentId, int] = field(default_factory=dict)
    dicht: bool = False


@dataclass(frozen=True)
class Uitslag:
    """What everybody may see of one box: how many chose what; nothing when it stays shut for good."""

    aantallen: tuple[tuple[ContentId, int], ...] = ()

    @property
    def verborgen(self) -> bool:
        """Whether nobody will see it."""
        return not self.aantallen

    @property
    def van_weinig_naar_veel(self) -> tuple[ContentId, ...]:
        """What anybody chose, the least chosen first: there the arguments begin."""
        chosen = (one for one in self.aantallen if one[1])
        return tuple(keuze for keuze, _ in sorted(chosen, key=lambda one: one[1]))


def may_answer(bussen: Iterable[Bus], bus: Bus, who: Id) -> bool:
    """Whether somebody is asked this: a later time only who answered the first time (`bussen`: earlier ones).

    So two results are of the same people, and their difference is nobody's answer.
    """
    return not bus.dicht and all(who in earlier.wie for earlier in bussen)


def cast(bussen: Iterable[Bus], bus: Bus, who: Id, keuze: ContentId) -> Bus:
    """Her one answer; the same person again changes nothing. Raises `Refused`."""
    if who in bus.wie:
        return bus
    if bus.dicht:
        raise Refused("dicht", "De uitslag is al open. Uw antwoord telt niet meer mee.")
    if not may_answer(bussen, bus, who):
        raise Refused("niet-eerder", "U antwoordde de eerste keer niet. Daarom telt u nu niet mee.")
    more = bus.aantallen.get(keuze, 0) + 1
    return replace(bus, wie=bus.wie | {who}, aantallen={**bus.aantallen, keuze: more})


def tells_too_much(bussen: Iterable[Bus], bus: Bus) -> int:
    """How many people are in an earlier result and not in this one, when so few can be worked out; else 0."""
    away = [len(earlier.wie - bus.wie) for earlier in bussen]
    return max((few for few in away if 0 < few < MINSTENS), default=0)


def result(bussen: Iterable[Bus], bus: Bus, keuzes: Iterable[ContentId], *, toch: bool) -> Uitslag:
    """What is shown once the box is shut; with `toch` it is shut although nothing can be shown then.

    Raises `Refused` while too few answered.
    """
    if len(bus.wie) < MINSTENS:
        raise Refused(
            "te-weinig",
            f"Er zijn {len(bus.wie)} antwoorden. De uitslag gaat pas open bij {MINSTENS}: "
            "zo weet niemand wat een ander koos.",
        )
    missing = tells_too_much(bussen, bus)
    if missing and not toch:
        many = "1 mens" if missing == 1 else f"{missing} mensen"
        raise Refused(
            "verschil",
            f"De eerste keer deden er {many} mee die nu nog niet antwoordden. Wacht op hen. "
            "Anders is terug te rekenen wat zij kozen.",
        )
    return Uitslag() if missing else Uitslag(tuple((k, bus.aantallen.get(k, 0)) for k in keuzes))
