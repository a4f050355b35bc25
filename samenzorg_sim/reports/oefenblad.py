"""A short exercise on paper: questions to write on, and a sheet with the explanation for who leads."""

from samenzorg_sim.content.oefenblad import Oefenblad, Vorm
from samenzorg_sim.content.oefenblad_werkvorm import explained
from samenzorg_sim.reports.papier import teken

# Lines to write an answer on.
_LIJNEN = {Vorm.KIES: 0, Vorm.TYP: 3, Vorm.SCHRIJF: 4, Vorm.KAART: 0}


def make_oefenblad(blad: Oefenblad) -> str:
    """The sheets as one HTML page."""
    vragen = [
        {"vraag": vraag, "lijnen": _LIJNEN[vraag.vorm], "uitleg": list(explained(vraag))}
        for vraag in blad.vragen
    ]
    return teken("oefenblad", blad=blad, vragen=vragen)
