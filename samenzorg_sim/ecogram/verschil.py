"""A drawing beside the one of before: who is new, who is gone, what changed. Not whether that is good."""

from collections.abc import Iterator
from dataclasses import dataclass

from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.herkend import bare
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
from samenzorg_sim.ecogram.measures.alinea import Alinea, begun, listed
from samenzorg_sim.ecogram.state import Ecogram

_OPEN = "nog niet gevraagd"


@dataclass(frozen=True, slots=True)
class Verschil:
    """`zelfde`: id now → id before. `erbij` are ids of now, `weg` of before; `alinea` says it in words."""

    zelfde: dict[str, str]
    erbij: tuple[str, ...]
    weg: tuple[str, ...]
    alinea: Alinea


def differ(before: Ecogram, now: Ecogram) -> Verschil:
    """What is otherwise now; people are the same by id, else by name."""
    same: dict[str, str] = {}
    for id_, one in now.contacten.items():
        free = [old for old in before.contacten.values() if old.id not in same.values()]
        found = [old.id for old in free if old.id == id_] or [
            old.id for old in free if bare(old.naam) == bare(one.naam)
        ]
        if found:
            same[id_] = found[0]
    erbij = tuple(id_ for id_ in now.contacten if id_ not in same)
    weg = tuple(id_ for id_ in before.contacten if id_ not in same.values())
    zinnen = tuple(_told(before, now, same, erbij, weg)) or ("De twee tekeningen zijn gelijk.",)
    return Verschil(same, erbij, weg, Alinea("Wat is er anders dan in de vorige tekening?", zinnen, erbij))


def _told(
    before: Ecogram, now: Ecogram, same: dict[str, str], erbij: tuple[str, ...], weg: tuple[str, ...]
) -> Iterator[str]:
    if erbij:
        yield f"Erbij gekomen: {listed(now.contacten[one].naam for one in erbij)}."
    if weg:
        yield f"Niet meer getekend: {listed(before.contacten[one].naam for one in weg)}."
    for here, there in same.items():
        changed = list(_changed(before.contacten[there], now.contacten[here]))
        if changed:
            yield f"{begun(now.contacten[here].naam)}: {'; '.join(changed)}."


def _changed(old: Contact, new: Contact) -> Iterator[str]:
    if bare(old.naam) != bare(new.naam):
        yield f"heette eerst {old.naam}"
    if old.lijn is not new.lijn:
        yield f"de lijn was {_said('lijn', old.lijn)} en is nu {_said('lijn', new.lijn)}"
    if old.spanning is not new.spanning:
        yield "er staat nu spanning" if new.spanning else "de spanning is weg"
    if old.hoe_vaak is not new.hoe_vaak:
        yield f"eerst {_said('hoe_vaak', old.hoe_vaak)}, nu {_said('hoe_vaak', new.hoe_vaak)}"
    if old.nabij is not new.nabij:
        yield f"graag dichtbij: {_said('nabij', new.nabij)}"
    if more := set(new.doet) - set(old.doet):
        yield f"doet nu: {_activities(more)}"
    if less := set(old.doet) - set(new.doet):
        yield f"doet niet meer: {_activities(less)}"
    if more := set(new.wil) - set(old.wil):  # what is no longer wished may have come true: no change to tell
        yield f"wil misschien: {_activities(more)}"
    if new.besproken and not old.besproken:
        yield "er is nu over gesproken"
    if old.bekend is not new.bekend and new.bekend is not None:
        yield f"wie in de zorg het weet: {_said('bekend', new.bekend)}"
    if new.overleden and not old.overleden:
        yield "intussen overleden"


def _activities(ids: set[str]) -> str:
    return listed(sorted(map(said, ids)))


def _said(veld: str, waarde: str | None) -> str:
    return _OPEN if waarde is None else KEUZELIJSTEN[veld][waarde]
