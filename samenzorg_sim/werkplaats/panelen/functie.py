"""Who one is: asked once, remembered, and it only puts the tiles that are used most on top."""

from collections.abc import Callable, Sequence
from typing import Any

from samenzorg_sim.werkplaats.panelen.tegels import Tegel
from samenzorg_sim.werkplaats.pieces import Options, choice, column, toggle, visible
from samenzorg_sim.werkplaats.scherm import Scherm

KEUZES: Options = [
    ("nog niet gekozen", ""),
    ("ik ben trainer, of leid mee", "trainer"),
    ("ik ben projectleider", "projectleider"),
    ("ik ben teamleider", "teamleider"),
    ("ik werk in zorg of welzijn", "zorgmedewerker"),
]
#: Which tiles come first for whom, by their words and in this order; all others stand behind a button.
EERST: dict[str, tuple[str, ...]] = {
    "trainer": (
        "Oefengesprek voorbereiden",
        "Programma van de dag",
        "Intervisie",
        "Korte oefeningen",
        "Ecogram tekenen",
        "Zelf een gesprek maken",
    ),
    "projectleider": (
        "Beleidscheck",
        "Dialoogsessie",
        "Acties",
        "Groepen maken",
        "Ritme en tijd",
        "Het kwartaalgesprek",
    ),
    "teamleider": (
        "Het kwartaalgesprek",
        "Acties",
        "Het Samenzorggesprek",
        "Intervisie",
        "Oefengesprek voorbereiden",
        "Korte oefeningen",
    ),
    "zorgmedewerker": (
        "Alleen oefenen",
        "Korte oefeningen",
        "Het Samenzorggesprek",
        "Ecogram tekenen",
        "Logboek",
    ),
}


class FunctieKeuze:
    """A list, and behind a button what is not first for this function; `toon` draws the tiles."""

    def __init__(
        self, scherm: Scherm, tegels: Sequence[Tegel], toon: Callable[[Sequence[Tegel]], Any]
    ) -> None:
        self._scherm, self._tegels, self._toon = scherm, tegels, toon
        self._wie = choice("Wat doet u?", KEUZES)
        self._wie.value = scherm.client.functie()
        self._alles = toggle("Alles laten zien")
        self._wie.observe(lambda _: scherm.probeer(self._chosen), "value")
        self._alles.observe(lambda _: self._show(), "value")
        self.boven, self.onder = column(self._wie), column(self._alles)
        self._show()

    def _chosen(self) -> None:
        self._scherm.client.functie(self._wie.value)
        self._show()

    def _show(self) -> None:
        first, rest = arranged(self._tegels, self._wie.value)
        visible(self._alles, bool(rest))
        self._toon((*first, *rest) if self._alles.value else first)


def arranged(tegels: Sequence[Tegel], functie: str) -> tuple[tuple[Tegel, ...], tuple[Tegel, ...]]:
    """The tiles that come first for this function, and the others; for no function all come first."""
    if functie not in EERST:
        return tuple(tegels), ()
    names = EERST[functie]
    first = sorted((one for one in tegels if one.kop in names), key=lambda one: names.index(one.kop))
    return tuple(first), tuple(one for one in tegels if one.kop not in names)
