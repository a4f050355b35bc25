"""What people would like to do and nobody talked about yet, what they do now, and who knows of it."""

from collections.abc import Iterator

from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.contact import Bekend, Contact
from samenzorg_sim.ecogram.groep import ZORG
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
from samenzorg_sim.ecogram.measures.alinea import Alinea, begun, listed, some
from samenzorg_sim.ecogram.state import Ecogram

_KNOWN = {
    Bekend.TEAM: "Dat weet het hele team.",
    Bekend.PAAR_COLLEGAS: "Dat weten een paar collega's.",
    Bekend.ALLEEN_NAASTEN: "Dat weten alleen de naasten.",
}


def not_talked_about(ecogram: Ecogram) -> tuple[Contact, ...]:
    """The living who would like to do something, while it is not said that somebody talked with them."""
    return tuple(
        one
        for one in ecogram.contacten.values()
        if one.wil and one.besproken is not True and not one.overleden
    )


def read_wensen(ecogram: Ecogram) -> Alinea | None:
    """'Nog niet over gesproken': what was never a topic. Nothing to say: None."""
    waiting = not_talked_about(ecogram)
    zinnen = tuple(f"{begun(one.naam)} wil misschien: {_activities(one.wil)}." for one in waiting)
    return Alinea("Nog niet over gesproken", zinnen, tuple(one.id for one in waiting)) if zinnen else None


def read_bezigheden(ecogram: Ecogram) -> Alinea | None:
    """Who does what, and who knows. Nothing to say: None."""
    doing = tuple(one for one in ecogram.contacten.values() if one.doet and not one.overleden)
    zinnen = tuple(_doing(one) for one in doing)
    # Of who is paid to care nobody asks who knows it.
    open_ = [one.naam for one in doing if one.bekend is None and one.groep != ZORG]
    if open_:
        zinnen = (*zinnen, f"Wie in de zorg het weet van {some(open_)}, staat er nog niet bij.")
    return (
        Alinea("Wie doet wat, en wie weet het?", zinnen, tuple(one.id for one in doing)) if zinnen else None
    )


def _doing(one: Contact) -> str:
    known = f" {_KNOWN[one.bekend]}" if one.bekend else ""
    return f"{begun(one.naam)}: {_activities(one.doet)}.{known}"


def read_afspraken(ecogram: Ecogram) -> Alinea:
    """Who is rung first, and who decides: two different things."""
    return Alinea("Wie bellen we, en wie beslist?", tuple(_arranged(ecogram)))


def _arranged(ecogram: Ecogram) -> Iterator[str]:
    contacten = ecogram.contacten.values()
    first = [one.naam for one in contacten if one.contactpersoon]
    missing = "Wie de eerste contactpersoon is, staat er nog niet bij."
    yield f"Eerste contactpersoon: {first[0]}." if first else missing
    deciding = [
        f"{one.naam} ({KEUZELIJSTEN['vertegenwoordiger'][one.vertegenwoordiger]})"
        for one in contacten
        if one.vertegenwoordiger
    ]
    itself = f"Alleen voor wat {ecogram.client or 'de cliënt'} zelf niet kan beslissen."
    yield (
        f"Vertegenwoordiger: {listed(deciding)}. {itself}"
        if deciding
        else "Een vertegenwoordiger staat er niet bij; die is er alleen als iemand zelf niet kan beslissen."
    )
    yield "Eerste contactpersoon en vertegenwoordiger zijn twee verschillende dingen."


def _activities(ids: tuple[str, ...]) -> str:
    return listed(sorted(said(one) for one in ids))
