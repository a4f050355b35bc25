"""Whether a drawing hangs together: what every drawing must hold to, however it came about."""

from samenzorg_sim.ecogram.state import MOST_BANDEN, MOST_CONTACTEN, MOST_KEUZES, Ecogram


def is_gaaf(ecogram: Ecogram) -> bool:
    """Ties have both ends, contacts an existing group (or none), letters and the first contact are unique."""
    contacten, groepen = ecogram.contacten, ecogram.groepen
    letters = [groep.letter for groep in groepen.values()]
    return (
        len(contacten) <= MOST_CONTACTEN
        and len(ecogram.banden) <= MOST_BANDEN
        and all(een in contacten and ander in contacten and een < ander for een, ander in ecogram.banden)
        and all(contact.groep is None or contact.groep in groepen for contact in contacten.values())
        and all(
            len(keuzes) <= MOST_KEUZES
            for contact in contacten.values()
            for keuzes in (contact.doet, contact.wil)
        )
        and len(set(letters)) == len(letters)
        and sum(contact.contactpersoon for contact in contacten.values()) <= 1
    )
