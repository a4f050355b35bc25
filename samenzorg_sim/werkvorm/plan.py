"""How long a day takes: rounds enough that everybody who wants plays once, breaks, one table or more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from samenzorg_sim.content.voorwaarde import Spelsoort, Welke
from samenzorg_sim.content.werkvorm import Fase, Werkvorm

# After so many rounds everybody rests; who plays the naaste should not do it longer (see `rust`).
ROUNDS_BEFORE_BREAK = 2
# Minutes of a break. Ours: the sources name none.
BREAK = 15
# At a table are at least a player, a naaste and two who watch; more than eight hear too little of each other.
LEAST_AT_TABLE, MOST_AT_TABLE = 4, 9
# More tables than this ask for more trainers than a small organisation has.
MOST_TABLES = 4


class Deel(StrEnum):
    """Which part of the day: before the rounds, in each round, or after them."""

    BEGIN = "begin"
    RONDE = "ronde"
    EINDE = "einde"


@dataclass(frozen=True)
class Planstap:
    """One step with its minutes; `keer` is how often it comes there, `tafels` at how many tables or more."""

    titel: str
    minuten: int
    deel: Deel
    keer: int = 1
    tafels: int = 1


@dataclass(frozen=True)
class Plan:
    """A day at `tafels` tables: each plays `rondes` rounds of `per_ronde` minutes.

    `begin` and `einde` are the minutes before and after the rounds, `pauzes` the number of breaks. `spelers`
    people play once; when `iedereen` is False not everybody who wants gets a turn.
    """

    tafels: int
    rondes: int
    per_ronde: int
    begin: int
    einde: int
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
        return self.begin + self.spelen + self.einde + self.pauzes * BREAK


def plan_steps(script: Werkvorm, minuten: Mapping[str, int] | None = None) -> tuple[Planstap, ...]:
    """The steps of a script as they take time; `minuten` replaces those of its phases (by id).

    A script with a step for after a second chance counts on one in each round: then the play comes twice,
    and so does what follows it, up to the last step that is for a first time only; there the group goes back.
    A step for the first round only is counted once, before the rounds.
    """
    planned = minuten or {}
    play = next((place for place, fase in enumerate(script.fasen) if fase.spel), len(script.fasen))
    again = any(Spelsoort.EERSTE not in spel for fase in script.fasen if (spel := _kinds(fase)))
    back = max(
        (place for place, fase in enumerate(script.fasen) if _kinds(fase) == {Spelsoort.EERSTE}), default=None
    )
    steps = []
    for place, fase in enumerate(script.fasen):
        twice = again and fase.per_ronde and place >= play and (back is None or place <= back)
        keer = 2 if twice and len(_kinds(fase)) == len(Spelsoort) else 1
        tables = 1 if fase.als is None or fase.als.tafels is None else fase.als.tafels
        part = _part(script, fase, place)
        steps.append(Planstap(fase.titel, planned.get(fase.id, fase.minuten), part, keer, tables))
    return tuple(steps)


def make_plan(stappen: Sequence[Planstap], spelers: int, tafels: int, rondes: int | None = None) -> Plan:
    """The plan for `spelers` people who want to play at so many tables; at most `rondes` rounds, if given."""
    begin, each, einde = (
        sum(stap.minuten * stap.keer for stap in stappen if stap.deel is deel and stap.tafels <= tafels)
        for deel in (Deel.BEGIN, Deel.RONDE, Deel.EINDE)
    )
    needed = ceil(spelers / tafels) if each else 0
    played = needed if rondes is None else min(rondes, needed)
    breaks = max(0, ceil(played / ROUNDS_BEFORE_BREAK) - 1)
    turns = min(spelers, played * tafels)
    return Plan(tafels, played, each, begin, einde, breaks, turns, turns == spelers or not each)


def propose_plans(
    stappen: Sequence[Planstap],
    spelers: int,
    raad: int,
    beschikbaar: int | None = None,
    rondes: int | None = None,
) -> tuple[Plan, ...]:
    """The ways to do the day, the one we would choose first.

    `raad` members of the client council play the naaste; `beschikbaar` is the time there is (minutes);
    `rondes` is how many rounds the script is meant for. First come plans that fit in the time, with everybody
    playing and as few tables as that takes; then the same with fewer rounds; a plan that does not fit comes
    last.
    """
    most = [n for n in range(1, MOST_TABLES + 1) if n == 1 or spelers + raad >= n * LEAST_AT_TABLE]
    whole = [make_plan(stappen, spelers, tafels, rondes) for tafels in most]
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


def _kinds(fase: Fase) -> set[Spelsoort]:
    """After which kinds of play this phase comes."""
    return set(fase.als.spel if fase.als is not None and fase.als.spel else Spelsoort)


def _part(script: Werkvorm, fase: Fase, place: int) -> Deel:
    if not fase.per_ronde:
        return Deel.EINDE if any(before.per_ronde for before in script.fasen[:place]) else Deel.BEGIN
    first_only = fase.als is not None and fase.als.ronde is Welke.EERSTE
    return Deel.BEGIN if first_only else Deel.RONDE


def _crowded(plan: Plan, people: int) -> tuple[bool, int]:
    return (people / plan.tafels > MOST_AT_TABLE, plan.tafels)


def _shortened(stappen: Sequence[Planstap], plan: Plan, spelers: int, beschikbaar: int) -> Plan | None:
    """The most rounds at these tables that fit; None when not even one does."""
    for rondes in range(plan.rondes - 1, 0, -1):
        short = make_plan(stappen, spelers, plan.tafels, rondes)
        if short.totaal <= beschikbaar:
            return short
    return None
