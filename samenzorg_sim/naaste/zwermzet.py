"""What is said in many talks at once: the same turn in all of them, or any turn in each."""

import numpy as np

from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.zwerm import KLEIN, SOORTEN, Zetten, Zwermwet


def same_for_all(wet: Zwermwet, zet: Zet, many: int) -> Zetten:
    """The same turn for so many talks."""
    back = -1 if zet.weerspiegelt is None else int(zet.weerspiegelt == "hoop")
    return Zetten(
        np.full(many, SOORTEN.index(zet.soort), dtype=KLEIN),
        np.full(many, wet.position(zet.onderwerp), dtype=KLEIN),
        np.full(many, back, dtype=KLEIN),
        np.full(many, zet.belooft, dtype=bool),
    )


def at_random(wet: Zwermwet, many: int, chance: np.random.Generator) -> Zetten:
    """Any kind about any subject, or about none."""
    return Zetten(
        chance.integers(0, len(SOORTEN), many, dtype=KLEIN),
        chance.integers(-1, len(wet.onderwerpen), many, dtype=KLEIN),
        np.full(many, -1, dtype=KLEIN),
        np.zeros(many, dtype=bool),
    )
