"""All steps of the form, in their order."""

from typing import Final

from samenzorg_sim.werkplaats.panelen.maken.verhaal import VERHAAL
from samenzorg_sim.werkplaats.panelen.maken.verloop import VERLOOP
from samenzorg_sim.werkplaats.panelen.maken.vragen import Stap

STAPPEN: Final[tuple[Stap, ...]] = (*VERHAAL, *VERLOOP)
