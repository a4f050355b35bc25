"""The drawing as a whole: begun, named, filled from another one, ready, thrown away."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.band import Band, pair
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.decide.contacten import voeg_contact_toe
from samenzorg_sim.ecogram.gaaf import is_gaaf
from samenzorg_sim.ecogram.handen import put_in
from samenzorg_sim.ecogram.state import MOST_BANDEN, MOST_CONTACTEN, Ecogram
from samenzorg_sim.ecogram.veld import Bandveld, Lijstveld, Veld
from samenzorg_sim.journal import Meant, Refused

_FRESH = {one.name: one.default for one in fields(Contact)}


def open_ecogram(state: Ecogram, command: c.OpenEcogram, meant: Meant) -> tuple[Any, ...]:
    """Begin, perhaps with a name in the middle, or with all that stood in a drawing of before."""
    named = () if command.naam is None else (e.ClientNamed(1, command.naam),)
    if command.tekening is not None:
        named = neem_over(state, c.NeemOver(command.tekening), meant)
    opened = e.EcogramOpened(meant.actor, command.sessie, command.uit, command.casus, command.tafel)
    return (opened, *named)


def noem_client(state: Ecogram, command: c.NoemClient, meant: Meant) -> tuple[Any, ...]:
    """Give the middle another name, or none."""
    return () if command.naam == state.client else (e.ClientNamed(state.teller + 1, command.naam),)


def neem_over(state: Ecogram, command: c.NeemOver, meant: Meant) -> tuple[Any, ...]:
    """Everything of another drawing comes in beside what is there; groups are taken as they are there."""
    new, daad = command.tekening, state.teller + 1
    if len(state.contacten) + len(new.contacten) > MOST_CONTACTEN:
        raise Refused("vol", f"In één tekening passen {MOST_CONTACTEN} namen. Dit zijn er te veel.")
    if len(state.banden) + len(new.banden) > MOST_BANDEN:
        raise Refused("vol", f"In één tekening passen {MOST_BANDEN} lijnen. Dit zijn er te veel.")
    if not is_gaaf(new) or not state.contacten.keys().isdisjoint(new.contacten):
        raise Refused("al-getekend", "Deze tekening kan er niet bij: er staat iets dubbel of los in.")
    if state.contacten and new.groepen != state.groepen:
        raise Refused(
            "andere-groepen", "Deze tekening heeft andere groepen. Neem hem over in een lege tekening."
        )
    events: list[Any] = []
    if new.client not in (None, state.client):
        events.append(e.ClientNamed(daad, new.client))
    events += _groups(state, new, daad)
    for contact in new.contacten.values():
        events += _one(new, contact, daad, state, meant)
    for band in new.banden.values():
        events += _tie(band, daad)
    return tuple(events)


def sluit_ecogram(state: Ecogram, command: c.SluitEcogram, meant: Meant) -> tuple[Any, ...]:
    """The drawing is ready; what was taken out of it is erased."""
    return (e.EcogramClosed(),)


def heropen_ecogram(state: Ecogram, command: c.HeropenEcogram, meant: Meant) -> tuple[Any, ...]:
    """Go on drawing."""
    return (e.EcogramReopened(),) if state.gesloten else ()


def wis_tekenaar(state: Ecogram, command: c.WisTekenaar, meant: Meant) -> tuple[Any, ...]:
    """Erase what is hers; a drawing that she began and that nobody else has anybody in goes altogether."""
    if state.van == command.tekenaar and len(put_in(state, command.tekenaar)) == len(state.contacten):
        return (e.EcogramDiscarded(),)
    drew = command.tekenaar in state.handen.values() or any(d.wie == command.tekenaar for d in state.daden)
    return (e.TekenaarErased(command.tekenaar),) if drew else ()


def gooi_ecogram_weg(state: Ecogram, command: c.GooiEcogramWeg, meant: Meant) -> tuple[Any, ...]:
    """Erase every word of it."""
    return (e.EcogramDiscarded(),)


def _groups(state: Ecogram, new: Ecogram, daad: int) -> Iterator[Any]:
    """From the groups there are to those of the other drawing; letters never stand double in between."""
    for id_, one in state.groepen.items():
        if new.groepen.get(id_) != one:
            yield e.GroepRemoved(daad, id_)
    for id_, one in new.groepen.items():
        if state.groepen.get(id_) != one:
            yield e.GroepAdded(daad, id_, one.letter.lower(), one.naam)


def _one(new: Ecogram, contact: Contact, daad: int, state: Ecogram, meant: Meant) -> Iterator[Any]:
    """One contact with all that is known of him, as if somebody drew him just so."""
    velden = tuple(
        (veld, getattr(contact, veld))
        for veld in Veld
        if veld is not Veld.NAAM and getattr(contact, veld) != _FRESH[veld]
    )
    keuzes = tuple((lijst, keuze) for lijst in Lijstveld for keuze in getattr(contact, lijst))
    plaats = None if contact.x is None or contact.y is None else (contact.x, contact.y)
    groups = Ecogram(contacten=state.contacten, groepen=new.groepen, teller=daad - 1)
    yield from voeg_contact_toe(
        groups, c.VoegContactToe(contact.id, contact.naam, velden, keuzes, plaats), meant
    )


def _tie(band: Band, daad: int) -> Iterator[Any]:
    ends = pair(band.een, band.ander)
    yield e.BandDrawn(daad, *ends)
    if band.lijn is not None:
        yield e.BandChanged(daad, *ends, Bandveld.LIJN, band.lijn)
    if band.spanning:
        yield e.BandChanged(daad, *ends, Bandveld.SPANNING, True)
