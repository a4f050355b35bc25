"""Who leads: a second trainer, the phone one leads from, and the projector that goes dark."""

from dataclasses import dataclass
from typing import ClassVar

from samenzorg_sim.journal import Id
from samenzorg_sim.medebegeleider import BegeleiderAdded as BegeleiderAdded
from samenzorg_sim.medebegeleider import BegeleiderRemoved as BegeleiderRemoved


@dataclass(frozen=True)
class LeidtelefoonLinked:
    """With this phone somebody leads from now on."""

    name: ClassVar[str] = "leidtelefoon.linked"
    version: ClassVar[int] = 1
    apparaat: Id


@dataclass(frozen=True)
class LeidtelefoonRemoved:
    """This phone does not lead any more."""

    name: ClassVar[str] = "leidtelefoon.removed"
    version: ClassVar[int] = 1
    apparaat: Id


@dataclass(frozen=True)
class SchermDarkened:
    """The projector shows nothing (`donker`), or shows again."""

    name: ClassVar[str] = "scherm.darkened"
    version: ClassVar[int] = 1
    donker: bool
