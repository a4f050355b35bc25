"""What the tables of a session work on: a conversation to practise, a story to draw, or no case at all."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.content.scenario import Scenario

Casus = Scenario | EcogramCasus


class Casussoort(StrEnum):
    """The kind of case that goes with a script."""

    GESPREK = "gesprek"
    ECOGRAM = "ecogram"
    GEEN = "geen"


CASUSSEN: Final[Mapping[Casussoort, type[Casus] | None]] = {
    Casussoort.GESPREK: Scenario,
    Casussoort.ECOGRAM: EcogramCasus,
    Casussoort.GEEN: None,
}
"""What a case of each kind is; None: there is none."""
