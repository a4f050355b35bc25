"""Shares and ratios of what was heard, only from one observer who watched all the parts."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from samenzorg_sim.gesprek.overeenkomst import MINSTENS, TE_WEINIG
from samenzorg_sim.gesprek.telwoord import count_words
from samenzorg_sim.gesprek.waarneming import Waarneming

NIEMAND = (
    "Niemand lette op al deze dingen tegelijk. Wat verschillende mensen telden, legt u niet naast elkaar: "
    "de een tikt sneller dan de ander."
)


@dataclass(frozen=True)
class Verhouding:
    """`deel` against `geheel`, counted by one observer; without a value `reden` says why, in Dutch."""

    deel: int | None = None
    geheel: int | None = None
    reden: str = ""

    @property
    def waarde(self) -> float | None:
        """`deel` divided by `geheel`: a share is 0 … 1, a ratio of other things 0 or more."""
        return None if self.deel is None or not self.geheel else self.deel / self.geheel


def make_verhoudingen(
    waarnemingen: Sequence[Waarneming], deel: Collection[str], geheel: Collection[str]
) -> tuple[Verhouding, ...]:
    """Set the taps for the kijkpunten in `deel` against those in `geheel`.

    A share: open questions against open and closed ones. A ratio: what was said back against questions, as
    motivational interviewing does (Moyers, Manuel & Ernst 2014, MITI 4.2.1); we give no norm with it.

    There is one for each observer who watched all of them from beginning to end, from small to large and so
    not in the order of the observers; counts of two observers are never put together. When there is none,
    the only one has no value but a reason.
    """
    parts = {*deel, *geheel}
    counted = [
        Verhouding(_count(w, deel), _count(w, geheel))
        for w in waarnemingen
        if parts <= w.tikken.keys() and w.van is None and w.tot is None
    ]
    if not counted:
        return (Verhouding(reden=NIEMAND),)
    enough = [v for v in counted if (v.geheel or 0) >= MINSTENS]
    if not enough:
        return (Verhouding(reden=TE_WEINIG.capitalize() + "."),)
    return tuple(sorted(enough, key=lambda v: (v.waarde or 0.0, v.geheel or 0)))


def tell_verhouding(een: str, ander: str, verhoudingen: Sequence[Verhouding]) -> str:
    """Tell shares of `een` in `een` and `ander` together (words on buttons), in tenths and in words.

    Observers who heard about the same are told of once. The empty string when none has a value.
    """
    tenths = sorted({round(10 * v.waarde) for v in verhoudingen if v.waarde is not None})
    if not tenths:
        return ""
    first, *others = (_tell(een, ander, tenth) for tenth in tenths)
    told = [f"Wie op allebei lette, hoorde {first}.", *(f"Een ander hoorde {other}." for other in others)]
    return " ".join(told)


def _tell(een: str, ander: str, tenth: int) -> str:
    if tenth in (0, 10):
        return f"bijna alleen '{een if tenth else ander}'"
    this, that = count_words(tenth), count_words(10 - tenth)
    return f"van elke tien keer ongeveer {this} keer '{een}' en {that} keer '{ander}'"


def _count(waarneming: Waarneming, kijkpunten: Collection[str]) -> int:
    return sum(len(waarneming.tikken[kijkpunt]) for kijkpunt in kijkpunten)
