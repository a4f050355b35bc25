"""Subgroups within a table: about as many people as the script says, and others than the last time."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import Any

from samenzorg_sim.content.werkvorm import Fase
from samenzorg_sim.journal import Id, Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, table
from samenzorg_sim.werkvorm.state import Sessie

Groepjes = tuple[tuple[Id, ...], ...]


def propose_groepjes(fase: Fase, state: Sessie, tafel: int, ronde: int) -> tuple[e.GroepjesMade, ...]:
    """Who is here in subgroups of about `fase.groepjes` people, never one alone; who met least often meets.

    None when nobody is here. With pairs, everybody meets everybody before anybody meets twice.
    """
    people = [d.id for d in state.aan_tafel(tafel)]
    if fase.groepjes is None or not people:
        return ()
    number = max(1, min(round(len(people) / fase.groepjes), len(people) // 2))
    best = min(_dealt(people, number), key=lambda made: sum(_old_faces(group, state.samen) for group in made))
    return (e.GroepjesMade(tafel, fase.id, ronde, _swapped(best, state.samen)),)


def maak_groepjes(case: Case, state: Sessie, command: c.MaakGroepjes, meant: Meant) -> tuple[Any, ...]:
    """Other subgroups, with who is here now."""
    here = table(state, command.tafel)
    fase = case.fase(state, here.nummer)
    if fase is None or fase.groepjes is None:
        raise Refused("geen-groepjes", "In deze stap praat de groep niet in groepjes.")
    made = propose_groepjes(fase, state, here.nummer, here.ronde)
    return () if made and made[0].groepjes == here.groepjes else made


def _dealt(people: list[Id], number: int) -> Iterator[Groepjes]:
    """So many groups, dealt to and fro after the others have moved one place on around the first.

    For pairs this is the way a tournament is drawn up: in as many turns as there are others, each meets each.
    """
    first, *others = people
    for move in range(max(1, len(others))):
        around = [first, *others[move:], *others[:move]]
        groups: list[list[Id]] = [[] for _ in range(number)]
        for place, who in enumerate(around):
            row, column = divmod(place, number)
            groups[column if row % 2 == 0 else number - 1 - column].append(who)
        yield tuple(tuple(group) for group in groups)


def _swapped(made: Groepjes, samen: Mapping[tuple[Id, Id], int]) -> Groepjes:
    """The same subgroups after every change of two people that makes for fewer old faces."""
    groups = [list(group) for group in made]
    changed = True
    while changed:
        changed = False
        for one, other in combinations(groups, 2):
            for here, there in product(range(len(one)), range(len(other))):
                before = _old_faces(one, samen) + _old_faces(other, samen)
                one[here], other[there] = other[there], one[here]
                if _old_faces(one, samen) + _old_faces(other, samen) < before:
                    changed = True
                else:
                    one[here], other[there] = other[there], one[here]
    return tuple(tuple(group) for group in groups)


def _old_faces(group: Iterable[Id], samen: Mapping[tuple[Id, Id], int]) -> int:
    """How much meeting again there is; a third time weighs more than a second."""
    return sum(samen.get(pair, 0) ** 2 for pair in combinations(sorted(group), 2))
