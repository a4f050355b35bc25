"""Playing a naaste takes a lot: who has done it twice in a row rests first."""

from samenzorg_sim.journal import Id
from samenzorg_sim.werkvorm.state import Sessie

# Plays in a row after which somebody rests. Ours: no source gives a number.
MOST_IN_A_ROW = 2


def needs_rest(state: Sessie, deelnemer: Id) -> bool:
    """Whether somebody played the naaste `MOST_IN_A_ROW` times since her table's last break.

    A second chance counts as a play; a round in which she did something else is rest as well.
    """
    who = state.deelnemers[deelnemer]
    rested = state.tafels[who.tafel].gepauzeerd if who.tafel in state.tafels else 0
    in_a_row = 0
    for spel in reversed(tuple(state.spellen.values())):
        if spel.tafel != who.tafel or spel.begonnen < rested:
            continue
        if spel.naaste != deelnemer:
            break
        in_a_row += 1
    return in_a_row >= MOST_IN_A_ROW
