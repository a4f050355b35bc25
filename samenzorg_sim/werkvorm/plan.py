"""How long a day takes: rounds enough that everybody who wants plays once, breaks, one table or more."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

# After so many rounds everybody rests; who plays the naaste should not do it longer (see `rust`).
ROUNDS_BEFORE_BREAK = 2
# Minutes of a break. Ours: the sources name none.
BREAK = 15
# At a table are at least a player, a naaste and two who watch; more than eight hear too little of each other.
LEAST_AT_TABLE, MOST_AT_TABLE = 4, 9
# More tables than this ask for more trainers than a small organisation has.
MOST_TABLES = 4


@dataclass(frozen=True)
class Duur:
    """The minutes of one step, and whether it comes back each round."""

    minuten: int
    per_ronde: bool


@dataclass(frozen=True)
class Plan:
    """A day at `tafels` tables: each plays `rondes` rounds of `per_ronde` minutes.

    `eenmalig` are the minutes before and after the rounds, `pauzes` the number of breaks. `spelers` people
    play once; when `iedereen` is False not everybody who wants gets a turn.
    """

    tafels: int
    rondes: int
    per_ronde: int
    eenmalig: int
    pauzes: int
    spelers: int
    iedereen: bool = True

    @property
    def spelen(self) -> int:
        """Minutes of all rounds together."""
        return self.rondes * self.per_ronde

    @property
    def totaal(self) -> int:
        """Minutes from the welcome to the end, breaks included."""
        return self.eenmalig + self.spelen + self.pauzes * BREAK


def make_plan(stappen: Sequence[Duur], spelers: int, tafels: int, rondes: int | None = None) -> Plan:
    """The plan for `spelers` people who want to play at so many tables; at most `rondes` rounds, if given."""
    each = sum(stap.minuten for stap in stappen if stap.per_ronde)
    once = sum(stap.minuten for stap in stappen if not stap.per_ronde)
    needed = ceil(spelers / tafels) if each else 0
    played = needed if rondes is None else min(rondes, needed)
    breaks = max(0, ceil(played / ROUNDS_BEFORE_BREAK) - 1)
    turns = min(spelers, played * tafels)
    return Plan(tafels, played, each, once, breaks, turns, turns == spelers or not each)


def propose_plans(
    stappen: Sequence[Duur], spelers: int, raad: int, beschikbaar: int | None = None
) -> tuple[Plan, ...]:
    """The ways to do the day, the one we would choose first.

    `raad` members of the client council play the naaste; `beschikbaar` is the time there is (minutes).
    First come plans that fit in the time, with everybody playing and as few tables as that takes; then the
    same with fewer rounds; a plan that does not fit comes last.
    """
    most = [n for n in range(1, MOST_TABLES + 1) if n == 1 or spelers + raad >= n * LEAST_AT_TABLE]
    whole = [make_plan(stappen, spelers, tafels) for tafels in most]
    if beschikbaar is None:
        return tuple(sorted(whole, key=lambda plan: _crowded(plan, spelers + raad)))
    fits = [plan for plan in whole if plan.totaal <= beschikbaar]
    late = [plan for plan in whole if plan.totaal > beschikbaar]
    shorter = [short for plan in late if (short := _shortened(stappen, plan, spelers, beschikbaar))]
    return (
        *sorted(fits, key=lambda plan: (_crowded(plan, spelers + raad), plan.tafels)),
        *sorted(shorter, key=lambda plan: (-plan.spelers, plan.tafels)),
        *sorted(late, key=lambda plan: plan.totaal),
    )


def _crowded(plan: Plan, people: int) -> tuple[bool, int]:
    return (people / plan.tafels > MOST_AT_TABLE, plan.tafels)


def _shortened(stappen: Sequence[Duur], plan: Plan, spelers: int, beschikbaar: int) -> Plan | None:
    """The most rounds at these tables that fit; None when not even one does."""
    for rondes in range(plan.rondes - 1, 0, -1):
        short = make_plan(stappen, spelers, plan.tafels, rondes)
        if short.totaal <= beschikbaar:
            return short
    return None
