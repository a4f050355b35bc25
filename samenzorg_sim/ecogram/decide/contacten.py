"""Who stands in the drawing: added, changed, moved, taken out, erased."""

from collections.abc import Iterator
from math import isfinite
from typing import Any

from samenzorg_sim.ecogram import commands as c
from samenzorg_sim.ecogram import events as e
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.state import MOST_CONTACTEN, MOST_KEUZES, Ecogram
from samenzorg_sim.ecogram.veld import Lijstveld, Veld, fits, fits_list
from samenzorg_sim.journal import Meant, Refused


def voeg_contact_toe(state: Ecogram, command: c.VoegContactToe, meant: Meant) -> tuple[Any, ...]:
    """Draw somebody, with what is already known of him."""
    if command.contact in state.contacten:
        raise Refused("al-getekend", "Deze staat al in de tekening.")
    if len(state.contacten) >= MOST_CONTACTEN:
        raise Refused("vol", f"In één tekening passen {MOST_CONTACTEN} namen. Haal eerst iemand weg.")
    daad, who = state.teller + 1, command.contact
    events: list[Any] = [e.ContactAdded(daad, who, command.naam)]
    fresh = Contact(who, command.naam)
    for veld, waarde in command.velden:
        events += _changed(state, fresh, veld, waarde, daad)
    for lijst, keuze in command.keuzes:
        _may_tick(lijst, keuze)
        events.append(e.KeuzeTicked(daad, who, lijst, keuze, True))
    if command.plaats is not None:
        events.append(e.ContactMoved(daad, who, *_place(*command.plaats)))
    for lijst in (Lijstveld.DOET, Lijstveld.WIL):
        _fits_in({keuze for where, keuze in command.keuzes if where is lijst})
    return tuple(events)


def wijzig_contact(state: Ecogram, command: c.WijzigContact, meant: Meant) -> tuple[Any, ...]:
    """Change one field; refused when somebody else changed that same field in the meantime."""
    contact = there(state, command.contact)
    events = tuple(_changed(state, contact, command.veld, command.waarde, state.teller + 1))
    now = getattr(contact, command.veld)
    if now == command.waarde:
        return ()
    if command.was is not c.ONGEZIEN and now != command.was:
        raise Refused(
            "intussen-veranderd", "Een ander veranderde dit net ook. Kijk wat er nu staat en kies opnieuw."
        )
    return events


def kruis_aan(state: Ecogram, command: c.KruisAan, meant: Meant) -> tuple[Any, ...]:
    """Tick or untick one item of a list."""
    contact = there(state, command.contact)
    _may_tick(command.veld, command.keuze)
    keuzes = set(getattr(contact, command.veld))
    if (command.keuze in keuzes) is command.aan:
        return ()
    if command.aan:
        _fits_in(keuzes | {command.keuze})
    return (e.KeuzeTicked(state.teller + 1, command.contact, command.veld, command.keuze, command.aan),)


def verplaats(state: Ecogram, command: c.Verplaats, meant: Meant) -> tuple[Any, ...]:
    """Put contacts elsewhere; one who is gone in the meantime does not keep the others from moving."""
    if not command.plaatsen:
        return ()
    standing = [one for one in command.plaatsen if one[0] in state.contacten]
    if not standing:
        there(state, command.plaatsen[0][0])
    moves = []
    for who, x, y in standing:
        contact, place = state.contacten[who], _place(x, y)
        if (contact.x, contact.y) != place:
            moves.append(e.ContactMoved(state.teller + 1, who, *place))
    return tuple(moves)


def haal_contact_weg(state: Ecogram, command: c.HaalContactWeg, meant: Meant) -> tuple[Any, ...]:
    """Take somebody out, his ties first, so that one undoing brings all of it back."""
    there(state, command.contact)
    daad = state.teller + 1
    ties = (e.BandRemoved(daad, band.een, band.ander) for band in state.banden_van(command.contact))
    return (*ties, e.ContactRemoved(daad, command.contact))


def wis_contact(state: Ecogram, command: c.WisContact, meant: Meant) -> tuple[Any, ...]:
    """Erase somebody who is, or was lately, in the drawing."""
    known = command.contact in state.contacten or any(
        command.contact in one.cel.id for daad in state.daden for one in daad.wijzigingen
    )
    return (e.ContactErased(command.contact),) if known else ()


def there(state: Ecogram, contact: str) -> Contact:
    """A contact of the drawing; refused when somebody took him out."""
    found = state.contacten.get(contact)
    if found is None:
        raise Refused("niet-getekend", "Deze staat niet meer in de tekening. Een ander haalde hem weg.")
    return found


def _changed(state: Ecogram, contact: Contact, veld: Veld, waarde: Any, daad: int) -> Iterator[Any]:
    known = veld is not Veld.GROEP or waarde is None or waarde in state.groepen
    if not fits(veld, waarde) or not known:
        raise Refused("onzin", "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw.")
    if veld is Veld.CONTACTPERSOON and waarde:
        # There is one first contact person: whoever was it, is it no longer, and one undoing restores both.
        for other in state.contacten.values():
            if other.contactpersoon and other.id != contact.id:
                yield e.ContactChanged(daad, other.id, veld, False)
    yield e.ContactChanged(daad, contact.id, veld, waarde)


def _may_tick(veld: Lijstveld, keuze: str) -> None:
    if not fits_list(veld, keuze):
        raise Refused("onzin", "Dit past niet bij wat gevraagd wordt. Laad de pagina opnieuw.")


def _fits_in(keuzes: set[str]) -> None:
    if len(keuzes) > MOST_KEUZES:
        raise Refused("te-veel-keuzes", f"Hier passen {MOST_KEUZES} dingen. Haal er eerst een weg.")


def _place(x: float, y: float) -> tuple[float, float]:
    if not (isfinite(x) and isfinite(y)):
        raise Refused("onzin", "Dit is geen plaats in de tekening. Laad de pagina opnieuw.")
    return min(1.0, max(-1.0, float(x))), min(1.0, max(-1.0, float(y)))
