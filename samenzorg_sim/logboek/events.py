"""Everything that can be recorded of a logboek."""

from dataclasses import dataclass
from typing import ClassVar

from samenzorg_sim.journal import Id, TextId


@dataclass(frozen=True)
class LogboekOpened:
    """A logboek begins. `slot` is 'h_' and half the SHA-256 of the secret that opens it."""

    name: ClassVar[str] = "logboek.opened"
    version: ClassVar[int] = 1
    slot: Id
    vorm: int
    maanden: int


@dataclass(frozen=True)
class StukKept:
    """A new piece; the text is ciphertext."""

    name: ClassVar[str] = "stuk.kept"
    version: ClassVar[int] = 1
    stuk: Id
    tekst: TextId


@dataclass(frozen=True)
class StukChanged:
    """A piece was written anew; what stood there is erased."""

    name: ClassVar[str] = "stuk.changed"
    version: ClassVar[int] = 1
    stuk: Id
    versie: int
    tekst: TextId


@dataclass(frozen=True)
class StukErased:
    """A piece is gone for good."""

    name: ClassVar[str] = "stuk.erased"
    version: ClassVar[int] = 1
    stuk: Id


@dataclass(frozen=True)
class BewaartijdExtended:
    """Kept longer: the keeping time begins anew."""

    name: ClassVar[str] = "bewaartijd.extended"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class LogboekErased:
    """Everything is gone; `verlopen` when the keeping time was over."""

    name: ClassVar[str] = "logboek.erased"
    version: ClassVar[int] = 1
    verlopen: bool


EVENTS = (LogboekOpened, StukKept, StukChanged, StukErased, BewaartijdExtended, LogboekErased)
"""Of every event its class, for the codec."""
