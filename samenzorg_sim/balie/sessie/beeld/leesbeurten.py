"""The turns of an example conversation, as each of the two who read it has them."""

from typing import Any

from samenzorg_sim.content.voorbeeldgesprek import Spreker, Voorbeeldgesprek
from samenzorg_sim.werkvorm.spel import NAASTE, SPELER

SPREKERS = {SPELER: Spreker.ZORGMEDEWERKER, NAASTE: Spreker.NAASTE}
"""Who reads whom."""


def leesbeurten(talk: Voorbeeldgesprek, spreker: Spreker) -> list[dict[str, Any]]:
    """The conversation in turns: who speaks, what, and whether that is this reader's own."""
    return [
        {
            "wie": talk.naam(beurt[0].wie),
            "eigen": beurt[0].wie is spreker,
            "zegt": " ".join(uitspraak.zegt for uitspraak in beurt),
        }
        for beurt in talk.beurten
    ]
