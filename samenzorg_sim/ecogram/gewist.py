"""Which typed words go for good with an event: those that no drawing and no undoing can bring back."""

from collections.abc import Iterable
from typing import Any

from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.apply import TARGETS, apply
from samenzorg_sim.ecogram.state import GESCHIEDENIS, Ecogram
from samenzorg_sim.ecogram.teksten import texts_of
from samenzorg_sim.journal import Recorded


def erases(state: Ecogram, event: Any) -> Iterable[str]:
    """The ids of the texts that this event erases, from the drawing before it."""
    if not _may_lose_words(state, event):
        return ()
    after = apply(state, Recorded(event, "", 0, 0, 0, ""))
    kept = set(texts_of(after))
    return tuple(dict.fromkeys(text for text in texts_of(state) if text not in kept))


def _may_lose_words(state: Ecogram, event: Any) -> bool:
    """Most events only add an act, and words stay as long as it can be undone."""
    if type(event) in TARGETS:
        return len(state.daden) >= GESCHIEDENIS and state.daden[-1].nummer != event.daad
    return isinstance(event, e.ContactErased | e.TekenaarErased | e.EcogramClosed | e.EcogramDiscarded)
