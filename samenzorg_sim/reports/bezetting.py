"""Who has which role, for sheets that are printed with names; empty before there is a session."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Kijker:
    """An observer by name, with the id of the card she watches with ('' for none)."""

    naam: str
    kaart: str = ""


@dataclass(frozen=True)
class Bezetting:
    """Names as people gave them; `verwacht` is how many people practise (0: not known).

    `minuten` are the planned minutes of the phases that the trainer gave another length.
    """

    groep: str = ""
    dag: date | None = None
    verwacht: int = 0
    minuten: tuple[tuple[str, int], ...] = ()
    namen: tuple[str, ...] = ()
    speler: str = ""
    naaste: str = ""
    kijkers: tuple[Kijker, ...] = ()


NIEMAND = Bezetting()
