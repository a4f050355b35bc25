"""One meeting of the group, and the cases that members hand in for it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from samenzorg_sim.journal import ContentId, Id, TextId


class Stand(StrEnum):
    """How a meeting stands."""

    GEPLAND = "gepland"
    AFGEZEGD = "afgezegd"
    GEHOUDEN = "gehouden"


@dataclass(frozen=True, slots=True)
class Inbreng:
    """A case that a member handed in: a title and a question; its words go when the meeting was held."""

    id: Id
    van: Id
    titel: TextId
    vraag: TextId | None = None
    gekozen: bool = False


@dataclass(frozen=True, slots=True)
class Bijeenkomst:
    """A meeting: `begin` in minutes after midnight, `leidt` the member who leads (None: the trainer).

    `aanwezig` are the members who were there, known once it was held; `verzet` says how often it was moved.
    `wie` tells of participants of its session which member each is: (participant, member) pairs.
    """

    id: Id
    dag: date
    begin: int
    minuten: int
    plaats: TextId | None = None
    werkvorm: ContentId | None = None
    leidt: Id | None = None
    stand: Stand = Stand.GEPLAND
    verzet: int = 0
    sessie: Id | None = None
    inbreng: tuple[Inbreng, ...] = ()
    aanwezig: tuple[Id, ...] = ()
    wie: tuple[tuple[Id, Id], ...] = ()

    def lid_van(self, deelnemer: Id | None) -> Id | None:
        """Which member this participant of its session is; None for who is nobody's, or not known."""
        return next((lid for one, lid in self.wie if one == deelnemer), None)

    @property
    def gekozen(self) -> tuple[Inbreng, ...]:
        """The cases that the group chose for it."""
        return tuple(one for one in self.inbreng if one.gekozen)
