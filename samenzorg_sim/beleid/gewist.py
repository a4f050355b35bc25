"""Which typed words go for good with an event: those that neither the check nor its undoing still uses."""

from collections.abc import Iterable, Iterator
from typing import Any

from samenzorg_sim.beleid.apply import apply
from samenzorg_sim.beleid.state import Beleidscheck
from samenzorg_sim.journal import Recorded


def erases(state: Beleidscheck, event: Any) -> Iterable[str]:
    """The ids of the texts that this event erases, from the check before it."""
    kept = set(texts_of(apply(state, Recorded(event, "", 0, 0, 0, ""))))
    return tuple(dict.fromkeys(text for text in texts_of(state) if text not in kept))


def texts_of(state: Beleidscheck) -> Iterator[str]:
    """The ids of every text of a check, and of what can come back by undoing."""
    for check in (state, *(one.check for one in state.eerder)):
        for ronde in check.rondes:
            for one in ronde.invullers.values():
                yield one.functie
                yield from (a.bewijs for a in one.antwoorden.values() if a.bewijs is not None)
