"""What one may ask of a dialogue. Typed words come as text ids."""

from dataclasses import dataclass

from samenzorg_sim.dialoog.state import Kaart
from samenzorg_sim.journal import Id, TextId


@dataclass(frozen=True)
class OpenDialoog:
    """Begin a dialogue."""

    naam: TextId


@dataclass(frozen=True)
class GooiDialoogWeg:
    """Erase its themes and its name; the sessions of its rooms stay."""


@dataclass(frozen=True)
class VoegZaalToe:
    """This session is one of its rooms."""

    sessie: Id
    verdieping: bool = False


@dataclass(frozen=True)
class NoemThema:
    """A new theme, or another name for one."""

    thema: Id
    naam: TextId


@dataclass(frozen=True)
class HaalThemaWeg:
    """A theme goes; what lay under it lies loose."""

    thema: Id


@dataclass(frozen=True)
class LegKaart:
    """Lay a thought under a theme; None: loose."""

    kaart: Kaart
    thema: Id | None


@dataclass(frozen=True)
class MaakOngedaan:
    """Take the latest act back; `daad` is its number as the asker saw it."""

    daad: int
