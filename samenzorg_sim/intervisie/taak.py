"""What somebody does for the group, and in whose hand that is: leading is handed over bit by bit."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Taak(StrEnum):
    """One thing that a trainer does for the group, in the order in which it comes."""

    UITNODIGEN = "uitnodigen"
    RUIMTE = "ruimte"
    METHODE = "methode"
    LEIDEN = "leiden"
    TIJD = "tijd"
    VEILIGHEID = "veiligheid"
    OOGST = "oogst"
    NAVRAGEN = "navragen"


class Hand(StrEnum):
    """Who does it: the trainer, trainer and leidinggevende together, the leidinggevende, the group itself."""

    TRAINER = "trainer"
    SAMEN = "samen"
    LEIDINGGEVENDE = "leidinggevende"
    GROEP = "groep"


IN_GESPREK: Final = frozenset({Taak.LEIDEN, Taak.TIJD, Taak.VEILIGHEID, Taak.OOGST})
"""Done in the conversation itself: whoever does it, hears everything."""


class Leidinggevende(StrEnum):
    """May somebody who manages members be there? Sources disagree; the group chooses.

    `NIET`: no manager at all; `ANDER_TEAM`: one who manages nobody in the group; `WEL`: also their own.
    """

    NIET = "niet"
    ANDER_TEAM = "ander-team"
    WEL = "wel"


@dataclass(frozen=True, slots=True)
class Beurt:
    """Whose hand a task is in, since this day."""

    hand: Hand = Hand.TRAINER
    sinds: date | None = None
