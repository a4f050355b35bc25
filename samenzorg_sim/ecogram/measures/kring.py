"""How many there are, and from which groups."""

from collections import Counter
from dataclasses import dataclass

from samenzorg_sim.ecogram.contact import Soort
from samenzorg_sim.ecogram.groep import name_of
from samenzorg_sim.ecogram.measures.alinea import Alinea, counted, listed
from samenzorg_sim.ecogram.state import Ecogram


@dataclass(frozen=True, slots=True)
class Kring:
    """Living people, pets and organisations, and who has died; groups by id, in the order of the drawing."""

    mensen: int
    dieren: int
    organisaties: int
    overleden: int
    aanwezig: tuple[str, ...]
    afwezig: tuple[str, ...]
    zonder_groep: int


def count_kring(ecogram: Ecogram) -> Kring:
    """Count a drawing; nothing is weighed."""
    contacten = ecogram.contacten.values()
    kinds = Counter(one.soort for one in contacten if not one.overleden)
    filled = {one.groep for one in contacten}
    return Kring(
        kinds[Soort.PERSOON],
        kinds[Soort.DIER],
        kinds[Soort.ORGANISATIE],
        sum(one.overleden for one in contacten),
        tuple(id_ for id_ in ecogram.groepen if id_ in filled),
        tuple(id_ for id_ in ecogram.groepen if id_ not in filled),
        sum(one.groep is None for one in contacten),
    )


def read_kring(ecogram: Ecogram) -> Alinea:
    """The same in words; a group without a name in it is a question, no gap."""
    kring = count_kring(ecogram)
    parts = [counted(kring.mensen, "mens", "mensen")]
    parts += [counted(kring.dieren, "dier", "dieren")] if kring.dieren else []
    parts += [counted(kring.organisaties, "organisatie", "organisaties")] if kring.organisaties else []
    zinnen = [f"In de tekening {'staat' if parts == ['1 mens'] else 'staan'} {listed(parts)}."]
    if kring.overleden:
        verbs = ("staat", "is") if kring.overleden == 1 else ("staan", "zijn")
        zinnen.append(f"Daarnaast {verbs[0]} er {kring.overleden} die {verbs[1]} overleden.")
    if kring.aanwezig:
        zinnen.append(f"Getekend: {listed(name_of(ecogram.groepen[one]) for one in kring.aanwezig)}.")
    if kring.afwezig:
        names = listed((name_of(ecogram.groepen[one]) for one in kring.afwezig), "of")
        zinnen.append(f"Nog niemand uit: {names}. Misschien is daar nog niet naar gevraagd.")
    return Alinea("Wie staan er?", tuple(zinnen))
