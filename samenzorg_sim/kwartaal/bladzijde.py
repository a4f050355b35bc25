"""The page of a quarter for the management team: made once, of what may be shown, and then it stays as it is.

Made anew after one more team handed in, the difference of two pages would be that team's numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Final

from samenzorg_sim.journal import Codec, ContentId, Domain, Id, Meant, Recorded, Refused, UnknownEvent
from samenzorg_sim.kwartaal.afscherming import K, Rij, Tabel, Teamcijfer, shield
from samenzorg_sim.kwartaal.kwartaal import read_kwartaal

MINST_TEAMS: Final = 3
"""With fewer teams the page would be about one leader's team."""
MINST_HINDER: Final = K + 2
"""What hinders is told with so many teams: somebody who did not tick it still cannot say who did."""
AL_GEMAAKT: Final = "De bladzijde van dit kwartaal is al gemaakt. Hij verandert niet meer."
TE_WEINIG: Final = (
    f"Er zijn cijfers van minder dan {MINST_TEAMS} teams. Dan is te zien over wie het gaat. "
    "Vraag meer teams om hun blad in te leveren."
)

_LEEG: Final = Tabel((), 0, None, None)


@dataclass(frozen=True)
class Ingeleverd:
    """What one team handed in for a quarter; None is not known."""

    team: str
    van: str
    clienten: int | None
    gehouden: int | None
    verslagen: int | None
    keuzes: frozenset[str]


@dataclass(frozen=True)
class MaakBladzijde:
    """Make the page of a quarter, of what teams handed in; `vandaag` is the day of asking."""

    kwartaal: str
    vandaag: date
    ingeleverd: tuple[Ingeleverd, ...]
    teams: int


@dataclass(frozen=True)
class BladzijdeMade:
    """The page, with only what may be shown; a number that is None was left out."""

    name: ClassVar[str] = "bladzijde.made"
    version: ClassVar[int] = 1
    door: Id
    kwartaal: ContentId
    op: date
    teams: tuple[Id, ...]
    clienten: tuple[int, ...]
    gehouden: tuple[int | None, ...]
    alle_gehouden: int | None
    alle_verslagen: int | None
    zonder: int
    hinder: tuple[ContentId, ...]


@dataclass(frozen=True)
class Bladzijde:
    """A page as it was made; `zonder` teams gave no numbers, `hinder` is what at least `K` teams ticked."""

    kwartaal: str = ""
    op: date | None = None
    tabel: Tabel = _LEEG
    zonder: int = 0
    hinder: tuple[str, ...] = ()


def decide(state: Bladzijde, command: MaakBladzijde, meant: Meant) -> tuple[Any, ...]:
    """The page; raises `Refused` for a quarter that is not over, and for too few teams."""
    quarter = read_kwartaal(command.kwartaal)
    if quarter is None:
        raise Refused("geen-kwartaal", "Dit kwartaal kennen wij niet. Kies een ander.")
    if state.op is not None:
        raise Refused("al-gemaakt", AL_GEMAAKT)
    if command.vandaag <= quarter.eind:
        first = quarter.volgende.begint
        raise Refused("nog-bezig", f"Het {quarter.naam} is nog bezig. De bladzijde kan vanaf {first}.")
    cijfers = _known(command.ingeleverd)
    if len(cijfers) < MINST_TEAMS:
        raise Refused("te-weinig-teams", TE_WEINIG)
    tabel = shield(cijfers)
    made = BladzijdeMade(
        meant.actor,
        command.kwartaal,
        command.vandaag,
        tuple(rij.team for rij in tabel.rijen),
        tuple(rij.clienten for rij in tabel.rijen),
        tuple(rij.gehouden for rij in tabel.rijen),
        tabel.gehouden,
        tabel.verslagen,
        command.teams - len(cijfers),
        _ticked([one.keuzes for one in command.ingeleverd]),
    )
    return (made,)


def _known(ingeleverd: Iterable[Ingeleverd]) -> tuple[Teamcijfer, ...]:
    return tuple(
        Teamcijfer(one.team, one.van, one.clienten, one.gehouden, one.verslagen)
        for one in ingeleverd
        if one.clienten and one.gehouden is not None
    )


def _ticked(keuzes: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """What at least `K` teams ticked, by name: an order by number would tell numbers."""
    if len(keuzes) < MINST_HINDER:
        return ()
    every = sorted(frozenset().union(*keuzes))
    return tuple(one for one in every if sum(one in ticked for ticked in keuzes) >= K)


def apply(state: Bladzijde, recorded: Recorded[Any]) -> Bladzijde:
    """The page after this event; raises `UnknownEvent` for another room's."""
    event = recorded.event
    if not isinstance(event, BladzijdeMade):
        raise UnknownEvent(type(event).__name__)
    rows = zip(event.teams, event.clienten, event.gehouden, strict=True)
    tabel = Tabel(
        tuple(Rij(*row) for row in rows), sum(event.clienten), event.alle_gehouden, event.alle_verslagen
    )
    return Bladzijde(event.kwartaal, event.op, tabel, event.zonder, event.hinder)


DOMAIN: Domain[Bladzijde, Any, Any] = Domain(Bladzijde(), decide, apply, Codec((BladzijdeMade,)))
"""A page as a kind of stream of the journal; it holds nothing that anybody typed."""
