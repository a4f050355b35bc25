"""Plays turns with Kees and looks back at them at once."""

from collections.abc import Sequence
from dataclasses import replace

from samenzorg_sim.naaste.spelen import play
from samenzorg_sim.naaste.state import Beantwoord, Binnen, Gesprek, Zet
from samenzorg_sim.naaste.terugblik.terugkijken import Terugblik, look_back
from tests.naaste.kees import kees


def talk(zetten: Sequence[Zet], worpen: Sequence[float], begin: Binnen | None = None) -> Gesprek:
    """These turns on these draws, over when they are said; Kees may come in another state."""
    wet = replace(kees(), begin=begin or kees().begin)
    played, einde = play(wet, zetten, worpen)
    turns = tuple(
        Beantwoord(
            one.zet,
            worp,
            None,
            5,
            one.stap.reactie,
            one.antwoord,
            one.stap.onthulling,
            one.stap.redenen,
            one.stap.na,
        )
        for one, worp in zip(played, worpen, strict=False)
    )
    return Gesprek("de-chauffeur", 1, begin=wet.begin, beurten=turns, einde=einde, voorbij=True)


def back(zetten: Sequence[Zet], worpen: Sequence[float], begin: Binnen | None = None) -> Terugblik:
    """What there is to say about them."""
    return look_back(kees(), talk(zetten, worpen, begin))
