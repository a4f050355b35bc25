"""Drawings of one group laid over each other: who is in how many of them, and what the story has besides."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from pydantic import TypeAdapter

from samenzorg_sim.content.ecogram import CasusContact, EcogramCasus
from samenzorg_sim.ecogram.casus import paragraphs, told
from samenzorg_sim.ecogram.contact import Contact, Lijn, Soort
from samenzorg_sim.ecogram.groep import NAMEN
from samenzorg_sim.ecogram.herkend import bare, recognise
from samenzorg_sim.ecogram.state import Ecogram

T = TypeVar("T")
_ORDER = {Lijn.STEUNEND: 0, Lijn.NEUTRAAL: 1, Lijn.DUN: 2, None: 3}


@dataclass(frozen=True, slots=True)
class Streep:
    """How one of the drawings has the line to somebody."""

    lijn: Lijn | None = None
    spanning: bool = False


@dataclass(frozen=True, slots=True)
class Samen:
    """Somebody with a line for each drawing (none: only in the story), sorted: nobody knows whose is whose.

    `verhaal`: the story has her or him too (False as long as the story is not laid beside); `waar` is then
    what the story says of who is in no drawing.
    """

    naam: str
    strepen: tuple[Streep, ...] = ()
    groep: str | None = None
    soort: Soort = Soort.PERSOON
    overleden: bool = False
    verhaal: bool = False
    waar: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lagen:
    """So many drawings over each other, most drawn first; `met_verhaal` when the story lies beside them."""

    client: str
    aantal: int
    mensen: tuple[Samen, ...] = ()
    met_verhaal: bool = False

    @property
    def gevonden(self) -> tuple[Samen, ...]:
        """Who is in a drawing, and in the story where that lies beside."""
        return tuple(one for one in self.mensen if one.strepen and one.verhaal is self.met_verhaal)

    @property
    def gemist(self) -> tuple[Samen, ...]:
        """Who is only in the story."""
        return tuple(one for one in self.mensen if not one.strepen)

    @property
    def erbij(self) -> tuple[Samen, ...]:
        """Who is drawn, and is not in the story that lies beside."""
        return tuple(one for one in self.mensen if self.met_verhaal and not one.verhaal)


PLAIN: Final = TypeAdapter(Lagen)
"""From and to plain JSON, as the desk sends it to who draws it."""


def lay_over(
    drawn: Sequence[Ecogram], casus: EcogramCasus | None = None, *, met_verhaal: bool = False
) -> Lagen:
    """These drawings of words over each other; nobody is told who drew what.

    With a case people are the same when they are the same in its story, else when their names are. Until the
    story lies beside them (`met_verhaal`) nothing tells what is in it: people have the name that was drawn.
    """
    people = {} if casus is None else {one.id: one for one in told(casus)}
    found: dict[str, list[Contact]] = {}
    for ecogram in drawn:
        same = recognise(ecogram.contacten, tuple(people.values()))
        # Somebody who stands twice in one drawing still has one line of it.
        once = {same.get(id_) or f" {bare(one.naam)}": one for id_, one in ecogram.contacten.items()}
        for key, one in once.items():
            found.setdefault(key, []).append(one)
    beside = people if met_verhaal else {}
    mensen = [_told(beside[key], lines) if key in beside else _drawn(lines) for key, lines in found.items()]
    # By name: the order must not tell who stood together in one drawing.
    mensen.sort(key=lambda one: (-len(one.strepen), one.naam.casefold()))
    if casus is not None and met_verhaal:
        texts = paragraphs(casus)
        mensen += (_told(one, (), texts) for id_, one in people.items() if id_ not in found)
    client = casus.client if casus is not None else _most(one.client for one in drawn) or ""
    return Lagen(client, len(drawn), tuple(mensen), casus is not None and met_verhaal)


def _told(one: CasusContact, lines: Sequence[Contact], texts: dict[str, str] | None = None) -> Samen:
    waar = tuple(texts[place] for place in one.waar if place in texts) if texts else ()
    return Samen(one.naam, _strepen(lines), one.groep, one.soort, one.overleden, True, waar)


def _drawn(lines: Sequence[Contact]) -> Samen:
    # A group of one's own means something in one drawing only.
    groep = _most(one.groep for one in lines if one.groep in NAMEN)
    soort = _most(one.soort for one in lines) or Soort.PERSOON
    return Samen(lines[0].naam, _strepen(lines), groep, soort, any(one.overleden for one in lines))


def _strepen(lines: Sequence[Contact]) -> tuple[Streep, ...]:
    found = [Streep(one.lijn, one.spanning) for one in lines]
    return tuple(sorted(found, key=lambda one: (_ORDER[one.lijn], one.spanning)))


def _most(values: Iterable[T | None]) -> T | None:
    """What most have; None when nobody has anything."""
    counted = Counter(one for one in values if one is not None)
    return counted.most_common(1)[0][0] if counted else None
