"""Drawings of one group laid over each other: who is in how many of them, and what the story has besides."""

from collections.abc import Sequence
from dataclasses import dataclass

from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.ecogram.casus import paragraphs, told
from samenzorg_sim.ecogram.herkend import bare, recognise
from samenzorg_sim.ecogram.state import Ecogram


@dataclass(frozen=True, slots=True)
class Samen:
    """Somebody who is in `aantal` (0 …) of the drawings, by a name that was drawn, or else the story's.

    `verhaal` is the id in the story (None: not in it), `waar` what the story says of who is in no drawing.
    """

    naam: str
    aantal: int
    verhaal: str | None = None
    waar: tuple[str, ...] = ()


def lay_over(drawn: Sequence[Ecogram], casus: EcogramCasus | None = None) -> tuple[Samen, ...]:
    """Everybody in these drawings of words, most drawn first, then who is only in the story.

    Without a case people are the same when their names are; nobody is told who drew what.
    """
    people = () if casus is None else told(casus)
    names: dict[str, str] = {}
    count: dict[str, int] = {}
    for ecogram in drawn:
        same = recognise(ecogram.contacten, people)
        keys = {same.get(id_) or f" {bare(one.naam)}": one.naam for id_, one in ecogram.contacten.items()}
        for key, naam in keys.items():
            names.setdefault(key, naam)
            count[key] = count.get(key, 0) + 1
    story = {one.id for one in people}
    found = [Samen(names[key], count[key], key if key in story else None) for key in names]
    texts = {} if casus is None else paragraphs(casus)
    absent = (
        Samen(one.naam, 0, one.id, tuple(texts[place] for place in one.waar if place in texts))
        for one in people
        if one.id not in names
    )
    return (*sorted(found, key=lambda one: -one.aantal), *absent)
