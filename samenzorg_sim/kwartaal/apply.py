"""Fold one recorded event into a team; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.journal import Recorded, fold_of
from samenzorg_sim.kwartaal import events as e
from samenzorg_sim.kwartaal.state import GESCHIEDENIS, Aantallen, Team
from samenzorg_sim.ongedaan import remember, taken_back


def apply(state: Team, recorded: Recorded[Any]) -> Team:
    """The team after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    event = recorded.event
    if isinstance(event, e.DaadUndone):
        return taken_back(state)
    after = fold_of(FOLDS, event)(state, event)
    if isinstance(event, e.TeamOpened):
        return replace(after, geopend=recorded.recorded_at)
    return remember(state, after, recorded, GESCHIEDENIS)


def _sheet(state: Team, kwartaal: str, **changed: Any) -> Team:
    after = replace(state.blad(kwartaal), **changed)
    return replace(state, bladen={**state.bladen, kwartaal: after})


def _answered(state: Team, event: e.AntwoordGiven) -> Team:
    answers = dict(state.blad(event.kwartaal).antwoorden)
    answers.pop(event.vraag, None)
    if event.woorden is not None:
        answers[event.vraag] = event.woorden
    return _sheet(state, event.kwartaal, antwoorden=answers)


def _ticked(state: Team, event: e.KeuzeTicked) -> Team:
    ticked = state.blad(event.kwartaal).keuzes - {event.keuze}
    return _sheet(state, event.kwartaal, keuzes=ticked | ({event.keuze} if event.aan else set()))


def _erased(state: Team, event: e.BladErased) -> Team:
    return replace(state, bladen={k: one for k, one in state.bladen.items() if k != event.kwartaal})


FOLDS: Mapping[type, Callable[[Team, Any], Team]] = {
    e.TeamOpened: lambda s, ev: replace(s, van=ev.van, naam=ev.naam),
    e.TeamRenamed: lambda s, ev: replace(s, naam=ev.naam),
    e.TeamDiscarded: lambda s, ev: Team(van=s.van, weg=True, geopend=s.geopend, teller=s.teller),
    e.AantallenSet: lambda s, ev: _sheet(
        s, ev.kwartaal, aantallen=Aantallen(ev.clienten, ev.gehouden, ev.verslagen)
    ),
    e.AntwoordGiven: _answered,
    e.KeuzeTicked: _ticked,
    e.BladDiscussed: lambda s, ev: _sheet(s, ev.kwartaal, besproken=ev.op),
    e.BladHandedIn: lambda s, ev: _sheet(s, ev.kwartaal, ingeleverd=ev.aan),
    e.BladErased: _erased,
}
