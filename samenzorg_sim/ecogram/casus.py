"""The reference of a case: one way to draw it, as whoever wrote the story would."""

from samenzorg_sim.content.ecogram import CasusContact, EcogramCasus
from samenzorg_sim.ecogram.band import Band, pair
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.state import Ecogram


def told(casus: EcogramCasus, later: bool = False) -> tuple[CasusContact, ...]:
    """Who is in the story, as it begins or a quarter later."""
    if not later or casus.later is None:
        return casus.contacten
    people = {one.id: one for one in (*casus.contacten, *casus.later.contacten)}
    return tuple(one for id_, one in people.items() if id_ not in casus.later.weg)


def paragraphs(casus: EcogramCasus, later: bool = False) -> dict[str, str]:
    """The paragraphs of the story by id; a quarter later those of before stand there too."""
    more = casus.later.verhaal if later and casus.later is not None else ()
    return {one.id: one.tekst for one in (*casus.verhaal, *more)}


def reference(casus: EcogramCasus, later: bool = False) -> Ecogram:
    """The drawing of the story as it begins, or a quarter later."""
    contacten = {one.id: _contact(one) for one in told(casus, later)}
    ties = (Band(*pair(one.een, one.ander), one.lijn, one.spanning) for one in casus.banden)
    banden = {(tie.een, tie.ander): tie for tie in ties if {tie.een, tie.ander} <= contacten.keys()}
    return Ecogram(casus.client, contacten, banden, casus=casus.id)


def _contact(one: CasusContact) -> Contact:
    values = {name: getattr(one, name) for name in CasusContact.model_fields if name not in ("ook", "waar")}
    for lijst in ("steun", "doet", "wil"):
        values[lijst] = tuple(sorted(map(str, values[lijst])))
    return Contact(**values)
