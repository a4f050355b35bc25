"""One contact of an ecogram, with everything that may be asked about him; only the name must be there."""

from __future__ import annotations

from dataclasses import dataclass

from samenzorg_sim.content.tekens import (
    RINGEN,
    Afstand,
    Bekend,
    HoeVaak,
    Lijn,
    Nabij,
    Richting,
    Soort,
    Steun,
    Vertegenwoordiger,
)

__all__ = [
    "RINGEN",
    "Afstand",
    "Bekend",
    "Contact",
    "HoeVaak",
    "Lijn",
    "Nabij",
    "Richting",
    "Soort",
    "Steun",
    "Vertegenwoordiger",
]


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody (or something) who matters to the client; None is 'not asked yet'.

    `naam`, `relatie`, `notitie` and what was typed in `doet` and `wil` are text ids in the journal, and words
    once `verwoord` has read them. `steun`, `doet` and `wil` are sorted. `besproken`: was ever talked about
    what he would like to do. `x` and `y` lie in -1 … 1, the client at 0, 0, y downwards; both None: no place
    of his own.
    """

    id: str
    naam: str
    relatie: str | None = None
    groep: str | None = None
    soort: Soort = Soort.PERSOON
    overleden: bool = False
    lijn: Lijn | None = None
    spanning: bool = False
    richting: Richting | None = None
    steun: tuple[str, ...] = ()
    ring: int | None = None
    hoe_vaak: HoeVaak | None = None
    afstand: Afstand | None = None
    doet: tuple[str, ...] = ()
    wil: tuple[str, ...] = ()
    besproken: bool | None = None
    bekend: Bekend | None = None
    nabij: Nabij | None = None
    contactpersoon: bool = False
    vertegenwoordiger: Vertegenwoordiger | None = None
    notitie: str | None = None
    x: float | None = None
    y: float | None = None
