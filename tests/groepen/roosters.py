"""Rosters to try: made up at random, or said in a few words."""

import random
from dataclasses import replace

from samenzorg_sim.groepen.moment import Moment
from samenzorg_sim.groepen.rooster import Persoon, Rooster
from samenzorg_sim.groepen.wensen import Leiding, Soort, Wensen

FUNCTIES = ("verzorgende", "verpleegkundige", "helpende", "activiteiten")


def random_rooster(seed: int, most: int = 8) -> tuple[Rooster, Wensen]:
    """A small organisation with wishes that may or may not go together."""
    chance = random.Random(seed)
    people, moments = chance.randint(4, most), chance.randint(1, 3)
    leads = chance.randint(0, 2)
    able = chance.choice((0.6, 0.9, 1.0))
    personen = tuple(
        Persoon(
            f"persoon {i + 1}",
            chance.choice(FUNCTIES[: chance.randint(1, 4)]),
            f"team {i % 2}",
            chance.randrange(leads) if leads and i >= leads else None,
            chance.random() < 0.25,
            frozenset(m for m in range(moments) if chance.random() < able),
            i + 2,
        )
        for i in range(people)
    )
    rooster = Rooster(personen, tuple(Moment(None, m, "ochtend") for m in range(moments)))
    soort = chance.choice(tuple(Soort))
    minst = chance.randint(2, 3)
    wensen = Wensen(
        soort,
        tuple(chance.choice((0, 1, 2, 2)) for _ in range(moments)),
        minst=minst,
        meest=minst + chance.randint(1, 2),
        functies=chance.randint(1, 2),
        leiding=chance.choice(tuple(Leiding)),
        leider_groepen=chance.randint(1, 2),
        raad=chance.random() < 0.5,
    )
    return rooster, wensen


def team(*people: tuple[str, str, str], momenten: int = 1) -> Rooster:
    """(name, function, places of moments such as '01') each; nobody leads anybody."""
    personen = tuple(
        Persoon(naam, functie, "Linde", None, False, frozenset(map(int, kan)), at + 2)
        for at, (naam, functie, kan) in enumerate(people)
    )
    return Rooster(personen, tuple(Moment(None, m, "ochtend") for m in range(momenten)))


def led_by(rooster: Rooster, leider: int, *people: int) -> Rooster:
    """The same roster in which somebody leads these people."""
    changed = list(rooster.personen)
    for i in people:
        changed[i] = replace(changed[i], leider=leider)
    return replace(rooster, personen=tuple(changed))
