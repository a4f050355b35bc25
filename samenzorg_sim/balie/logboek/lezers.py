"""For whom a shared copy is, and whether anybody is left to read it."""

from samenzorg_sim.journal import Id
from samenzorg_sim.logboek.deling.events import DelingMade, Lezers
from samenzorg_sim.werkvorm.state import Sessie


def is_lezer(made: DelingMade, deelnemer: Id) -> bool:
    """Whether this participant of its session may read it."""
    return (
        Lezers.GROEP in made.lezers
        or (Lezers.EEN in made.lezers and deelnemer == made.aan)
        or (Lezers.INBRENGER in made.lezers and deelnemer in made.inbrengers)
    )


def has_lezers(made: DelingMade, sessie: Sessie) -> bool:
    """Whether its writer is still there, and a reader; a group counts while it may still grow."""
    here = {one.id for one in sessie.deelnemers.values() if not one.gewist}
    if sessie.weg or made.van not in here:
        return False
    may_grow = Lezers.GROEP in made.lezers and not sessie.afgesloten
    others = here - {made.van}
    return may_grow or Lezers.BEGELEIDER in made.lezers or any(is_lezer(made, one) for one in others)
