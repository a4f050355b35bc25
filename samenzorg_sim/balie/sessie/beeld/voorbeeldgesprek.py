"""An example conversation: what two people read aloud, and afterwards turn by turn what its author heard."""

from itertools import pairwise
from typing import Any

from samenzorg_sim.balie.sessie.beeld.leesbeurten import SPREKERS, leesbeurten
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.soort import SOORTEN, Soort
from samenzorg_sim.content.voorbeeldgesprek import Spreker, Uitspraak, Voorbeeldgesprek
from samenzorg_sim.werkvorm.spel import Spel, Stand
from samenzorg_sim.werkvorm.state import Deelnemer


def voorlezen(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    """The text for one of the two who read; nobody else gets it, and the kinds are not in it."""
    talk, spreker = zicht.scenario.voorbeeldgesprek, SPREKERS.get(zicht.state.rol_van(who.id).rol)
    if talk is None or spreker is None:
        return None
    return {"soort": "voorlezen", "beurten": leesbeurten(talk, spreker)}


def kijksleutel(zicht: Zicht) -> dict[str, Any]:
    """The turn that the trainer shows now: what was said before, what is said, and what the author heard."""
    talk, spel = zicht.scenario.voorbeeldgesprek, zicht.spel
    shut = {"soort": "kijksleutel", "stand": "wacht"}
    if talk is None or spel is None or spel.stand is not Stand.GESTOPT:
        return shut
    turns = sleutelbeurten(talk)
    place = next((i for i, turn in enumerate(turns) if turn[0].id == spel.sleutel), None)
    if place is None:
        return shut
    turn = turns[place]
    before = next((said for said, after in pairwise(talk.beurten) if after == turn), None)
    return {
        "soort": "kijksleutel",
        "stand": "open",
        "nummer": place + 1,
        "aantal": len(turns),
        "rond": _about(talk, spel, turn[0]),
        "vooraf": before and {"wie": talk.naam(before[0].wie), "zegt": " ".join(one.zegt for one in before)},
        "wie": talk.naam(turn[0].wie),
        "zinnen": [{"zegt": one.zegt, "gehoord": _words(zicht, one), "waarom": one.waarom} for one in turn],
    }


def sleutelstappen(zicht: Zicht) -> dict[str, Any] | None:
    """For the trainer: the part as all see it, and what comes before and after it; None without a talk.

    `hierna` is what is said in the next turn, without what the author heard: to ask the group first.
    """
    talk, spel = zicht.scenario.voorbeeldgesprek, zicht.spel
    if talk is None or spel is None:
        return None
    turns = sleutelbeurten(talk)
    ids = [turn[0].id for turn in turns]
    place = ids.index(spel.sleutel) if spel.sleutel in ids else -1
    after = turns[place + 1] if place + 1 < len(turns) else None
    return kijksleutel(zicht) | {
        "hierna": after and f"{talk.naam(after[0].wie)}: {' '.join(one.zegt for one in after)}",
        "vorige": ids[place - 1] if place > 0 else None,
        "volgende": after and after[0].id,
    }


def sleutelbeurten(talk: Voorbeeldgesprek) -> tuple[tuple[Uitspraak, ...], ...]:
    """The turns in which the author heard something: those of the zorgmedewerker."""
    return tuple(turn for turn in talk.beurten if turn[0].wie is Spreker.ZORGMEDEWERKER)


def _words(zicht: Zicht, uitspraak: Uitspraak) -> str:
    """What was heard, as on the button for it; in general words where this case has no such button."""
    cards = zicht.scenario.rollen.observatoren
    buttons = {punt.soort: punt.knop for kaart in cards for punt in kaart.kijkpunten}
    soort = uitspraak.soort or Soort.OVERIG
    general = "iets anders" if soort is Soort.OVERIG else SOORTEN[soort].capitalize()
    return buttons.get(soort, general)


def _about(talk: Voorbeeldgesprek, spel: Spel, uitspraak: Uitspraak) -> int | None:
    """About when this was heard, in seconds: the author's time, stretched to how long this group read.

    None when the reading was interrupted: then it says nothing any more.
    """
    latest = max((one.seconde or 0 for one in talk.uitspraken), default=0)
    interrupted = any(tot is not None for _, tot in spel.onderbrekingen)
    if not latest or spel.gestopt is None or interrupted or uitspraak.seconde is None:
        return None
    return round(uitspraak.seconde / latest * (spel.gestopt - spel.begonnen) / 1000)
