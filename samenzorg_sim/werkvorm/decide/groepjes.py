"""Subgroups within a table: about as many people as the script says, and others than the last time."""

from typing import Any

from samenzorg_sim.content.werkvorm import Fase
from samenzorg_sim.journal import Meant, Refused
from samenzorg_sim.werkvorm import commands as c
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.decide.case import Case, table
from samenzorg_sim.werkvorm.state import Sessie


def propose_groepjes(
    fase: Fase, state: Sessie, tafel: int, ronde: int, turn: int | None = None
) -> tuple[e.GroepjesMade, ...]:
    """Who is here in subgroups of `fase.groepjes`; one left over joins another. Each round others meet.

    `turn` (by default the round) says how far people move along; with two people or fewer there is one group.
    """
    people = [d.id for d in state.aan_tafel(tafel)]
    if fase.groepjes is None or not people:
        return ()
    count = max(1, len(people) // fase.groepjes)
    groups: list[list[str]] = [[] for _ in range(count)]
    move = ronde if turn is None else turn
    for place, who in enumerate(people):
        # Each row of `count` people moves one group further than the row before, so others meet each time.
        groups[(place + (place // count) * move) % count].append(who)
    return (e.GroepjesMade(tafel, fase.id, ronde, tuple(tuple(group) for group in groups)),)


def maak_groepjes(case: Case, state: Sessie, command: c.MaakGroepjes, meant: Meant) -> tuple[Any, ...]:
    """Other subgroups, with who is here now."""
    here = table(state, command.tafel)
    fase = case.fase(state, here.nummer)
    if fase is None or fase.groepjes is None:
        raise Refused("geen-groepjes", "In deze stap praat de groep niet in groepjes.")
    for turn in range(1, len(state.aanwezigen) + 1):
        made = propose_groepjes(fase, state, here.nummer, here.ronde, here.ronde + turn)
        if made and made[0].groepjes != here.groepjes:
            return made
    return ()
