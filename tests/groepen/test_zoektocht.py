"""Two hundred small organisations: what is found keeps to everything, and what is refused cannot be."""

from collections import Counter

from samenzorg_sim.groepen.antwoord import Gevonden, Onmogelijk
from samenzorg_sim.groepen.opgave import make_opgave
from samenzorg_sim.groepen.wensen import make_reeksen
from samenzorg_sim.groepen.zoektocht import search
from tests.groepen.met_de_hand import exists, holds
from tests.groepen.roosters import random_rooster


def test_two_hundred_rosters_are_divided_or_rightly_refused() -> None:
    came = Counter[str]()
    for seed in range(200):
        rooster, wensen = random_rooster(seed)
        last = [one for one in search(make_opgave(rooster, wensen)) if one.soort != "bezig"][-1]
        came[last.soort] += 1
        if isinstance(last, Gevonden):
            reeksen = make_reeksen(rooster, wensen.keren)
            groepen = tuple((reeksen[r][0], frozenset(people)) for _, r, people in last.groepen)
            assert holds(rooster, wensen, groepen), seed
        else:
            assert isinstance(last, Onmogelijk), seed
            assert not exists(rooster, wensen), seed
    assert came["gevonden"] >= 40
    assert came["onmogelijk"] >= 40
