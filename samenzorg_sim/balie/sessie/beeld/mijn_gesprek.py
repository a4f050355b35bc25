"""One's own talk as a file to take along: only for who played it, and only when both keep it."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.tijdlijn import along
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.dag import day_of
from samenzorg_sim.gesprek.meenemen import Gehoord, MeegenomenGesprek, write_gesprek
from samenzorg_sim.werkvorm.spel import Openheid, Spel
from samenzorg_sim.werkvorm.state import Deelnemer


def mijn_gesprekken(zicht: Zicht, who: Deelnemer) -> list[dict[str, Any]]:
    """The talks that she played and may take along, oldest first; `bestand` is the file itself."""
    return [
        {"soort": "mijn_gesprek", "spel": spel.id, "bestand": write_gesprek(meegenomen(zicht, spel))}
        for spel in zicht.state.spellen.values()
        if _may_take(spel, who.id)
    ]


def meegenomen(zicht: Zicht, spel: Spel) -> MeegenomenGesprek:
    """What was watched in a play and heard, without saying whose it is."""
    line = along(zicht, spel)
    points = {punt.id: punt for punt in zicht.kijkpunten_van(spel)}
    return MeegenomenGesprek(
        casus=zicht.gesprek_van(spel).titel,
        dag=day_of(spel.begonnen),
        duur=line.duur,
        onderbrekingen=line.onderbrekingen,
        gehoord=tuple(
            Gehoord(points[lijn.kijkpunt].knop, points[lijn.kijkpunt].soort.value, lijn.momenten)
            for lijn in line.lijnen
            if lijn.op_gelet
        ),
    )


def _may_take(spel: Spel, who: str) -> bool:
    """Who practised has looked at it; who played the naaste only when the group could look too."""
    if spel.gewist or not spel.blijft:
        return False
    if who == spel.speler:
        return spel.openheid is not Openheid.DICHT
    return who == spel.naaste and spel.openheid is Openheid.OPEN
