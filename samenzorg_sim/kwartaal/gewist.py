"""Which typed words go for good with an event: those that neither the team nor its undoing still uses."""

from collections.abc import Iterable, Iterator
from typing import Any

from samenzorg_sim.journal import Recorded
from samenzorg_sim.kwartaal.apply import apply
from samenzorg_sim.kwartaal.state import Team


def erases(state: Team, event: Any) -> Iterable[str]:
    """The ids of the texts that this event erases, from the team before it."""
    kept = set(texts_of(apply(state, Recorded(event, "", 0, 0, 0, ""))))
    return tuple(dict.fromkeys(text for text in texts_of(state) if text not in kept))


def texts_of(state: Team) -> Iterator[str]:
    """The ids of every text of a team, and of what can come back by undoing."""
    for team in (state, *(one.team for one in state.eerder)):
        if team.naam is not None:
            yield team.naam
        for blad in team.bladen.values():
            yield from blad.antwoorden.values()
