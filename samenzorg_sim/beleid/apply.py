"""Fold one recorded event into a policy check; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.beleid import events as e
from samenzorg_sim.beleid.state import GESCHIEDENIS, Antwoord, Beleidscheck, Invuller, Ronde
from samenzorg_sim.journal import Recorded, fold_of
from samenzorg_sim.medebegeleider import came, went
from samenzorg_sim.ongedaan import remember, taken_back

B = Beleidscheck


def apply(state: B, recorded: Recorded[Any]) -> B:
    """The check after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    event = recorded.event
    if isinstance(event, e.DaadUndone):
        return taken_back(state)
    return remember(state, fold_of(FOLDS, event)(state, event), recorded, GESCHIEDENIS)


def _people(s: B, invullers: Mapping[str, Invuller]) -> B:
    return replace(s, rondes=(*s.rondes[:-1], replace(s.rondes[-1], invullers=invullers)))


def _answered(s: B, ev: e.AntwoordGiven) -> B:
    here = s.rondes[-1].invullers
    one = here[ev.invuller]
    answers = {**one.antwoorden, ev.vraag: Antwoord(ev.oordeel, ev.bewijs, ev.op)}
    return _people(s, {**here, one.id: replace(one, antwoorden=answers)})


FOLDS: Mapping[type, Callable[[B, Any], B]] = {
    e.CheckOpened: lambda s, ev: replace(s, van=ev.van, rondes=(Ronde(ev.op),)),
    e.CheckDiscarded: lambda s, ev: B(van=s.van, weg=True, teller=s.teller),
    e.BegeleiderAdded: came,
    e.BegeleiderRemoved: went,
    e.RondeBegun: lambda s, ev: replace(s, rondes=(*s.rondes, Ronde(ev.op))),
    e.InvullerAdded: lambda s, ev: _people(
        s, {**s.rondes[-1].invullers, ev.invuller: Invuller(ev.invuller, ev.functie)}
    ),
    e.InvullerRemoved: lambda s, ev: _people(
        s, {id_: one for id_, one in s.rondes[-1].invullers.items() if id_ != ev.invuller}
    ),
    e.AntwoordGiven: _answered,
}
