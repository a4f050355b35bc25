"""The session itself and who leads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from samenzorg_sim.journal import ContentId, Id, TextId
from samenzorg_sim.medebegeleider import HaalBegeleiderWeg as HaalBegeleiderWeg
from samenzorg_sim.medebegeleider import VoegBegeleiderToe as VoegBegeleiderToe


@dataclass(frozen=True)
class OpenSessie:
    """Begin a session. `code` has eight digits; `minuten` are the phases whose planned time is changed.

    `termijnen`: in writing, the last days that differ from the ones the script asks for.
    """

    begeleider: Id
    scenario: ContentId | None
    groep: TextId | None
    code: int
    verwacht: int
    minuten: tuple[tuple[ContentId, int], ...] = ()
    voorbeeld: bool = False
    termijnen: Mapping[ContentId, date] = field(default_factory=dict)


@dataclass(frozen=True)
class ZetTermijnen:
    """Give steps of a session in writing another last day; the others keep theirs."""

    termijnen: Mapping[ContentId, date]


@dataclass(frozen=True)
class KiesDag:
    """The day that the session is for; until then nobody needs to hurry."""

    dag: date


@dataclass(frozen=True)
class SluitSessie:
    """End the session."""


@dataclass(frozen=True)
class GooiSessieWeg:
    """Put a session away in which nothing was done."""


@dataclass(frozen=True)
class HeropenSessie:
    """Take the end of the session back."""


@dataclass(frozen=True)
class KoppelLeidtelefoon:
    """Lead from this phone too."""

    apparaat: Id


@dataclass(frozen=True)
class OntkoppelLeidtelefoon:
    """This phone does not lead any more."""

    apparaat: Id


@dataclass(frozen=True)
class VerduisterScherm:
    """The projector shows nothing, or shows again."""

    donker: bool
