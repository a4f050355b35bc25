"""With whom a talk may be practised: somebody of a drawing, and what the drawing knows of that one."""

from collections.abc import Iterable

from samenzorg_sim.content.invulplek import MOST_WOORDEN, Gegeven
from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.contact import Contact, Nabij
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
from samenzorg_sim.ecogram.measures.alinea import listed
from samenzorg_sim.ecogram.measures.dragen import naasten
from samenzorg_sim.ecogram.state import Ecogram


def partners(ecogram: Ecogram) -> tuple[Contact, ...]:
    """The naasten with whom it is not said that somebody talked; who would like something comes first.

    Nobody whom the client would rather not have near: talking about him then is not for practice either.
    """
    free = [one for one in naasten(ecogram) if not one.besproken and one.nabij is not Nabij.LIEVER_NIET]
    return tuple(sorted(free, key=lambda one: not one.wil))


def facts_of(ecogram: Ecogram, contact: str) -> dict[Gegeven, str]:
    """What the drawing says, in words of at most 80 characters; '' for what it does not say."""
    one = ecogram.contacten[contact]
    return {
        Gegeven.CLIENT: ecogram.client or "",
        Gegeven.NAAM: one.naam,
        Gegeven.RELATIE: one.relatie or "",
        Gegeven.HOE_VAAK: KEUZELIJSTEN["hoe_vaak"][one.hoe_vaak] if one.hoe_vaak else "",
        Gegeven.AFSTAND: KEUZELIJSTEN["afstand"][one.afstand] if one.afstand else "",
        Gegeven.DOET: _fitting(one.doet),
        Gegeven.WIL: _fitting(one.wil),
    }


def _fitting(bezigheden: Iterable[str]) -> str:
    """As many as fit in one sentence."""
    words = sorted(map(said, bezigheden))
    while words and len(listed(words)) > MOST_WOORDEN:
        words.pop()
    return listed(words)
