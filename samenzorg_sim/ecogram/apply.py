"""Fold one recorded event into an ecogram; pure, and raises on an event it does not know."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.band import Band
from samenzorg_sim.ecogram.cel import PLAATS, change, put
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.daad import Cel, Daad, Deel, Wijziging
from samenzorg_sim.ecogram.groep import Groep
from samenzorg_sim.ecogram.handen import noted, without
from samenzorg_sim.ecogram.state import GESCHIEDENIS, Ecogram
from samenzorg_sim.ecogram.veld import Groepveld, typed
from samenzorg_sim.journal import Recorded, fold_of


def apply(state: Ecogram, recorded: Recorded[Any]) -> Ecogram:
    """The drawing after this event.

    Raises `UnknownEvent` for an event that is not one of this room's.
    """
    event = recorded.event
    target = TARGETS.get(type(event))
    if target is not None:
        drawn, changed = change(state, *target(event))
        daden, handen = (
            _noted(state, event.daad, recorded.actor, changed),
            noted(state, event, recorded.actor),
        )
        return replace(drawn, daden=daden, handen=handen, teller=event.daad)
    return fold_of(FOLDS, event)(state, event)


def contact_cel(contact: str, veld: str | None = None, keuze: str | None = None) -> Cel:
    """The cell of a contact, of one field of his, or of one tick."""
    return Cel(Deel.CONTACT, (contact,), veld, keuze)


def band_cel(een: str, ander: str, veld: str | None = None) -> Cel:
    """The cell of a tie (its ends in order), or of one field of it."""
    return Cel(Deel.BAND, (een, ander), veld)


def groep_cel(groep: str, veld: str | None = None) -> Cel:
    """The cell of a group, or of one field of it."""
    return Cel(Deel.GROEP, (groep,), veld)


def _noted(state: Ecogram, nummer: int, wie: str, changed: Wijziging) -> tuple[Daad, ...]:
    """The acts with this change in the latest; the oldest goes when there are too many."""
    if state.daden and state.daden[-1].nummer == nummer:
        latest = state.daden[-1]
        return (*state.daden[:-1], replace(latest, wijzigingen=(*latest.wijzigingen, changed)))
    return (*state.daden[-(GESCHIEDENIS - 1) :], Daad(nummer, wie, (changed,)))


def _undone(state: Ecogram, event: e.DaadUndone) -> Ecogram:
    (daad,) = (daad for daad in state.daden if daad.nummer == event.daad)
    for one in reversed(daad.wijzigingen):
        state = put(state, one.cel, one.was, one.op)
    return _marked(state, daad, state.teller + 1)


def _redone(state: Ecogram, event: e.DaadRedone) -> Ecogram:
    (daad,) = (daad for daad in state.daden if daad.nummer == event.daad)
    for one in daad.wijzigingen:
        state = put(state, one.cel, one.wordt)
    return _marked(state, daad, 0)


def _marked(state: Ecogram, daad: Daad, ongedaan: int) -> Ecogram:
    marked = replace(daad, ongedaan=ongedaan)
    daden = tuple(marked if one is daad else one for one in state.daden)
    return replace(state, daden=daden, teller=state.teller + 1)


def _erased(state: Ecogram, event: e.ContactErased) -> Ecogram:
    gone = event.contact
    daden = tuple(daad for daad in state.daden if not any(gone in one.cel.id for one in daad.wijzigingen))
    contacten = {id_: contact for id_, contact in state.contacten.items() if id_ != gone}
    banden = {key: band for key, band in state.banden.items() if gone not in key}
    return replace(state, contacten=contacten, banden=banden, daden=daden)


def _discarded(state: Ecogram, event: e.EcogramDiscarded) -> Ecogram:
    gone = Ecogram(geopend=True, gesloten=True, weg=True, teller=state.teller)
    return replace(gone, van=state.van, sessie=state.sessie)


TARGETS: Mapping[type, Callable[[Any], tuple[Cel, Any]]] = {
    e.ClientNamed: lambda ev: (Cel(Deel.CLIENT), ev.naam),
    e.ContactAdded: lambda ev: (contact_cel(ev.contact), Contact(ev.contact, ev.naam)),
    e.ContactChanged: lambda ev: (contact_cel(ev.contact, ev.veld), typed(ev.veld, ev.waarde)),
    e.KeuzeTicked: lambda ev: (contact_cel(ev.contact, ev.veld, ev.keuze), ev.aan),
    e.ContactMoved: lambda ev: (contact_cel(ev.contact, PLAATS), (ev.x, ev.y)),
    e.ContactRemoved: lambda ev: (contact_cel(ev.contact), None),
    e.BandDrawn: lambda ev: (band_cel(ev.een, ev.ander), Band(ev.een, ev.ander)),
    e.BandChanged: lambda ev: (band_cel(ev.een, ev.ander, ev.veld), ev.waarde),
    e.BandRemoved: lambda ev: (band_cel(ev.een, ev.ander), None),
    e.GroepAdded: lambda ev: (groep_cel(ev.groep), Groep(ev.groep, ev.letter.upper(), ev.naam)),
    e.GroepChanged: lambda ev: (
        groep_cel(ev.groep, ev.veld),
        ev.waarde.upper() if ev.veld is Groepveld.LETTER else ev.waarde,
    ),
    e.GroepRemoved: lambda ev: (groep_cel(ev.groep), None),
}
"""What can be undone: the cell that an event changes, and what it comes to hold."""

FOLDS: Mapping[type, Callable[[Ecogram, Any], Ecogram]] = {
    e.EcogramOpened: lambda s, ev: replace(
        s, geopend=True, casus=ev.casus, van=ev.van, sessie=ev.sessie, uit=ev.uit, tafel=ev.tafel
    ),
    e.DaadUndone: _undone,
    e.DaadRedone: _redone,
    e.ContactErased: _erased,
    e.TekenaarErased: lambda s, ev: without(s, ev.tekenaar),
    e.EcogramClosed: lambda s, ev: replace(s, gesloten=True, daden=()),
    e.EcogramReopened: lambda s, ev: replace(s, gesloten=False),
    e.EcogramDiscarded: _discarded,
}
