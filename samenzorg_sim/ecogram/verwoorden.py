"""From text ids to words and back: what the journal keeps, and what people read, measure and export."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from samenzorg_sim.ecogram.band import Band, pair
from samenzorg_sim.ecogram.bezigheid import BEZIGHEDEN
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.groep import NAMEN, Groep
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.journal.values import is_text_id

Woord = Callable[[str], str]


def verwoord(ecogram: Ecogram, words: Mapping[str, str | None], gewist: str = "(gewist)") -> Ecogram:
    """The drawing with words for its text ids, as a value of its own; `gewist` where words were erased."""

    def read(text: str) -> str:
        return (words.get(text) or gewist) if is_text_id(text) else text

    contacten = {id_: _in_words(contact, read) for id_, contact in ecogram.contacten.items()}
    return replace(_plain(ecogram, read), contacten=contacten)


def to_keep(ecogram: Ecogram, keep: Woord, mint: Callable[[], str]) -> Ecogram:
    """A drawing of words as the journal keeps it: `keep` gives each word its text id, `mint` fresh ids.

    What is chosen from our own lists (an activity, a Dutch group) stays as it is.
    """
    ids = {old: mint() for old in ecogram.contacten}
    named = {old: old if old in NAMEN else f"groep-{mint()[2:14]}" for old in ecogram.groepen}
    contacten = {
        ids[old]: replace(
            _in_words(contact, keep), id=ids[old], groep=named.get(contact.groep or "", contact.groep)
        )
        for old, contact in ecogram.contacten.items()
    }
    ties = (replace(band, een=ids[band.een], ander=ids[band.ander]) for band in ecogram.banden.values())
    banden = {(tie.een, tie.ander): tie for tie in map(_ordered, ties)}
    kept = _plain(ecogram, keep)
    groepen = {named[old]: replace(one, id=named[old]) for old, one in kept.groepen.items()}
    return replace(kept, contacten=contacten, banden=banden, groepen=groepen)


def _plain(ecogram: Ecogram, word: Woord) -> Ecogram:
    """The names in a drawing through `word`; nothing of how it came about."""
    groepen = {id_: _named(groep, word) for id_, groep in ecogram.groepen.items()}
    client = None if ecogram.client is None else word(ecogram.client)
    return Ecogram(client, ecogram.contacten, ecogram.banden, groepen, ecogram.casus)


def _in_words(contact: Contact, word: Woord) -> Contact:
    return replace(
        contact,
        naam=word(contact.naam),
        relatie=None if contact.relatie is None else word(contact.relatie),
        notitie=None if contact.notitie is None else word(contact.notitie),
        doet=_list(contact.doet, word),
        wil=_list(contact.wil, word),
    )


def _list(keuzes: tuple[str, ...], word: Woord) -> tuple[str, ...]:
    return tuple(sorted({one if one in BEZIGHEDEN else word(one) for one in keuzes}))


def _named(groep: Groep, word: Woord) -> Groep:
    return groep if groep.naam is None else replace(groep, naam=word(groep.naam))


def _ordered(band: Band) -> Band:
    een, ander = pair(band.een, band.ander)
    return replace(band, een=een, ander=ander)
