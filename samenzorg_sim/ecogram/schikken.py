"""Where contacts stand who have no place of their own: groups beside each other around the client."""

from math import cos, pi, sin, sqrt
from typing import Final

from samenzorg_sim.ecogram.contact import RINGEN, Contact
from samenzorg_sim.ecogram.state import Ecogram

Plek = tuple[float, float]
_NEAR, _FAR = 0.55, 1.0
PER_RING: Final = 16
"""So many stand beside each other in one round before a next round begins."""
_GOLDEN: Final = 0.618034


def arrange(ecogram: Ecogram) -> dict[str, Plek]:
    """A place in -1 … 1 for each contact: his own, else one in the round, by group and then as drawn."""
    order = {id_: number for number, id_ in enumerate(ecogram.groepen)}
    waiting = [one for one in ecogram.contacten.values() if one.x is None or one.y is None]
    waiting.sort(key=lambda one: order.get(one.groep or "", len(order)))
    rounds = 1 if len(waiting) <= PER_RING else max(2, round(sqrt(len(waiting) / 5)))
    placed = {}
    for number, one in enumerate(waiting):
        angle = 2 * pi * (number + 0.5) / len(waiting) - pi / 2
        radius = _radius(one, number, rounds)
        placed[one.id] = (round(radius * cos(angle), 4), round(radius * sin(angle), 4))
    return {
        one.id: placed[one.id] if one.x is None or one.y is None else (one.x, one.y)
        for one in ecogram.contacten.values()
    }


def ring_radius(ring: int) -> float:
    """How far from the client a ring lies, 0 … 1."""
    return _NEAR + (_FAR - _NEAR) * (ring - 1) / (RINGEN - 1)


def _radius(one: Contact, number: int, rounds: int) -> float:
    if one.ring is not None and rounds == 1:
        return ring_radius(one.ring)
    if rounds == 1:
        return 0.92
    return _round_of(number, rounds)


def _round_of(number: int, rounds: int) -> float:
    """The radius for the how-manieth in the round, as the canvas has it (`schikken.js`).

    A larger round holds more. Who stand beside each other mostly stand in different rounds: so there is room
    for names, and no line runs behind somebody else.
    """
    radii = [_FAR - (_FAR - _NEAR) * at / (rounds - 1) for at in range(rounds)]
    left = number * _GOLDEN % 1 * sum(radii)
    for radius in radii:
        left -= radius
        if left < 0:
            return radius
    return _FAR
