"""A drawing beside the one of who wrote the story: what is in both, what is not, and no mistakes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.ecogram.bezigheid import said
from samenzorg_sim.ecogram.casus import paragraphs, reference, told
from samenzorg_sim.ecogram.contact import Contact
from samenzorg_sim.ecogram.groep import NAMEN
from samenzorg_sim.ecogram.herkend import recognise
from samenzorg_sim.ecogram.keuzes import KEUZELIJSTEN
from samenzorg_sim.ecogram.measures.alinea import Alinea, listed
from samenzorg_sim.ecogram.state import Ecogram

ZELFDE = "Er zijn geen fouten. Een ander verhaal lezen in dezelfde woorden, daar gaat het gesprek over."
VELDEN = {
    "groep": "De groep",
    "lijn": "De lijn",
    "nabij": "Graag dichtbij",
    "spanning": "Spanning",
    "overleden": "Overleden",
    "contactpersoon": "Eerste contactpersoon",
    "vertegenwoordiger": "Vertegenwoordiger",
    "wil": "Zou willen doen",
}


@dataclass(frozen=True, slots=True)
class Anders:
    """One thing that somebody drew otherwise than the maker of the story; '' is 'left open'."""

    veld: str
    u: str
    maker: str


@dataclass(frozen=True, slots=True)
class Gevonden:
    """Somebody in both: the ids in the drawing and in the story, and what is otherwise."""

    contact: str
    verhaal: str
    anders: tuple[Anders, ...]


@dataclass(frozen=True, slots=True)
class Gemist:
    """Somebody in the story who is not in the drawing, and what the story says of him."""

    verhaal: str
    naam: str
    waar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """What is in both, only in the story, only in the drawing (ids); and that in words."""

    gevonden: tuple[Gevonden, ...]
    gemist: tuple[Gemist, ...]
    erbij: tuple[str, ...]
    alineas: tuple[Alinea, ...]


def compare(drawn: Ecogram, casus: EcogramCasus, later: bool = False) -> Vergelijking:
    """A drawing of words beside the case (`later`: a quarter later); nothing is counted against anybody."""
    people, texts = told(casus, later), paragraphs(casus, later)
    same, maker = recognise(drawn.contacten, people), reference(casus, later).contacten
    gevonden = tuple(
        Gevonden(here, there, tuple(_otherwise(drawn, drawn.contacten[here], maker[there])))
        for here, there in same.items()
    )
    gemist = tuple(
        Gemist(one.id, one.naam, tuple(texts[place] for place in one.waar if place in texts))
        for one in people
        if one.id not in same.values()
    )
    erbij = tuple(id_ for id_ in drawn.contacten if id_ not in same)
    return Vergelijking(gevonden, gemist, erbij, tuple(_in_sentences(drawn, gevonden, gemist, erbij)))


def _otherwise(ecogram: Ecogram, one: Contact, other: Contact) -> Iterator[Anders]:
    for veld in VELDEN:
        ours, theirs = getattr(one, veld), getattr(other, veld)
        # What the maker left open is no point of view to lay beside.
        if theirs and ours != theirs:
            yield Anders(veld, _in_words(veld, ours, ecogram), _in_words(veld, theirs, ecogram))


def _in_words(veld: str, waarde: object, ecogram: Ecogram) -> str:
    if waarde is None or waarde == ():
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return listed(said(one) for one in waarde)
    if veld == "groep":
        groep = ecogram.groepen.get(str(waarde))
        return (groep.naam if groep is not None else None) or NAMEN.get(str(waarde), str(waarde))
    return KEUZELIJSTEN[veld][str(waarde)]


def _in_sentences(
    drawn: Ecogram, gevonden: tuple[Gevonden, ...], gemist: tuple[Gemist, ...], erbij: tuple[str, ...]
) -> Iterator[Alinea]:
    names: Mapping[str, Contact] = drawn.contacten
    if gevonden:
        both = listed(names[one.contact].naam for one in gevonden)
        yield Alinea("In allebei", (f"{both}.",), tuple(one.contact for one in gevonden))
    if gemist:
        zinnen = (
            f"{listed(one.naam for one in gemist)}.",
            "Lees die stukjes nog eens. Over kleinkinderen, buren en oude vrienden lezen veel mensen heen.",
        )
        yield Alinea("Wel in het verhaal, nog niet in uw tekening", zinnen)
    if erbij:
        more = listed(names[one].naam for one in erbij)
        yield Alinea("Staat niet in het verhaal: hoe kwam u erop?", (f"{more}.",), erbij)
    yield Alinea("Zo kunt u kijken", (ZELFDE,))
