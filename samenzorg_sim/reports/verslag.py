"""Exactly what may leave the room; what has no field here, no file of ours can hold.

Nothing of what was heard in a talk, nothing of who stopped or refused, and no role but who played the naaste
(to be phoned the day after). `gesprekken` stays empty unless player and naaste both keep their talk, and so
do the drawings of what was heard in it. Of a drawing nothing says who drew.
"""

from dataclasses import dataclass
from datetime import date

from samenzorg_sim.ecogram.over_elkaar import Lagen

#: Of the shape below; raised when a field changes its meaning. Published in docs/formats.
VERSIE = 1


@dataclass(frozen=True)
class Aanwezige:
    """Somebody who was there; `raad` for a member of the client council, `leerpunt` '' for none."""

    naam: str
    raad: bool = False
    leerpunt: str = ""


@dataclass(frozen=True)
class Afspraak:
    """An agreement: `id` is stable, `wie` a name or 'de begeleider'."""

    id: str
    wat: str
    wie: str
    wanneer: date
    terugkijken: date


@dataclass(frozen=True)
class Regel:
    """A line of a list; `van` is a name only where the question said that readers see who wrote it."""

    tekst: str
    van: str = ""


@dataclass(frozen=True)
class Lijst:
    """Answers to a question whose answers may leave the room, such as the list of the client council."""

    id: str
    vraag: str
    regels: tuple[Regel, ...] = ()


@dataclass(frozen=True)
class Gehoord:
    """One button of a kept talk, with the seconds at which it was pressed."""

    knop: str
    seconden: tuple[int, ...] = ()


@dataclass(frozen=True)
class Gesprek:
    """A talk that player and naaste both keep; `duur` in seconds."""

    ronde: int
    duur: int
    gehoord: tuple[Gehoord, ...] = ()


@dataclass(frozen=True)
class Verslag:
    """One meeting as it may be taken along; `kenmerk` names it without opening anything."""

    kenmerk: str
    dag: date
    groep: str
    casus: str
    oefening: str
    leerdoelen: tuple[str, ...] = ()
    aanwezigen: tuple[Aanwezige, ...] = ()
    afspraken: tuple[Afspraak, ...] = ()
    lijsten: tuple[Lijst, ...] = ()
    naasten: tuple[str, ...] = ()
    gesprekken: tuple[Gesprek, ...] = ()
    tekeningen: tuple[Lagen, ...] = ()
    versie: int = VERSIE

    @property
    def leerpunten(self) -> tuple[Aanwezige, ...]:
        """Who wrote a learning point."""
        return tuple(wie for wie in self.aanwezigen if wie.leerpunt)
