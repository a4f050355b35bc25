"""For who learns to observe together: how far they heard the same, in rows and sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samenzorg_sim.gesprek.overeenkomst import MINSTENS, TE_WEINIG, Overeenkomst, measure_overeenkomst
from samenzorg_sim.gesprek.samenval import VENSTER
from samenzorg_sim.gesprek.waarneming import Waarneming

UITLEG = (
    "Kappa zegt hoe vaak u hetzelfde hoorde, nadat het toeval eraf is. Bij 1 hoorde u steeds hetzelfde. "
    "Bij 0 hoorde u niet vaker hetzelfde dan door toeval. Het getal gaat over het samen kijken, niet over u."
)


@dataclass(frozen=True)
class Rij:
    """One thing to watch: how often it was heard by all, by some and by one, the kappa, and what it means."""

    knop: str
    observatoren: int
    samen: int
    deels: int
    een: int
    kappa: str
    zin: str


def make_rijen(
    knoppen: Mapping[str, str],
    waarnemingen: Sequence[Waarneming],
    begonnen: int,
    gestopt: int,
    onderbrekingen: Sequence[tuple[int, int]] = (),
    venster: int = VENSTER,
) -> tuple[Rij, ...]:
    """Make a row for each kijkpunt, in the order of `knoppen` (id → words on its button); times in ms.

    `kappa` is written as Dutch people write it, '0,62', or 'te weinig om iets te zeggen'. `zin` tells in
    plain words what was counted and what to talk about first.
    """
    return tuple(
        _rij(knop, measure_overeenkomst(kijkpunt, waarnemingen, begonnen, gestopt, onderbrekingen, venster))
        for kijkpunt, knop in knoppen.items()
    )


def _rij(knop: str, maat: Overeenkomst) -> Rij:
    kappa = TE_WEINIG if maat.kappa is None else f"{maat.kappa:.2f}".replace(".", ",").replace("-", "−")
    return Rij(
        knop, maat.observatoren, maat.door_allen, maat.door_enkelen, maat.door_een, kappa, _sentence(maat)
    )


def _sentence(maat: Overeenkomst) -> str:
    if maat.observatoren < 2:
        return "Hier lette niemand op." if maat.observatoren == 0 else "Hier lette maar één van u op."
    if maat.momenten == 0:
        return "Niemand hoorde dit."
    apart = maat.door_enkelen + maat.door_een
    often = f"{maat.door_allen} keer" if maat.door_allen else "Geen enkele keer"
    counted = [f"{often} hoorde {'u het allebei' if maat.observatoren == 2 else 'iedereen het'}."]
    if maat.door_enkelen:
        counted.append(f"{maat.door_enkelen} keer hoorde een deel van u het.")
    if maat.door_een:
        counted.append(f"{maat.door_een} keer hoorde één van u het.")
    if maat.momenten < MINSTENS:
        counted.append("Praat over wat u hoorde; voor een getal is het te weinig.")
    elif apart:
        counted.append(f"Praat eerst over {'dat ene moment' if apart == 1 else f'die {apart} momenten'}.")
    else:
        counted.append("Waaraan hoorde u het?")
    return " ".join(counted)
