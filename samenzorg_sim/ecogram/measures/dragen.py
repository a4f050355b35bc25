"""Whether support rests on one person: a worry about that person, not a mark for the network."""

from collections.abc import Mapping
from typing import Final

from samenzorg_sim.ecogram.contact import Contact, Lijn, Soort, Steun
from samenzorg_sim.ecogram.groep import ZORG
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
from samenzorg_sim.ecogram.measures.alinea import Alinea, listed, some
from samenzorg_sim.ecogram.state import Ecogram

GENOEMD: Final = KEUZELIJSTEN["steun"]
"""What each kind of support is called in a sentence."""


def naasten(ecogram: Ecogram) -> tuple[Contact, ...]:
    """The living people of somebody's own network: no organisations, no pets, nobody who is paid to care."""
    return tuple(
        one
        for one in ecogram.contacten.values()
        if one.soort is Soort.PERSOON and not one.overleden and one.groep != ZORG
    )


def supports(contact: Contact) -> bool:
    """Whether the drawing says that somebody gives: support, something he does, or a strong line."""
    return bool(contact.steun or contact.doet) or contact.lijn is Lijn.STEUNEND


def supporters(ecogram: Ecogram) -> tuple[Contact, ...]:
    """The naasten who give something."""
    return tuple(one for one in naasten(ecogram) if supports(one))


def only_ones(ecogram: Ecogram) -> Mapping[Steun, str]:
    """The kinds of support that come from exactly one naaste, with the id of that one."""
    givers = {kind: [one.id for one in naasten(ecogram) if kind in one.steun] for kind in Steun}
    return {kind: who[0] for kind, who in givers.items() if len(who) == 1}


def read_dragen(ecogram: Ecogram) -> Alinea:
    """Who gives something, and where it all comes from one person."""
    kop, giving = "Op wie steunt het?", supporters(ecogram)
    if not naasten(ecogram):
        asked = f"Vraag {ecogram.client or 'de cliënt'} eens wie er vroeger waren."
        return Alinea(kop, (f"Er staat nog geen naaste bij van nu. {asked}",))
    if not giving:
        return Alinea(kop, ("Er staat nog niet bij wie van de naasten iets geeft of doet.",))
    if len(giving) == 1:
        (one,) = giving
        return Alinea(
            kop,
            (f"Alle getekende steun van naasten komt van {one.naam}. Hoe gaat het met {one.naam}?",),
            (one.id,),
        )
    zinnen = [f"Steun van naasten komt van {some(one.naam for one in giving)}."]
    alone = only_ones(ecogram)
    for who in dict.fromkeys(alone.values()):
        kinds = listed(GENOEMD[kind] for kind, one in alone.items() if one == who)
        zinnen.append(f"Van hen geeft alleen {ecogram.contacten[who].naam} {kinds}.")
    return Alinea(kop, tuple(zinnen), tuple(one.id for one in giving))
