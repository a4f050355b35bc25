"""Whether anybody is left to read a shared copy, judged by the session it was shared in."""

from samenzorg_sim.logboek.deling.events import DelingMade, Lezers
from samenzorg_sim.werkvorm.state import Sessie


def has_lezers(made: DelingMade, sessie: Sessie) -> bool:
    """Whether its writer is still there, and a reader; a group counts while it may still grow."""
    here = {one.id for one in sessie.deelnemers.values() if not one.gewist}
    if sessie.weg or made.van not in here:
        return False
    others = here - {made.van}
    return (
        Lezers.BEGELEIDER in made.lezers
        or (Lezers.GROEP in made.lezers and (bool(others) or not sessie.afgesloten))
        or (Lezers.EEN in made.lezers and made.aan in others)
    )
