"""Which typed words go for good with an event: those that neither the group nor its undoing still uses."""

from collections.abc import Iterator

from samenzorg_sim.intervisie.apply import apply
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.ongedaan import unused_after


def texts_of(state: Intervisiegroep) -> Iterator[str]:
    """The ids of every text of a group, and of what can come back by undoing."""
    yield from _now(state)
    for one in state.eerder:
        yield from _now(one.was)


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


erases = unused_after(apply, texts_of)
"""The ids of the texts that an event erases, from the state before it."""
