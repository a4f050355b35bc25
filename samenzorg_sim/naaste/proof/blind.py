"""One kind of turn, said over and over: it may not win."""

from collections.abc import Iterator
from typing import Final

import numpy as np

from samenzorg_sim.content.soort import Soort
from samenzorg_sim.naaste.aanpak import BEURTEN
from samenzorg_sim.naaste.proof.bevinding import Bevinding, plain
from samenzorg_sim.naaste.simulate import endings_of
from samenzorg_sim.naaste.spelen import play, worpen
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.wet import Wet
from samenzorg_sim.naaste.zwerm import KLEIN, SOORTEN, Zetten, Zwermwet
from samenzorg_sim.naaste.zwermstap import step

ZAAD: Final = 1
MINSTENS: Final = 5
WINT: Final = 0.6
"""Said at least five times and then stopped at the best moment, one kind may bring a good ending in at most
60 % of the talks. [J]"""


def blind(wet: Wet) -> Iterator[Bevinding]:
    """A kind of turn that mostly wins when it is said over and over, whatever the naaste does."""
    good = [n for n, ending in enumerate(wet.scenario.eindes) if ending.goed]
    if not good:
        return
    zwermwet = Zwermwet(wet)
    subjects = range(-1, len(zwermwet.onderwerpen))
    each, chance = 400, np.random.default_rng(ZAAD)
    kinds = np.repeat(np.arange(len(SOORTEN), dtype=KLEIN), each * len(subjects))
    about = np.tile(np.repeat(np.array(subjects, dtype=KLEIN), each), len(SOORTEN))
    many = len(kinds)
    turn = Zetten(kinds, about, np.full(many, -1, dtype=KLEIN), np.zeros(many, dtype=bool))
    zwerm = zwermwet.begin(many)
    won = np.zeros((len(SOORTEN), len(subjects)))
    for said in range(1, min(BEURTEN, wet.scenario.karakter.beurten) + 1):
        step(zwermwet, zwerm, turn, chance.random(many))
        if said >= MINSTENS:  # who goes on too long may spoil it: stopping in time counts too
            ends = np.isin(endings_of(zwermwet, zwerm), good)
            won = np.maximum(won, ends.reshape(*won.shape, each).mean(axis=2))
    best, about_best = np.unravel_index(int(np.argmax(won)), won.shape)
    if won[best, about_best] > WINT:
        about_what = [*zwermwet.onderwerpen, None][int(about_best) - 1]
        kinds_that_win = [soort for n, soort in enumerate(SOORTEN) if won[n].max() > WINT]
        yield _blind(wet, SOORTEN[int(best)], about_what, float(won.max()), kinds_that_win)


def _blind(wet: Wet, soort: Soort, about: str | None, share: float, all_: list[Soort]) -> Bevinding:
    good = {ending.id for ending in wet.scenario.eindes if ending.goed}
    for turns in range(1, BEURTEN + 1):
        for seed in range(20):
            talk, ending = play(wet, [Zet(soort, about)] * turns, worpen(seed))
            if ending in good:
                break
        else:
            continue
        break
    text = (
        f"Wie steeds hetzelfde doet ({plain(soort)}), komt in {share:.0%} van de gesprekken goed uit. "
        "Maak de voorwaarden van de goede eindes strenger."
    )
    if len(all_) > 1:
        text += f"\nHetzelfde geldt voor: {', '.join(plain(one) for one in all_ if one is not soort)}."
    return Bevinding(("eindes",), text, talk)
