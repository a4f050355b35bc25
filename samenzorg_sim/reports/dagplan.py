"""The plan of a day: what comes once, what comes in each round, and how long so many rounds take."""

from collections.abc import Mapping
from dataclasses import dataclass

from samenzorg_sim.content.werkvorm import Werkvorm
from samenzorg_sim.stijl.datum import duur
from samenzorg_sim.werkvorm.plan import Duur, make_plan

#: Rounds that a plan always shows; more when more people may want to play.
MINSTENS, HOOGSTENS = 4, 8


@dataclass(frozen=True)
class Regel:
    """A step with its minutes."""

    titel: str
    minuten: int


@dataclass(frozen=True)
class Dagplan:
    """Steps before, in and after the rounds; `duren` pairs a number of rounds with its length, breaks
    included, in words.
    """

    begin: tuple[Regel, ...]
    ronde: tuple[Regel, ...]
    einde: tuple[Regel, ...]
    per_ronde: int
    duren: tuple[tuple[int, str], ...]


def make_dagplan(script: Werkvorm, minuten: Mapping[str, int] | None = None, verwacht: int = 0) -> Dagplan:
    """The plan of a script; `minuten` replaces those of its phases, `verwacht` people may want to play."""
    planned = minuten or {}
    parts: tuple[list[Regel], list[Regel], list[Regel]] = ([], [], [])
    for fase in script.fasen:
        part = 1 if fase.per_ronde else 2 if parts[1] else 0
        parts[part].append(Regel(fase.titel, planned.get(fase.id, fase.minuten)))
    begin, ronde, einde = (tuple(part) for part in parts)
    steps = [Duur(regel.minuten, False) for regel in begin + einde]
    steps += [Duur(regel.minuten, True) for regel in ronde]
    most = min(HOOGSTENS, max(MINSTENS, verwacht)) if ronde else 0
    duren = tuple((aantal, duur(make_plan(steps, aantal, 1).totaal)) for aantal in range(1, most + 1))
    return Dagplan(begin, ronde, einde, sum(regel.minuten for regel in ronde), duren)
