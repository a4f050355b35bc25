"""Which typed words go for good with an event: those that neither the check nor its undoing still uses."""

from collections.abc import Iterator

from samenzorg_sim.beleid.apply import apply
from samenzorg_sim.beleid.state import Beleidscheck
from samenzorg_sim.ongedaan import unused_after


def texts_of(state: Beleidscheck) -> Iterator[str]:
    """The ids of every text of a check, and of what can come back by undoing."""
    for check in (state, *(one.was for one in state.eerder)):
        for ronde in check.rondes:
            for one in ronde.invullers.values():
                yield one.functie
                yield from (a.bewijs for a in one.antwoorden.values() if a.bewijs is not None)


erases = unused_after(apply, texts_of)
"""The ids of the texts that an event erases, from the state before it."""
