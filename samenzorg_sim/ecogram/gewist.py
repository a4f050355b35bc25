"""Which typed words go for good with an event: those that no drawing and no undoing can bring back."""

from collections.abc import Iterable, Iterator
from typing import Any

from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.apply import TARGETS, apply
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.daad import Daad
from samenzorg_sim.ecogram.groep import Groep
from samenzorg_sim.ecogram.state import GESCHIEDENIS, Ecogram
from samenzorg_sim.journal import Recorded
from samenzorg_sim.journal.values import is_text_id


def erases(state: Ecogram, event: Any) -> Iterable[str]:
    """The ids of the texts that this event erases, from the drawing before it."""
    if not _may_lose_words(state, event):
        return ()
    after = apply(state, Recorded(event, "", 0, 0, 0, ""))
    kept = set(texts_of(after))
    return tuple(dict.fromkeys(text for text in texts_of(state) if text not in kept))


def texts_of(state: Ecogram) -> Iterator[str]:
    """The ids of every text of a drawing, and of what was done to it."""
    parts = [*state.contacten.values(), *state.groepen.values()]
    parts += [part for daad in state.daden for part in _parts(daad)]
    words = [state.client, *(word for part in parts for word in _words(part))]
    return (word for word in words if isinstance(word, str) and is_text_id(word))


def _may_lose_words(state: Ecogram, event: Any) -> bool:
    """Most events only add an act, and words stay as long as it can be undone."""
    if type(event) in TARGETS:
        return len(state.daden) >= GESCHIEDENIS and state.daden[-1].nummer != event.daad
    return isinstance(event, e.ContactErased | e.EcogramClosed | e.EcogramDiscarded)


def _parts(daad: Daad) -> Iterator[object]:
    for one in daad.wijzigingen:
        yield from (one.was, one.wordt, one.cel.keuze)


def _words(part: object) -> Iterator[object]:
    match part:
        case Contact():
            yield from (part.naam, part.relatie, part.notitie, *part.doet, *part.wil)
        case Groep():
            yield part.naam
        case str():
            yield part
