"""What may be asked of a logboek."""

from dataclasses import dataclass

from samenzorg_sim.journal import Id, TextId


@dataclass(frozen=True)
class OpenLogboek:
    """Begin a logboek with its first piece; `maanden` is how long the group keeps what is written."""

    slot: Id
    vorm: int
    maanden: int
    stuk: Id
    tekst: TextId


@dataclass(frozen=True)
class BewaarStuk:
    """Keep a new piece."""

    stuk: Id
    tekst: TextId


@dataclass(frozen=True)
class WijzigStuk:
    """Write a piece anew; `versie` is the one it becomes."""

    stuk: Id
    versie: int
    tekst: TextId


@dataclass(frozen=True)
class WisStuk:
    """Erase a piece."""

    stuk: Id


@dataclass(frozen=True)
class Verleng:
    """Keep it longer."""


@dataclass(frozen=True)
class WisLogboek:
    """Erase everything."""


@dataclass(frozen=True)
class LaatVerlopen:
    """Erase everything, if the keeping time is over by now."""
