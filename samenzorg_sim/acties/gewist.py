"""Which typed words go for good with an event: those that neither the list nor its undoing still uses."""

from collections.abc import Iterator

from samenzorg_sim.acties.apply import apply
from samenzorg_sim.acties.state import Actielijst
from samenzorg_sim.ongedaan import unused_after


def texts_of(state: Actielijst) -> Iterator[str]:
    """The ids of every text of a list, and of what can come back by undoing."""
    for lijst in (state, *(one.was for one in state.eerder)):
        for one in lijst.acties.values():
            words = (one.wat, one.wie, one.thema, one.slot, one.bron.titel)
            yield from (text for text in words if text is not None)
            yield from (uitstel.reden for uitstel in one.uitstel)


erases = unused_after(apply, texts_of)
"""The ids of the texts that an event erases, from the state before it."""
