"""Every typed word of a drawing, by its text id."""

from collections.abc import Iterable, Iterator

from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.daad import Daad
from samenzorg_sim.ecogram.groep import Groep
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal.values import is_text_id


def texts_of(state: Ecogram) -> Iterator[str]:
    """The ids of every text of a drawing, and of what was done to it."""
    parts: list[object] = [state.client, *state.contacten.values(), *state.groepen.values()]
    yield from texts_in(parts)
    for daad in state.daden:
        yield from texts_of_daad(daad)


def texts_of_daad(daad: Daad) -> Iterator[str]:
    """The ids of every text that this act, or undoing it, puts into the drawing."""
    return texts_in(part for one in daad.wijzigingen for part in (one.was, one.wordt, one.cel.keuze))


def texts_in(parts: Iterable[object]) -> Iterator[str]:
    """The ids of the texts in contacts, groups and values of a field."""
    words = (word for part in parts for word in _words(part))
    return (word for word in words if isinstance(word, str) and is_text_id(word))


def _words(part: object) -> Iterator[object]:
    match part:
        case Contact():
            yield from (part.naam, part.relatie, part.notitie, *part.doet, *part.wil)
        case Groep():
            yield part.naam
        case str():
            yield part
