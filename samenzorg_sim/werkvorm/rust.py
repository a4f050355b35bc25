"""Playing a naaste takes a lot: who has done it twice in a row rests first."""

from samenzorg_sim.journal import Id
from samenzorg_sim.werkvorm.state import Sessie

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


def _rested(state: Sessie, tafel: int) -> int:
    """When the last break at a table ended (ms)."""
    return state.tafels[tafel].gepauzeerd if tafel in state.tafels else 0
