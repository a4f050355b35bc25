"""What may be asked of a team's quarters."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class OpenTeam:
    """Begin a team."""

    naam: str


@dataclass(frozen=True)
class HernoemTeam:
    """Call it otherwise."""

    naam: str


@dataclass(frozen=True)
class GooiTeamWeg:
    """Erase everything."""


@dataclass(frozen=True)
class ZetAantallen:
    """Write the numbers of a quarter; None is not known."""

    kwartaal: str
    clienten: int | None
    gehouden: int | None
    verslagen: int | None


@dataclass(frozen=True)
class Antwoord:
    """Answer a question; None wipes the answer out."""

    kwartaal: str
    vraag: str
    woorden: str | None


@dataclass(frozen=True)
class KruisAan:
    """Tick something, or take the tick away."""

    kwartaal: str
    keuze: str
    aan: bool


@dataclass(frozen=True)
class Bespreek:
    """Note on which day the talk was; None: it was not."""

    kwartaal: str
    op: date | None


@dataclass(frozen=True)
class LeverIn:
    """Let the numbers onto the page for the management team, or not any more."""

    kwartaal: str
    aan: bool


@dataclass(frozen=True)
class WisBlad:
    """Erase one quarter."""

    kwartaal: str


@dataclass(frozen=True)
class MaakOngedaan:
    """Take the act with this number back."""

    daad: int
