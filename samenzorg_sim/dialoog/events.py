"""Everything that can be recorded of a dialogue; `daad` numbers an act that can be taken back."""

from dataclasses import dataclass
from typing import ClassVar

from samenzorg_sim.journal import Id, TextId


@dataclass(frozen=True)
class DialoogOpened:
    """A dialogue begins."""

    name: ClassVar[str] = "dialoog.opened"
    version: ClassVar[int] = 1
    van: Id
    naam: TextId


@dataclass(frozen=True)
class DialoogDiscarded:
    """The dialogue is erased; its sessions stay."""

    name: ClassVar[str] = "dialoog.discarded"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class ZaalAdded:
    """This session is one of its rooms, the first time or (`verdieping`) weeks later."""

    name: ClassVar[str] = "zaal.added"
    version: ClassVar[int] = 1
    sessie: Id
    verdieping: bool


@dataclass(frozen=True)
class ThemaNamed:
    """A theme, or another name for it."""

    name: ClassVar[str] = "thema.named"
    version: ClassVar[int] = 1
    daad: int
    thema: Id
    naam: TextId


@dataclass(frozen=True)
class ThemaRemoved:
    """A theme goes; what lay under it lies loose."""

    name: ClassVar[str] = "thema.removed"
    version: ClassVar[int] = 1
    daad: int
    thema: Id


@dataclass(frozen=True)
class KaartPlaced:
    """A thought lies under a theme (None: loose)."""

    name: ClassVar[str] = "kaart.placed"
    version: ClassVar[int] = 1
    daad: int
    antwoord: TextId
    regel: int
    thema: Id | None


@dataclass(frozen=True)
class DaadUndone:
    """The act with this number is taken back."""

    name: ClassVar[str] = "daad.undone"
    version: ClassVar[int] = 1
    ongedaan: int


EVENTS: tuple[type, ...] = (
    DialoogOpened,
    DialoogDiscarded,
    ZaalAdded,
    ThemaNamed,
    ThemaRemoved,
    KaartPlaced,
    DaadUndone,
)
