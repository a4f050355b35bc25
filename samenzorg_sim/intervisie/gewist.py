"""Which typed words go for good with an event: those that neither the group nor its undoing still uses."""

from collections.abc import Iterable, Iterator
from typing import Any

from samenzorg_sim.intervisie.apply import apply
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.journal import Recorded


def erases(state: Intervisiegroep, event: Any) -> Iterable[str]:
    """The ids of the texts that this event erases, from the group before it."""
    kept = set(texts_of(apply(state, Recorded(event, "", 0, 0, 0, ""))))
    return tuple(dict.fromkeys(text for text in texts_of(state) if text not in kept))


def texts_of(state: Intervisiegroep) -> Iterator[str]:
    """The ids of every text of a group, and of what can come back by undoing."""
    yield from _now(state)
    for one in state.eerder:
        yield from _now(one.groep)


def _now(state: Intervisiegroep) -> Iterator[str]:
    cases = (case for day in state.bijeenkomsten.values() for case in day.inbreng)
    found = [
        state.naam,
        *(one.naam for one in state.leden.values() if not one.gewist),
        *(day.plaats for day in state.bijeenkomsten.values()),
        *(word for case in cases for word in (case.titel, case.vraag)),
        *(word for one in state.voornemens.values() for word in (one.stap, one.inzicht)),
        *(one.tekst for one in state.leerdoelen.values()),
        *(one.tekst for one in state.themas.values()),
    ]
    yield from (text for text in found if text is not None)
