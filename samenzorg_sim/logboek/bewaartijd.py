"""How long a logboek is kept after it was last written in, and when its owner is warned."""

from typing import Final

from samenzorg_sim.journal import Moment

MAANDEN: Final = 24
"""What holds where nobody chose: months after the last thing that was kept or changed."""
MINST: Final = 1
MEEST: Final = 60
WAARSCHUWING_DAGEN: Final = 30

_DAG: Final = 24 * 3_600_000
_MAAND: Final = 365.25 / 12 * _DAG


def bewaard_tot(laatst: Moment, maanden: int) -> Moment:
    """Until when (ms) what was last written at `laatst` is kept."""
    return laatst + round(maanden * _MAAND)


def ends_soon(tot: Moment, now: Moment) -> bool:
    """Whether the owner should be warned by now."""
    return now >= tot - WAARSCHUWING_DAGEN * _DAG
