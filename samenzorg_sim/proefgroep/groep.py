"""All made-up people of one session, in one process."""

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samenzorg_sim.proefgroep.lijn import LijnWeg
from samenzorg_sim.proefgroep.proefpersoon import GEWOONTEN, Gewoonte, Proefpersoon
from samenzorg_sim.proefgroep.telefoon import NietBinnen, Telefoon
from samenzorg_sim.proefgroep.woorden import names

Koekjes = dict[str, str]
#: The first one always writes something down, so that a group never ends with nothing.
EERSTE = {"leerpunt": Gewoonte(1.0, (2.0, 5.0)), "afspraak": Gewoonte(1.0, (4.0, 8.0))}


@dataclass(frozen=True)
class Opdracht:
    """What a group is told: the door's address, the code, how many phones, the seed of their chance.

    `koekjes` are what these phones kept of an earlier time, one for each; `tempo` 1 is a human's pace.
    """

    adres: str
    code: str
    aantal: int = 7
    zaad: int = 1
    tempo: float = 1.0
    koekjes: Sequence[Koekjes] = ()


async def take_part(opdracht: Opdracht, joined: Callable[[list[Koekjes]], None] = lambda _: None) -> None:
    """Join one after the other, then all live until they are sent away; `joined` gets what they keep."""
    people = []
    for nummer in range(opdracht.aantal):
        kept = opdracht.koekjes[nummer] if nummer < len(opdracht.koekjes) else None
        telefoon = Telefoon(opdracht.adres, kept)
        zaad = f"{opdracht.zaad}/{nummer}"
        try:
            await telefoon.join(opdracht.code, names(nummer, opdracht.aantal))
        except (LijnWeg, NietBinnen):
            continue  # the others can do without
        gewoonten = GEWOONTEN | ({} if nummer else EERSTE)
        people.append((telefoon, Proefpersoon(telefoon, zaad, opdracht.tempo, gewoonten)))
        await asyncio.sleep(random.Random(zaad).uniform(0.05, 0.4) * opdracht.tempo)
    joined([telefoon.lijn.koekjes for telefoon, _ in people])
    try:
        await asyncio.gather(*(persoon.live() for _, persoon in people))
    finally:
        for telefoon, _ in people:
            await telefoon.lijn.close()
