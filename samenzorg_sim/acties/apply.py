"""Fold one recorded event into a list of actions; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.acties import events as e
from samenzorg_sim.acties.state import GESCHIEDENIS, Actie, Actielijst, Bron, Stand, Uitstel
from samenzorg_sim.journal import Recorded, fold_of
from samenzorg_sim.medebegeleider import came, went
from samenzorg_sim.ongedaan import remember, taken_back

L = Actielijst


def apply(state: L, recorded: Recorded[Any]) -> L:
    """The list after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    event = recorded.event
    if isinstance(event, e.DaadUndone):
        return taken_back(state)
    return remember(state, fold_of(FOLDS, event)(state, event), recorded, GESCHIEDENIS)


def _put(s: L, actie: Actie) -> L:
    return replace(s, acties={**s.acties, actie.id: actie})


def _changed(s: L, actie: str, **changed: Any) -> L:
    return _put(s, replace(s.acties[actie], **changed))


def _added(s: L, ev: e.ActieAdded) -> L:
    bron = Bron(ev.bron, ev.van, ev.onderdeel, ev.titel)
    return _put(s, Actie(ev.actie, ev.wat, ev.op, ev.wie, ev.wanneer, ev.thema, bron))


def _postponed(s: L, ev: e.ActiePostponed) -> L:
    one = s.acties[ev.actie]
    assert one.wanneer is not None, "only what had a day is put off"
    return _changed(
        s, one.id, wanneer=ev.tot, uitstel=(*one.uitstel, Uitstel(one.wanneer, ev.tot, ev.reden, ev.op))
    )


FOLDS: Mapping[type, Callable[[L, Any], L]] = {
    e.LijstOpened: lambda s, ev: replace(s, van=ev.van),
    e.LijstDiscarded: lambda s, ev: L(van=s.van, weg=True, teller=s.teller),
    e.BegeleiderAdded: came,
    e.BegeleiderRemoved: went,
    e.ActieAdded: _added,
    e.ActieChanged: lambda s, ev: _changed(
        s, ev.actie, wat=ev.wat, wie=ev.wie, wanneer=ev.wanneer, thema=ev.thema
    ),
    e.ActiePostponed: _postponed,
    e.ActieClosed: lambda s, ev: _changed(s, ev.actie, stand=ev.stand, slot=ev.slot, dicht=ev.op),
    e.ActieReopened: lambda s, ev: _changed(s, ev.actie, stand=Stand.OPEN, slot=None, dicht=None),
    e.ActieRemoved: lambda s, ev: replace(
        s, acties={id_: one for id_, one in s.acties.items() if id_ != ev.actie}
    ),
}
