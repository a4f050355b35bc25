"""Who put what into a drawing: each contact and each typed word, so that it can go with whoever did."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.events import ContactAdded
from samenzorg_sim.ecogram.groep import NAMEN, Groep
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.teksten import texts_in, texts_of_daad


def noted(state: Ecogram, event: Any, wie: str) -> Mapping[str, str]:
    """The hands with those of this event of `wie`."""
    new = list(texts_in(getattr(event, one.name) for one in fields(event)))
    if isinstance(event, ContactAdded):
        new.append(event.contact)
    return {**state.handen, **dict.fromkeys(new, wie)} if new else state.handen


def put_in(state: Ecogram, wie: str) -> frozenset[str]:
    """The contacts that somebody put in or named: they are hers."""
    hers = (one for one in state.contacten.values() if wie in map(state.handen.get, (one.id, one.naam)))
    return frozenset(one.id for one in hers)


def without(state: Ecogram, wie: str) -> Ecogram:
    """The drawing without anything of hers, also not by undoing; what others drew and typed stays."""
    gone = put_in(state, wie)
    hers = {id_ for id_, whose in state.handen.items() if whose == wie} | gone
    groepen = {id_: _named(one, hers) for id_, one in state.groepen.items() if _stays(one, hers)}
    contacten = {id_: _bare(one, hers, groepen) for id_, one in state.contacten.items() if id_ not in gone}
    daden = tuple(
        daad
        for daad in state.daden
        if daad.wie != wie
        and hers.isdisjoint(texts_of_daad(daad))
        and hers.isdisjoint(id_ for one in daad.wijzigingen for id_ in one.cel.id)
    )
    return replace(
        state,
        client=None if state.client in hers else state.client,
        contacten=contacten,
        banden={key: band for key, band in state.banden.items() if gone.isdisjoint(key)},
        groepen=groepen,
        daden=daden,
        handen={id_: whose for id_, whose in state.handen.items() if id_ not in hers},
    )


def _bare(one: Contact, hers: set[str], groepen: Mapping[str, Groep]) -> Contact:
    return replace(
        one,
        relatie=None if one.relatie in hers else one.relatie,
        notitie=None if one.notitie in hers else one.notitie,
        doet=tuple(keuze for keuze in one.doet if keuze not in hers),
        wil=tuple(keuze for keuze in one.wil if keuze not in hers),
        groep=one.groep if one.groep in groepen else None,
    )


def _stays(groep: Groep, hers: set[str]) -> bool:
    """A Dutch group gets its own name back; one that she named has none left."""
    return groep.naam not in hers or groep.id in NAMEN


def _named(groep: Groep, hers: set[str]) -> Groep:
    return replace(groep, naam=None) if groep.naam in hers else groep
