"""What things of each folder of content are called, for who looks for something."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

VAKNAMEN: Final[Mapping[str, str]] = {
    "scenarios": "Oefengesprek",
    "gesprek": "Korte oefening",
    "leeslijst": "Lijst bij een tekening",
    "gespreksleidraad": "Leidraad voor een gesprek",
    "kwartaal": "Lijst voor elk kwartaal",
    "beleidscheck": "Lijst over het beleid",
    "oefengesprek": "Draaiboek van een oefengesprek",
    "intervisie": "Draaiboek voor intervisie",
    "dialoog": "Draaiboek van een dialoog",
    "netwerk": "Draaiboek om te tekenen",
    "ecogram": "Verhaal om te tekenen",
    "programma": "Programma van een dag",
    "ritme": "Ritme van gesprekken",
}


def vaknaam(vak: str) -> str:
    """What a thing of this folder is called on screens and paper."""
    return VAKNAMEN.get(vak, vak.capitalize())
