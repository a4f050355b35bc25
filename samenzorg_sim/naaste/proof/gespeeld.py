"""What shows only by playing: walks, the order of what helps, luck, and one kind said blindly."""

from collections.abc import Iterator
from itertools import pairwise
from math import sqrt
from typing import Final

import numpy as np

from samenzorg_sim.content.soort import Aanpak
from samenzorg_sim.naaste.aanpak import turns_of
from samenzorg_sim.naaste.coefficienten import REACTIES
from samenzorg_sim.naaste.proof.bereik import Bereik
from samenzorg_sim.naaste.proof.bevinding import Bevinding
from samenzorg_sim.naaste.proof.eindes import never_ended
from samenzorg_sim.naaste.simulate import endings_of, holds, play_chunk, simulate
from samenzorg_sim.naaste.spelen import play, worpen
from samenzorg_sim.naaste.state import Zet
from samenzorg_sim.naaste.uitkomst import Uitkomst
from samenzorg_sim.naaste.wet import Drempel, Wet
from samenzorg_sim.naaste.zwerm import Zwermwet
from samenzorg_sim.naaste.zwermstap import step
from samenzorg_sim.naaste.zwermzet import at_random, same_for_all

SPELEN: Final = 4000
ZAAD: Final = 1
ZELDEN: Final = 0.002
GELUK: Final = 0.7
"""The best way must end with more vertrouwen than the worst in 70 % of the talks, or luck decides.
What happens in less than 0.2 % of the talks, whichever of the six ways is taken, hardly ever happens.
[J]"""
KORT: Final = 6
MEESTAL: Final = 0.8
"""A talk that mostly ends within six turns, whatever is done, is no talk. [J]"""


def over_at_once(wet: Wet) -> Iterator[Bevinding]:
    """A naaste who comes in so tired or so tense that nobody gets to talk with him."""
    zwermwet = Zwermwet(wet)
    ways = [one for one in Aanpak if one is not Aanpak.WILLEKEURIG]
    for way in ways:
        turns = turns_of(way, zwermwet.onderwerpen)[:KORT]
        zwerm = play_chunk(zwermwet, turns, 400, np.random.default_rng(ZAAD))
        if zwerm.weg.mean() < MEESTAL:
            return
    talk, _ = play(wet, turns_of(ways[0], zwermwet.onderwerpen)[:KORT], worpen(ZAAD))
    text = (
        f"Dit gesprek is meestal binnen {KORT} beurten voorbij, hoe u het ook aanpakt. "
        "Laat de naaste rustiger of minder moe binnenkomen."
    )
    yield Bevinding(("karakter", "begin"), text, talk, "Zo gaat het dan, bijvoorbeeld:")


def hardly_said(wet: Wet) -> Iterator[Bevinding]:
    """Lines whose condition could hold, and yet hardly ever does when they would come."""
    lines = {i: (one, Drempel.of(one.na)) for i, one in enumerate(wet.scenario.antwoorden) if one.na}
    zwermwet, heard, many = Zwermwet(wet), dict.fromkeys(lines, 0), SPELEN // 2
    for number, way in enumerate(Aanpak if lines else ()):
        chance, zwerm = np.random.default_rng([ZAAD, number]), zwermwet.begin(many)
        fixed = () if way is Aanpak.WILLEKEURIG else turns_of(way, zwermwet.onderwerpen)
        for turn in range(wet.scenario.karakter.beurten):
            here = ~zwerm.weg
            zet = fixed[turn % len(fixed)] if fixed else None
            zetten = same_for_all(zwermwet, zet, many) if zet else at_random(zwermwet, many, chance)
            step(zwermwet, zwerm, zetten, chance.random(many))
            for i, (one, asked) in lines.items():
                fits = here & (zwerm.reactie == REACTIES.index(one.reactie)) & holds(asked, zwerm.niveaus)
                if one.onderwerp is not None:
                    fits &= zwerm.onderwerp == zwermwet.position(one.onderwerp)
                heard[i] += int(np.count_nonzero(fits))
    for i in lines:
        if heard[i] < ZELDEN * many:
            text = "Dit antwoord komt bijna nooit, hoe u het ook aanpakt. Maak 'na' minder streng."
            yield Bevinding(("antwoorden", i, "na"), text)


def walks(wet: Wet) -> Iterator[Bevinding]:
    """Walks of which the declared ending is not the one that comes most."""
    zwermwet = Zwermwet(wet)
    names = [ending.id for ending in wet.scenario.eindes]
    for i, walk in enumerate(wet.scenario.wandelingen):
        longest = wet.scenario.karakter.beurten
        if len(walk.beurten) > longest:
            text = f"Deze wandeling heeft {len(walk.beurten)} beurten, en een gesprek hoogstens {longest}."
            yield Bevinding(("wandelingen", i, "beurten"), text)
            continue
        turns = tuple(Zet(b.soort, b.onderwerp, b.weerspiegelt, b.belooft) for b in walk.beurten)
        zwerm = play_chunk(zwermwet, turns, SPELEN, np.random.default_rng([ZAAD, i]))
        counts = np.bincount(endings_of(zwermwet, zwerm) + 1, minlength=len(names) + 1)
        most = int(np.argmax(counts)) - 1
        if (most >= 0 and names[most] == walk.einde) or not names:
            continue
        share = counts[names.index(walk.einde) + 1] / SPELEN
        instead = f"'{names[most]}' ({counts[most + 1] / SPELEN:.0%})" if most >= 0 else "geen einde"
        talk, _ = next(
            found
            for seed in range(200)
            if (found := play(wet, turns, worpen(seed)))[1] == (names[most] if most >= 0 else None)
        )
        text = (
            f"Deze wandeling komt meestal niet uit bij '{walk.einde}' ({share:.0%} van de keren), "
            f"maar bij {instead}. Verander de beurten of het einde."
        )
        yield Bevinding(("wandelingen", i, "einde"), text, talk, "Zo gaat die wandeling dan, bijvoorbeeld:")


Played = dict[Aanpak, Uitkomst]


def play_all(wet: Wet) -> Played:
    """All six ways of going about it, so many talks each."""
    return {way: simulate(wet.scenario, way, SPELEN, ZAAD) for way in Aanpak}


def hardly_ever(wet: Wet, tellable: frozenset[str], bereik: Bereik, played: Played) -> Iterator[Bevinding]:
    """What could happen, and yet hardly ever does, whichever way somebody goes about it."""
    rare = ZELDEN * SPELEN
    for i, subject in enumerate(wet.scenario.onderwerpen):
        for j, one in enumerate(subject.onthullingen):
            if one.id in tellable and all(found.told[one.id] < rare for found in played.values()):
                text = f"'{one.id}' wordt bijna nooit verteld, hoe u het ook aanpakt. Maak het minder streng."
                yield Bevinding(("onderwerpen", i, "onthullingen", j, "na"), text)
    never = {one.path[:2] for one in never_ended(wet, tellable, bereik)}
    walked = {walk.einde for walk in wet.scenario.wandelingen}  # played apart: they show that it can
    for i, ending in enumerate(wet.scenario.eindes):
        seldom = all(found.endings[ending.id] < rare for found in played.values())
        if seldom and ("eindes", i) not in never and ending.id not in walked:
            text = "Zo loopt een gesprek bijna nooit af, hoe u het ook aanpakt. Maak het minder streng."
            yield Bevinding(("eindes", i), text)


def order(wet: Wet, played: Played) -> Iterator[Bevinding]:
    """The declared order of what helps, where the model does not bear it out; and luck that decides all."""
    ways = wet.scenario.karakter.volgorde
    for n, (better, worse) in enumerate(pairwise(ways), 1):
        one, two = played[better], played[worse]
        gap = one.mean() - two.mean()
        width = 1.96 * sqrt((one.variance() + two.variance()) / SPELEN)
        if gap - width <= 0:
            text = (
                f"'{better}' hoort hier meer te helpen dan '{worse}', maar dat blijkt niet: het verschil in "
                f"vertrouwen is {gap:+.2f} (tussen {gap - width:+.2f} en {gap + width:+.2f})."
            )
            yield Bevinding(("karakter", "volgorde", n), text)
            return
    if len(ways) > 1 and (chance := _beats(played[ways[0]], played[ways[-1]])) < GELUK:
        text = (
            f"Hier beslist het geluk: '{ways[0]}' loopt maar in {chance:.0%} van de gevallen beter af dan "
            f"'{ways[-1]}'. Laat de aanpak meer uitmaken."
        )
        yield Bevinding(("karakter", "volgorde"), text)


def _beats(one: Uitkomst, two: Uitkomst) -> float:
    """How often a talk of the one ends with more vertrouwen than a talk of the other; a draw counts half."""
    high, low = (found.levels[0] / found.plays for found in (one, two))
    below = np.concatenate([[0.0], np.cumsum(low)[:-1]])
    return float(high @ (below + low / 2))
