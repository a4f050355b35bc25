"""Which typed words go for good with an event: those that neither the team nor its undoing still uses."""

from collections.abc import Iterator

from samenzorg_sim.kwartaal.apply import apply
from samenzorg_sim.kwartaal.state import Team
from samenzorg_sim.ongedaan import unused_after


def texts_of(state: Team) -> Iterator[str]:
    """The ids of every text of a team, and of what can come back by undoing."""
    for team in (state, *(one.was for one in state.eerder)):
        if team.naam is not None:
            yield team.naam
        for blad in team.bladen.values():
            yield from blad.antwoorden.values()


erases = unused_after(apply, texts_of)
"""The ids of the texts that an event erases, from the state before it."""
