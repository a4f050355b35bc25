"""Every number of the simulated naaste, frozen, each with its source and the people it was measured in.

Nearly all sources are about clients in addiction care or with HIV, and their counsellors; none is about
relatives in a care home. So: directions and sizes are borrowed, the
people are not. The model is a practice partner, not a prediction of anybody.

The sources named in the rows, and whom they were measured in, stand in `bronnen.py`; [J] is our judgement,
to be challenged: no number of others is behind it. docs/coefficienten.md shows it all in one table.

"Change talk" of those studies is read here as opening up (opent, vertelt, denkt_hardop), "sustain talk" as
twijfelt and spreekt_tegen, "neutral" as the rest: a translation, and that too is [J].
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from samenzorg_sim.content.soort import Reactie

SCHAAL: Final = 20
"""The four states are kept in whole steps of 1/20 (0.05): one step is the smallest change. [J]"""

REACTIES: Final = tuple(Reactie)
"""The order of the columns below."""


class Rij(IntEnum):
    """What a turn comes down to for the naaste: its kind, and what he already knows or asked."""

    OPEN_VRAAG = 0
    GESLOTEN_VRAAG = 1
    REFLECTIE_ZORG = 2
    REFLECTIE_HOOP = 3
    SAMENVATTING = 4
    BEVESTIGING = 5
    INFORMATIE = 6
    NIEUWS = 7
    ANTWOORD = 8
    TOESTEMMING = 9
    ADVIES = 10
    ADVIES_MAG = 11
    OVERTUIGEN = 12
    OVERIG = 13


@dataclass(frozen=True)
class Coefficient:
    """One row: chances of the nine reactions (per thousand), and the change of the four states (in steps)."""

    kansen: tuple[int, ...]
    effect: tuple[int, int, int, int]
    bron: str


COEFFICIENTEN: Final[dict[Rij, Coefficient]] = {
    # opent, vertelt, denkt, twijfelt, neutraal, terug, tegen, vraagt, vertrekt
    # vertrouwen, gehoord, druk, energie
    Rij.OPEN_VRAAG: Coefficient(
        (130, 130, 100, 110, 390, 40, 20, 80, 0),
        (0, 0, 0, -1),
        "AnnoMI, 811 pairs: .36 change, .13 sustain, .51 neutral; Apodaca: raises both. Effect [J].",
    ),
    Rij.GESLOTEN_VRAAG: Coefficient(
        (60, 60, 60, 70, 600, 60, 30, 60, 0),
        (0, 0, 0, -1),
        "AnnoMI, 558 pairs: .18, .10, .72; Apodaca: lowers both. Effect [J].",
    ),
    Rij.REFLECTIE_ZORG: Coefficient(
        (130, 120, 60, 260, 320, 30, 20, 60, 0),
        (0, 1, -1, -1),
        "Between AnnoMI, 1,288 pairs (.23, .11, .66) and Carcone (.68 sustain). Effect [J].",
    ),
    Rij.REFLECTIE_HOOP: Coefficient(
        (160, 150, 130, 60, 400, 30, 20, 50, 0),
        (0, 1, 0, -1),
        "Carcone: change talk reflected .43 change, .08 sustain. Effect [J].",
    ),
    Rij.SAMENVATTING: Coefficient(
        (130, 130, 110, 110, 400, 30, 20, 70, 0),
        (0, 2, -1, -1),
        "No separate figure found; the middle of the two reflections. [J]",
    ),
    Rij.BEVESTIGING: Coefficient(
        (160, 80, 70, 40, 550, 40, 10, 50, 0),
        (0, 1, -2, 0),
        "Carcone: .28 change, .06 sustain; Apodaca: the safest. Effect [J].",
    ),
    Rij.INFORMATIE: Coefficient(
        (50, 30, 50, 80, 590, 80, 20, 100, 0),
        (0, 0, 0, -1),
        "AnnoMI, 392 pairs: .13, .10, .77; Carcone: positive information .11, .04, .55. Effect [J].",
    ),
    Rij.NIEUWS: Coefficient(
        (140, 180, 120, 60, 270, 20, 10, 200, 0),
        (1, 1, -1, 0),
        "What he did not know, declared by the scenario: our own case asks for it. [J]",
    ),
    Rij.ANTWOORD: Coefficient(
        (130, 130, 130, 80, 450, 30, 10, 40, 0),
        (1, 1, -2, -1),
        "A clear answer to what he asked ('mag dit eigenlijk wel?'). [J]",
    ),
    Rij.TOESTEMMING: Coefficient(
        (90, 70, 70, 90, 540, 30, 20, 90, 0),
        (0, 1, -1, -1),
        "Carcone, autonomy emphasised: .15 + .07 change, .11 sustain, .50 other. Effect [J].",
    ),
    Rij.ADVIES: Coefficient(
        (40, 20, 60, 120, 480, 150, 80, 50, 0),
        (-1, -1, 1, -1),
        "AnnoMI, poor talks, 57 pairs: .28, .23, .49; Carcone: .04, .12, .58; Patterson. Between [J].",
    ),
    Rij.ADVIES_MAG: Coefficient(
        (60, 40, 90, 110, 540, 60, 40, 60, 0),
        (0, 0, 0, -1),
        "AnnoMI, all advice, 128 pairs: .23, .16, .61. That permission softens it is [J].",
    ),
    Rij.OVERTUIGEN: Coefficient(
        (10, 10, 20, 90, 430, 290, 130, 20, 0),
        (-1, -1, 2, -1),
        "Carcone, not consistent: .04, .12, .58; Miller. Withdrawal before anger. Effect [J].",
    ),
    Rij.OVERIG: Coefficient(
        (50, 40, 50, 50, 660, 60, 10, 80, 0),
        (0, 0, 0, -1),
        "Greetings and small talk: no figure found. [J]",
    ),
}

REACTIE_EFFECT: Final[dict[Reactie, tuple[int, int, int, int]]] = {
    # What answering does to himself: who tells gets some air, who withdraws drifts off. [J]
    Reactie.OPENT: (1, 0, -1, 0),
    Reactie.VERTELT: (1, 1, -1, 1),
    Reactie.DENKT_HARDOP: (0, 0, 0, 0),
    Reactie.TWIJFELT: (0, 0, 1, 0),
    Reactie.NEUTRAAL: (0, 0, 0, 0),
    Reactie.TREKT_TERUG: (-1, -1, 0, -1),
    Reactie.SPREEKT_TEGEN: (-1, 0, 1, -1),
    Reactie.VRAAGT_TERUG: (0, 0, 0, 0),
    Reactie.VERTREKT: (0, 0, 0, 0),
}
