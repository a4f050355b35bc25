"""The groups of an ecogram: the Dutch letters to begin with, to be edited by who draws."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samenzorg_sim.content.tekens import NAMEN as NAMEN


@dataclass(frozen=True, slots=True)
class Groep:
    """A group with its letter (A–Z); `naam` None: one of the Dutch groups under its own name."""

    id: str
    letter: str
    naam: str | None = None


ZORG: Final = "zorg"
"""Who is paid to care: part of the drawing, no part of somebody's own network."""

GROEPEN: Final[Mapping[str, Groep]] = {
    id_: Groep(id_, letter) for id_, letter in zip(NAMEN, "GFVKBRZ", strict=True)
}
"""Every drawing begins with these."""


def name_of(groep: Groep) -> str:
    """What a group is called: its own name, or that of the Dutch group."""
    return groep.naam if groep.naam is not None else NAMEN.get(groep.id, groep.letter)
