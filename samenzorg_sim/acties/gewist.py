"""Which typed words go for good with an event: those that neither the list nor its undoing still uses."""

from collections.abc import Iterable, Iterator
from typing import Any

from samenzorg_sim.acties.apply import apply
from samenzorg_sim.acties.state import Actielijst
from samenzorg_sim.journal import Recorded


def erases(state: Actielijst, event: Any) -> Iterable[str]:
    """The ids of the texts that this event erases, from the list before it."""
    kept = set(texts_of(apply(state, Recorded(event, "", 0, 0, 0, ""))))
    return tuple(dict.fromkeys(text for text in texts_of(state) if text not in kept))


def texts_of(state: Actielijst) -> Iterator[str]:
    """The ids of every text of a list, and of what can come back by undoing."""
    for lijst in (state, *(one.lijst for one in state.eerder)):
        for one in lijst.acties.values():
            words = (one.wat, one.wie, one.thema, one.slot, one.bron.titel)
            yield from (text for text in words if text is not None)
            yield from (uitstel.reden for uitstel in one.uitstel)
