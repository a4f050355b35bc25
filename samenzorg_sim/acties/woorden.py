"""How sources and outcomes of an action are called on screens and on paper."""

from collections.abc import Mapping
from typing import Final

BRONNEN: Final[Mapping[str, str]] = {
    "dialoog": "Dialoogsessie",
    "beleidscheck": "Beleidscheck",
    "kwartaal": "Kwartaalgesprek",
    "bijeenkomst": "Bijeenkomst",
    "zelf": "Zelf opgeschreven",
}
STANDEN: Final[Mapping[str, str]] = {"open": "open", "gedaan": "klaar", "vervallen": "gaat niet door"}


def days_late(dagen: int) -> str:
    """How late an action is: 1 → '1 dag te laat'; the empty string when it is in time."""
    if dagen <= 0:
        return ""
    return "1 dag te laat" if dagen == 1 else f"{dagen} dagen te laat"


def source(bron: Mapping[str, str]) -> str:
    """Where an action comes from: the title it has, with its kind: 'Dialoogsessie: Samen in de buurt'."""
    soort = BRONNEN[bron["soort"]]
    return f"{soort}: {bron['titel']}" if bron["titel"] else soort
