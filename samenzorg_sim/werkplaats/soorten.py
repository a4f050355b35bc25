"""The ten kinds of turn as they are called on the screens."""

from collections.abc import Mapping
from typing import Final

from samenzorg_sim.content.soort import Soort

SOORTEN: Final[Mapping[Soort, str]] = {
    Soort.OPEN_VRAAG: "open vraag",
    Soort.GESLOTEN_VRAAG: "gesloten vraag",
    Soort.REFLECTIE: "teruggeven wat u hoort",
    Soort.SAMENVATTING: "samenvatten",
    Soort.BEVESTIGING: "waarderen",
    Soort.INFORMATIE: "iets vertellen",
    Soort.VRAAG_TOESTEMMING: "vragen of het mag",
    Soort.ADVIES: "ongevraagd advies",
    Soort.OVERTUIGEN: "aandringen",
    Soort.OVERIG: "een praatje",
}
