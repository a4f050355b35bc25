"""Fold one recorded event into a dialogue; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.dialoog import events as e
from samenzorg_sim.dialoog.state import GESCHIEDENIS, Dialoog, Kaart, Zaal
from samenzorg_sim.journal import Recorded, fold_of
from samenzorg_sim.ongedaan import remember, taken_back

D = Dialoog


def apply(state: D, recorded: Recorded[Any]) -> D:
    """The dialogue after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    event = recorded.event
    if isinstance(event, e.DaadUndone):
        # Rooms are no act: what was added meanwhile stays.
        return replace(taken_back(state), zalen=state.zalen)
    after = fold_of(FOLDS, event)(state, event)
    if getattr(event, "daad", None) is None:  # putting rooms ready leaves the harvest as it was
        return after
    return remember(state, after, recorded, GESCHIEDENIS)


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
