"""Fold one recorded event into a dialogue; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.dialoog import events as e
from samenzorg_sim.dialoog.state import GESCHIEDENIS, Dialoog, Eerder, Kaart, Zaal
from samenzorg_sim.journal import Recorded, UnknownEvent

D = Dialoog


def apply(state: D, recorded: Recorded[Any]) -> D:
    """The dialogue after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    event = recorded.event
    if isinstance(event, e.DaadUndone):
        # Rooms are no act: what was added meanwhile stays.
        before = replace(state.eerder[-1].dialoog, zalen=state.zalen)
        return replace(before, eerder=state.eerder[:-1], teller=state.teller)
    fold = FOLDS.get(type(event))
    if fold is None:
        raise UnknownEvent(type(event).__name__)
    after = fold(state, event)
    daad: int | None = getattr(event, "daad", None)
    if daad is None:
        return after
    kept = (*state.eerder[-(GESCHIEDENIS - 1) :], Eerder(daad, replace(state, eerder=())))
    return replace(after, eerder=kept, teller=daad)


def _removed(s: D, ev: e.ThemaRemoved) -> D:
    themas = {thema: naam for thema, naam in s.themas.items() if thema != ev.thema}
    return replace(s, themas=themas, plek={k: thema for k, thema in s.plek.items() if thema != ev.thema})


def _placed(s: D, ev: e.KaartPlaced) -> D:
    kaart = Kaart(ev.antwoord, ev.regel)
    plek = {one: thema for one, thema in s.plek.items() if one != kaart}
    return replace(s, plek=plek if ev.thema is None else {**plek, kaart: ev.thema})


FOLDS: Mapping[type, Callable[[D, Any], D]] = {
    e.DialoogOpened: lambda s, ev: replace(s, van=ev.van, naam=ev.naam),
    e.DialoogDiscarded: lambda s, ev: D(van=s.van, weg=True),
    e.ZaalAdded: lambda s, ev: replace(s, zalen=(*s.zalen, Zaal(ev.sessie, ev.verdieping))),
    e.ThemaNamed: lambda s, ev: replace(s, themas={**s.themas, ev.thema: ev.naam}),
    e.ThemaRemoved: _removed,
    e.KaartPlaced: _placed,
}
