"""The smaller numbers of the simulated naaste: mood, carry-over from turn to turn, and special moments."""

from enum import IntEnum
from typing import Final

from samenzorg_sim.content.soort import Reactie

# How the four states make one mood: state first, technique second (Bertholet). The sizes are [J].
STEMMING_GEWICHT: Final = (4, 2, -4, 1)
"""Vertrouwen, gehoord, druk, energie (in steps) weigh so much in the mood."""

STEMMING_NUL: Final = 40
STEMMING_STAP: Final = 16
STEMMINGEN: Final = 11
"""Mood = (weighted sum + STEMMING_NUL) // STEMMING_STAP, kept within 0 (shut) … 10 (wide open). [J]"""

OPENHEID_STAPPEN: Final = 64
"""Openheid 0 … 1 moves the weighted sum by -32 … +32: two moods either way. [J]"""

DUW_STAPPEN: Final = 4
"""Duwgevoelig 0 … 1 adds -2 … +2 steps of druk to each time somebody presses. [J]"""

PER_STEMMING: Final[dict[Reactie, float]] = {
    # One mood up multiplies the chance of this reaction by so much. [J]; directions: Magill, Bertholet.
    Reactie.OPENT: 1.20,
    Reactie.VERTELT: 1.25,
    Reactie.DENKT_HARDOP: 1.10,
    Reactie.TWIJFELT: 1.00,
    Reactie.NEUTRAAL: 0.95,
    Reactie.TREKT_TERUG: 0.75,
    Reactie.SPREEKT_TEGEN: 0.80,
    Reactie.VRAAGT_TERUG: 1.00,
    Reactie.VERTREKT: 1.00,
}

VERTREKT: Final = (120, 50)
"""In mood 0 and 1 the chance (per thousand) that he leaves; in a better mood nobody walks away. [J]"""


class Toon(IntEnum):
    """How his last answer sounded; it colours the next."""

    VLAK = 0
    OPEN = 1
    TWIJFEL = 2
    DICHT = 3
    NEE = 4


TOON: Final[dict[Reactie, Toon]] = {
    Reactie.OPENT: Toon.OPEN,
    Reactie.VERTELT: Toon.OPEN,
    Reactie.DENKT_HARDOP: Toon.OPEN,
    Reactie.TWIJFELT: Toon.TWIJFEL,
    Reactie.NEUTRAAL: Toon.VLAK,
    Reactie.TREKT_TERUG: Toon.DICHT,
    Reactie.SPREEKT_TEGEN: Toon.TWIJFEL,
    Reactie.VRAAGT_TERUG: Toon.VLAK,
    Reactie.VERTREKT: Toon.DICHT,
}

NADRUK: Final[dict[Toon, dict[Reactie, float]]] = {
    # Carry-over. AnnoMI: after change talk again change talk in .31-.71; after sustain talk again in .33-.52.
    Toon.VLAK: {},
    Toon.OPEN: {Reactie.OPENT: 1.5, Reactie.VERTELT: 1.5, Reactie.DENKT_HARDOP: 1.5},
    Toon.TWIJFEL: {Reactie.TWIJFELT: 2.5, Reactie.SPREEKT_TEGEN: 1.5},
    Toon.DICHT: {Reactie.TREKT_TERUG: 1.8, Reactie.NEUTRAAL: 1.3, Reactie.OPENT: 0.6, Reactie.VERTELT: 0.6},
    Toon.NEE: {Reactie.SPREEKT_TEGEN: 1.5},
}

VAAK: Final = 3
"""The third turn of the same sort in a row does no good any more: a form, a parrot, flattery. [J]"""

HERHAALD_DRUK: Final = 1
HERHAALD_STEMMING: Final = -2

NEE_GEDUWD: Final = (-1, 0, 2, 0)
NEE_GEHOORD: Final = (1, 1, -1, 0)
"""Pressing on after a no, or letting it be a no. Autonomy: Carcone; sizes [J]."""

ZORG_GENEGEERD: Final = (0, -1, 0, 0)
ZORG_TERUG: Final = (2, 4)
ZORG_WEG: Final = 6
"""A worry passed over costs being heard, each time he voiced it; it comes back in the answer to the second
and the fourth turn that passes it over, and after the sixth he keeps it to himself. [J]"""

VRAAG_GENEGEERD: Final = (0, -1, 1, 0)
"""A question that is met with anything but an answer on its subject; he lets it go then. [J]"""

HELPT: Final = (1, 1, 0, 0)
BELOFTE: Final = (1, 0, 0, 0)
"""What the scenario says helps here, and a promise: each does its good once. [J]"""

BRON: Final = {
    # For each number above: where it comes from. docs/coefficienten.md is made of it.
    "STEMMING_GEWICHT": "State first: Bertholet, AnnoMI. The weights are [J].",
    "STEMMING_NUL": "[J]",
    "STEMMING_STAP": "[J]",
    "STEMMINGEN": "[J]",
    "OPENHEID_STAPPEN": "[J]",
    "DUW_STAPPEN": "[J]",
    "PER_STEMMING": "Directions: Magill, Bertholet. Sizes [J].",
    "VERTREKT": "[J]",
    "NADRUK": "AnnoMI: change follows change in .31–.71, sustain sustain in .33–.52; Bertholet. Sizes [J].",
    "VAAK": "[J]",
    "HERHAALD_DRUK": "[J]",
    "HERHAALD_STEMMING": "[J]",
    "NEE_GEDUWD": "Patterson, Miller: pressing raises resistance. Sizes [J].",
    "NEE_GEHOORD": "Carcone: autonomy calms. Sizes [J].",
    "ZORG_GENEGEERD": "[J]",
    "ZORG_TERUG": "[J]",
    "ZORG_WEG": "[J]",
    "VRAAG_GENEGEERD": "[J]",
    "HELPT": "[J], and each time the scenario's author.",
    "BELOFTE": "[J]",
}
