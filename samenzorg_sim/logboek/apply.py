"""Fold one recorded event into a logboek; pure, and raises on an event it does not know."""

from dataclasses import replace
from typing import Any

from samenzorg_sim.journal import Recorded, UnknownEvent
from samenzorg_sim.logboek import events as e
from samenzorg_sim.logboek.state import Logboek, Stuk


def apply(state: Logboek, recorded: Recorded[Any]) -> Logboek:
    """The logboek after this event; raises `UnknownEvent`."""
    now = recorded.recorded_at
    match recorded.event:
        case e.LogboekOpened(slot, vorm, maanden):
            return Logboek(slot, vorm, maanden, now)
        case e.StukKept(stuk, tekst):
            return _with(state, Stuk(stuk, 1, tekst), now)
        case e.StukChanged(stuk, versie, tekst):
            return _with(state, Stuk(stuk, versie, tekst), now)
        case e.StukErased(stuk):
            left = {id_: one for id_, one in state.stukken.items() if id_ != stuk}
            return replace(state, stukken=left)
        case e.BewaartijdExtended():
            return replace(state, laatst=now)
        case e.LogboekErased():
            return replace(state, stukken={}, weg=True)
    raise UnknownEvent(type(recorded.event).__name__)


def erases(state: Logboek, event: object) -> tuple[str, ...]:
    """The ids of the texts whose words go with this event."""
    match event:
        case e.StukChanged(stuk) | e.StukErased(stuk):
            return (state.stukken[stuk].tekst,)
        case e.LogboekErased():
            return tuple(one.tekst for one in state.stukken.values())
    return ()


def _with(state: Logboek, stuk: Stuk, now: int) -> Logboek:
    return replace(state, stukken={**state.stukken, stuk.id: stuk}, laatst=now)
