"""Which typed words go for good with an event: what is erased, taken back, or written anew."""

from collections.abc import Iterable
from typing import Any

from samenzorg_sim.journal import Id
from samenzorg_sim.journal.values import is_text_id
from samenzorg_sim.werkvorm import events as e
from samenzorg_sim.werkvorm.apply.schrijven import sheet_of
from samenzorg_sim.werkvorm.state import Sessie


def erases(state: Sessie, event: Any) -> Iterable[str]:
    """The ids of the texts that this event erases, from the state before it."""
    return tuple(dict.fromkeys(text for text in _gone(state, event) if text is not None and is_text_id(text)))


def texts_of(state: Sessie, deelnemer: Id) -> Iterable[str | None]:
    """The ids of every text that is kept of somebody."""
    yield state.deelnemers[deelnemer].naam
    yield state.leerpunten.get(deelnemer)
    yield from (a.wat for a in state.afspraken.values() if deelnemer in (a.door, a.wie))
    for blad in state.bladen.values():
        yield from (part.wat for part in blad.van(deelnemer).values())
    for spel in state.spellen.values():
        yield from (tag.wat for tag in spel.tags.values() if tag.deelnemer == deelnemer)


def _gone(state: Sessie, event: Any) -> Iterable[str | None]:
    match event:
        case e.WaarnemingenErased():
            yield from (tag.wat for tag in state.spellen[event.spel].tags.values())
        case e.TagRemoved():
            tag = state.spellen[event.spel].tags.get(event.tag)
            yield None if tag is None else tag.wat
        case e.GegevensErased():
            yield from texts_of(state, event.deelnemer)
        case e.LeerpuntWritten():
            yield state.leerpunten.get(event.deelnemer)
        case e.AfspraakRemoved():
            found = state.afspraken.get(event.afspraak)
            yield None if found is None else found.wat
        case e.AntwoordWritten():
            earlier = state.blad(sheet_of(event)).van(event.deelnemer).get(event.deel)
            yield None if earlier is None else earlier.wat
        case e.BladErased():
            for parts in state.blad(sheet_of(event)).antwoorden.values():
                yield from (part.wat for part in parts.values())
        case _:
            return
