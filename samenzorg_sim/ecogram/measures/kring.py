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
    )


def read_kring(ecogram: Ecogram) -> Alinea:
    """The same in words; a group without a name in it is a question, no gap."""
    kring = count_kring(ecogram)
    parts = [counted(kring.mensen, "mens", "mensen")] if kring.mensen else []
    parts += [counted(kring.dieren, "dier", "dieren")] if kring.dieren else []
    parts += [counted(kring.organisaties, "organisatie", "organisaties")] if kring.organisaties else []
    one_thing = kring.mensen + kring.dieren + kring.organisaties == 1
    zinnen = [f"In de tekening {'staat' if one_thing else 'staan'} {listed(parts)}."] if parts else []
    if kring.overleden:
        where = "Daarnaast" if parts else "In de tekening"
        dead = "staat iemand die overleden is"
        if kring.overleden > 1:
            dead = f"staan {kring.overleden} namen van wie overleden is"
        zinnen.append(f"{where} {dead}.")
    if kring.aanwezig:
        zinnen.append(f"Getekend: {_groups(ecogram, kring.aanwezig)}.")
    if kring.afwezig:
        missing = f"Nog niemand uit: {_groups(ecogram, kring.afwezig)}."
        zinnen.append(f"{missing} Misschien is daar nog niet naar gevraagd.")
    return Alinea("Wie staan er?", tuple(zinnen))


def _groups(ecogram: Ecogram, ids: tuple[str, ...]) -> str:
    """With semicolons: one group is called 'oude buren, collega's en kennissen'."""
    return "; ".join(name_of(ecogram.groepen[one]) for one in ids)
