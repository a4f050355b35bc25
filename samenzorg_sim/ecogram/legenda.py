"""What each sign of a drawing means, in the words that the canvas and the paper both have."""

from collections.abc import Mapping
from typing import Final

KOPPEN: Final[Mapping[str, str]] = {
    "lijnen": "De lijnen",
    "vormen": "De vormen",
    "groepen": "De letter in de vorm",
    "steun": "Wat iemand geeft",
}
"""The parts of a legend."""

LIJNEN: Final[Mapping[str, str]] = {
    "steunend": "steunend",
    "neutraal": "neutraal",
    "dun": "dun",
    "open": "nog niet gevraagd",
    "spanning": "spanning, over elke lijn",
    "pijl": "wijst naar wie steun krijgt",
    "kennen": "zij kennen elkaar",
}
"""`open`: nobody asked yet what kind of line it is; `kennen`: between two contacts."""

VORMEN: Final[Mapping[str, str]] = {
    "persoon": "een mens",
    "organisatie": "een organisatie",
    "dier": "een dier",
    "overleden": "overleden",
    "graag": "graag dichtbij",
}

GEEN_GROEP: Final = "nog geen groep"
"""What the question mark says."""

RINGEN: Final = (
    "Ringen: hoe dichtbij iemand staat. "
    "Dat is een keuze van deze werkplaats: een Nederlands ecogram heeft ze niet."
)


def as_words() -> dict[str, str]:
    """All of it for a script, by the part and the sign: 'lijnen.dun'."""
    parts = {"koppen": KOPPEN, "lijnen": LIJNEN, "vormen": VORMEN}
    words = {f"{part}.{sign}": said for part, signs in parts.items() for sign, said in signs.items()}
    return words | {"groepen.geen": GEEN_GROEP, "ringen": RINGEN}
