"""What one may ask of an ecogram. Typed words come as text ids."""

from dataclasses import dataclass
from enum import Enum

from samenzorg_sim.ecogram.contact import Lijn
from samenzorg_sim.ecogram.events import Gegeven
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.veld import Bandveld, Groepveld, Lijstveld, Veld
from samenzorg_sim.journal import ContentId, Id, TextId


class Ongezien(Enum):
    """Who changes a field did not say what stood there before."""

    ONGEZIEN = 0


ONGEZIEN = Ongezien.ONGEZIEN


@dataclass(frozen=True)
class OpenEcogram:
    """Begin a drawing; in a session it is there for all who are in it.

    `uit`: the drawing of before that it goes on from, `tekening` with what stands in it. `tafel`: the table
    of the session that it is for, when a trainer begins it.
    """

    naam: TextId | None = None
    casus: ContentId | None = None
    sessie: Id | None = None
    uit: Id | None = None
    tekening: Ecogram | None = None
    tafel: int | None = None


@dataclass(frozen=True)
class NoemClient:
    """Say who is in the middle."""

    naam: TextId | None


@dataclass(frozen=True)
class VoegContactToe:
    """Draw somebody: a name is enough."""

    contact: Id
    naam: TextId
    velden: tuple[tuple[Veld, Gegeven], ...] = ()
    keuzes: tuple[tuple[Lijstveld, str], ...] = ()
    plaats: tuple[float, float] | None = None


@dataclass(frozen=True)
class WijzigContact:
    """Change one field; `was`: what stood there when it was changed, so that nobody is overwritten unseen."""

    contact: Id
    veld: Veld
    waarde: Gegeven
    was: Gegeven | Ongezien = ONGEZIEN


@dataclass(frozen=True)
class KruisAan:
    """Tick an item of a list (`aan`), or untick it."""

    contact: Id
    veld: Lijstveld
    keuze: TextId | ContentId
    aan: bool = True


@dataclass(frozen=True)
class Verplaats:
    """Put one or more contacts elsewhere, as one act; what lies outside -1 … 1 comes to lie on the edge."""

    plaatsen: tuple[tuple[Id, float, float], ...]


@dataclass(frozen=True)
class HaalContactWeg:
    """Take somebody out of the drawing, ties and all."""

    contact: Id


@dataclass(frozen=True)
class WisContact:
    """Erase somebody for good; this cannot be undone."""

    contact: Id


@dataclass(frozen=True)
class TrekBand:
    """Say that two contacts know each other."""

    een: Id
    ander: Id


@dataclass(frozen=True)
class WijzigBand:
    """Change one field of a tie."""

    een: Id
    ander: Id
    veld: Bandveld
    waarde: Lijn | bool | None


@dataclass(frozen=True)
class HaalBandWeg:
    """Take a tie away."""

    een: Id
    ander: Id


@dataclass(frozen=True)
class VoegGroepToe:
    """A group with a letter A–Z that no other has; without `naam` a Dutch group that was taken away."""

    groep: ContentId
    letter: str
    naam: TextId | None = None


@dataclass(frozen=True)
class WijzigGroep:
    """Another letter or another name; None as a name: the Dutch name it began with."""

    groep: ContentId
    veld: Groepveld
    waarde: str | None


@dataclass(frozen=True)
class HaalGroepWeg:
    """Take a group away; who was in it has no group any more."""

    groep: ContentId


@dataclass(frozen=True)
class MaakOngedaan:
    """Take back one's own latest act, or the act with this number."""

    daad: int | None = None


@dataclass(frozen=True)
class DoeOpnieuw:
    """Do again what one undid last, or the act with this number."""

    daad: int | None = None


@dataclass(frozen=True)
class NeemOver:
    """Put everything of another drawing into this one (a file, an earlier drawing), as one act."""

    tekening: Ecogram


@dataclass(frozen=True)
class WisTekenaar:
    """Erase what somebody put in, for good."""

    tekenaar: Id


@dataclass(frozen=True)
class SluitEcogram:
    """The drawing is ready."""


@dataclass(frozen=True)
class HeropenEcogram:
    """Go on with a drawing that was ready."""


@dataclass(frozen=True)
class GooiEcogramWeg:
    """Nobody wants to see this drawing again."""
