"""How far people who learn to observe heard the same; shut until the trainer opens it for all at once."""

from dataclasses import asdict
from typing import Any

from samenzorg_sim.balie.sessie.beeld.tijdlijn import onderbroken
from samenzorg_sim.balie.sessie.beeld.vergelijking import venster, vergelijk, waarnemingen
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.gesprek.observeren import UITLEG, make_rijen


def overeenkomst(zicht: Zicht) -> dict[str, Any]:
    """Agreement per thing to watch, and questions about what was heard differently; of nobody by name.

    Only where an example conversation was read: of a talk that somebody played, it is not made.
    """
    spel = zicht.spel
    if spel is not None and spel.gewist:
        return {"soort": "overeenkomst", "stand": "gewist"}
    if spel is None or not spel.vergelijking or not zicht.script.leest_voor or spel.gestopt is None:
        return {"soort": "overeenkomst", "stand": "wacht"}
    words = {punt.id: punt.knop for punt in zicht.kijkpunten_van(spel)}
    rows = make_rijen(
        words,
        waarnemingen(zicht, spel),
        spel.begonnen,
        spel.gestopt,
        onderbroken(spel, spel.gestopt),
        venster(zicht),
    )
    return {
        "soort": "overeenkomst",
        "stand": "open",
        # What nobody watched in this round is not worth a line.
        "rijen": [asdict(row) for row in rows if row.observatoren],
        "uitleg": UITLEG,
        "vergeleken": vergelijk(zicht, spel),
    }
