"""Everything that can be recorded of an ecogram: one event changes one thing.

Two people in one drawing so both keep what they changed. `daad` numbers the act an event belongs to.
"""

from dataclasses import dataclass
from typing import ClassVar

from samenzorg_sim.ecogram.contact import Lijn
from samenzorg_sim.ecogram.veld import Bandveld, Groepveld, Lijstveld, Veld
from samenzorg_sim.journal import ContentId, Id, TextId

Gegeven = TextId | ContentId | bool | int | None
"""The value of a field: typed words, a choice, yes or no, a ring."""


@dataclass(frozen=True)
class EcogramOpened:
    """A drawing begins: by whom (`van`), in a session or not, about a case or about nobody in particular.

    `uit`: it goes on from this drawing of before; `tafel`: a trainer began it for this table of the session.
    """

    name: ClassVar[str] = "ecogram.opened"
    version: ClassVar[int] = 2
    van: Id
    sessie: Id | None
    uit: Id | None
    casus: ContentId | None
    tafel: int | None = None


@dataclass(frozen=True)
class ClientNamed:
    """The name in the middle."""

    name: ClassVar[str] = "client.named"
    version: ClassVar[int] = 1
    daad: int
    naam: TextId | None


@dataclass(frozen=True)
class ContactAdded:
    """Somebody is drawn; all but the name follows."""

    name: ClassVar[str] = "contact.added"
    version: ClassVar[int] = 1
    daad: int
    contact: Id
    naam: TextId


@dataclass(frozen=True)
class ContactChanged:
    """One field of a contact has another value."""

    name: ClassVar[str] = "contact.changed"
    version: ClassVar[int] = 1
    daad: int
    contact: Id
    veld: Veld
    waarde: Gegeven


@dataclass(frozen=True)
class KeuzeTicked:
    """One item of a list of a contact is in it (`aan`), or no longer."""

    name: ClassVar[str] = "keuze.ticked"
    version: ClassVar[int] = 1
    daad: int
    contact: Id
    veld: Lijstveld
    keuze: TextId | ContentId
    aan: bool


@dataclass(frozen=True)
class ContactMoved:
    """A contact stands elsewhere: -1 … 1 from the client."""

    name: ClassVar[str] = "contact.moved"
    version: ClassVar[int] = 1
    daad: int
    contact: Id
    x: float
    y: float


@dataclass(frozen=True)
class ContactRemoved:
    """A contact is taken out of the drawing; this can be undone."""

    name: ClassVar[str] = "contact.removed"
    version: ClassVar[int] = 1
    daad: int
    contact: Id


@dataclass(frozen=True)
class ContactErased:
    """A contact is erased for good, with its words and with every act that touched it."""

    name: ClassVar[str] = "contact.erased"
    version: ClassVar[int] = 1
    contact: Id


@dataclass(frozen=True)
class BandDrawn:
    """Two contacts know each other."""

    name: ClassVar[str] = "band.drawn"
    version: ClassVar[int] = 1
    daad: int
    een: Id
    ander: Id


@dataclass(frozen=True)
class BandChanged:
    """One field of a tie has another value."""

    name: ClassVar[str] = "band.changed"
    version: ClassVar[int] = 1
    daad: int
    een: Id
    ander: Id
    veld: Bandveld
    waarde: Lijn | bool | None


@dataclass(frozen=True)
class BandRemoved:
    """The tie is gone."""

    name: ClassVar[str] = "band.removed"
    version: ClassVar[int] = 1
    daad: int
    een: Id
    ander: Id


@dataclass(frozen=True)
class GroepAdded:
    """A group; `letter` is a–z, `naam` None for one of the Dutch groups under its own name."""

    name: ClassVar[str] = "groep.added"
    version: ClassVar[int] = 1
    daad: int
    groep: ContentId
    letter: ContentId
    naam: TextId | None


@dataclass(frozen=True)
class GroepChanged:
    """A group has another letter or another name (None: the Dutch name it began with)."""

    name: ClassVar[str] = "groep.changed"
    version: ClassVar[int] = 1
    daad: int
    groep: ContentId
    veld: Groepveld
    waarde: TextId | ContentId | None


@dataclass(frozen=True)
class GroepRemoved:
    """A group is gone; nobody is in it."""

    name: ClassVar[str] = "groep.removed"
    version: ClassVar[int] = 1
    daad: int
    groep: ContentId


@dataclass(frozen=True)
class DaadUndone:
    """The act with this number is taken back."""

    name: ClassVar[str] = "daad.undone"
    version: ClassVar[int] = 1
    daad: int


@dataclass(frozen=True)
class DaadRedone:
    """The act with this number stands again."""

    name: ClassVar[str] = "daad.redone"
    version: ClassVar[int] = 1
    daad: int


@dataclass(frozen=True)
class TekenaarErased:
    """Whoever drew under this id wants nothing of hers to stay: who she put in, and every word she typed."""

    name: ClassVar[str] = "tekenaar.erased"
    version: ClassVar[int] = 1
    tekenaar: Id


@dataclass(frozen=True)
class EcogramClosed:
    """The drawing is ready: nothing more is changed or undone."""

    name: ClassVar[str] = "ecogram.closed"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class EcogramReopened:
    """The drawing goes on."""

    name: ClassVar[str] = "ecogram.reopened"
    version: ClassVar[int] = 1


@dataclass(frozen=True)
class EcogramDiscarded:
    """The drawing is thrown away, with every word in it."""

    name: ClassVar[str] = "ecogram.discarded"
    version: ClassVar[int] = 1


EVENTS: tuple[type, ...] = (
    EcogramOpened,
    ClientNamed,
    ContactAdded,
    ContactChanged,
    KeuzeTicked,
    ContactMoved,
    ContactRemoved,
    ContactErased,
    BandDrawn,
    BandChanged,
    BandRemoved,
    GroepAdded,
    GroepChanged,
    GroepRemoved,
    DaadUndone,
    DaadRedone,
    TekenaarErased,
    EcogramClosed,
    EcogramReopened,
    EcogramDiscarded,
)
