"""Playing takes a lot: who was the naaste twice in a row rests first, and a stop is not hurried past."""

from samenzorg_sim.journal import ContentId, Id
from samenzorg_sim.werkvorm.spel import Spel
from samenzorg_sim.werkvorm.state import Sessie
from samenzorg_sim.werkvorm.tafel import Tafel

# Plays in a row after which somebody rests. Ours: no source gives a number.
MOST_IN_A_ROW = 2


def needs_rest(state: Sessie, deelnemer: Id) -> bool:
    """Whether somebody played the naaste `MOST_IN_A_ROW` times since her last break, at whatever table.

    A second chance counts as a play; a play in which she did something else is rest as well.
    """
    rested = _rested(state, state.deelnemers[deelnemer].tafel)
    in_a_row = 0
    for spel in reversed(tuple(state.spellen.values())):
        if deelnemer not in spel.rollen or spel.begonnen < max(rested, _rested(state, spel.tafel)):
            continue
        if spel.naaste != deelnemer:
            break
        in_a_row += 1
    return in_a_row >= MOST_IN_A_ROW


def steps_out_first(spel: Spel, tafel: Tafel, spelfase: ContentId) -> bool:
    """Whether one of its players stopped this play and its table has not gone on since.

    Then it is not played once more yet: first everybody steps out of the role.
    """
    return spel.door_deelnemer and tafel.fase == spelfase and tafel.volgend is None


def _rested(state: Sessie, tafel: int) -> int:
    """When the last break at a table ended (ms)."""
    return state.tafels[tafel].gepauzeerd if tafel in state.tafels else 0
