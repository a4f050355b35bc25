"""All steps of the form, in their order, for each kind of content that one may write."""

from collections.abc import Mapping
from typing import Final

from samenzorg_sim.content.read import GESPREKKEN
from samenzorg_sim.werkplaats.panelen.maken.bronstap import BRON, TITEL
from samenzorg_sim.werkplaats.panelen.maken.lijsten import LEESLIJST, LEIDRAAD, VRAGENLIJST
from samenzorg_sim.werkplaats.panelen.maken.oefenblad import OEFENBLAD
from samenzorg_sim.werkplaats.panelen.maken.verhaal import VERHAAL
from samenzorg_sim.werkplaats.panelen.maken.verloop import VERLOOP
from samenzorg_sim.werkplaats.panelen.maken.vragen import Stap

STAPPEN: Final[tuple[Stap, ...]] = (*VERHAAL, *VERLOOP)
"""Those of a case."""
_VAN: Final[Mapping[str, tuple[Stap, ...]]] = {
    GESPREKKEN: STAPPEN,
    "leeslijst": LEESLIJST,
    "gesprek": OEFENBLAD,
    "gespreksleidraad": LEIDRAAD,
    "kwartaal": VRAGENLIJST,
    "beleidscheck": VRAGENLIJST,
}


def steps_of(vak: str) -> tuple[Stap, ...]:
    """The steps for a thing of this folder; the title and the source where there is no form for the rest."""
    return _VAN.get(vak, (TITEL, BRON))


def has_form(vak: str) -> bool:
    """Whether all of it can be changed in the form."""
    return vak in _VAN
