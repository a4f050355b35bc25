"""The time line of a play: who may see it, and what is on it."""

from collections.abc import Mapping
from typing import Any

from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.scenario import Kijkpunt
from samenzorg_sim.gesprek.tijdlijn import Tijdlijn, make_tijdlijn
from samenzorg_sim.journal import Moment
from samenzorg_sim.werkvorm.spel import SPELER, Openheid, Spel

# How the state of openness of a time line reads on screen for who plays, and for everybody else.
STAND_SPELER = {
    Openheid.DICHT: "wacht",
    Openheid.GETOOND: "eerst-u",
    Openheid.GEZIEN: "gezien",
    Openheid.LIEVER_NIET: "dicht",
    Openheid.OPEN: "open",
}
STAND_ANDER = {Openheid.OPEN: "open", Openheid.LIEVER_NIET: "dicht"}


def tijdlijn(zicht: Zicht, deelnemer: str | None = None) -> dict[str, Any]:
    """The time-line part for a participant (None: the projector); no lines for who may not see them.

    `eerste` is the first play, when this one was a second chance and both may be seen.
    """
    spel = zicht.spel
    if spel is None:
        return {"soort": "tijdlijn", "stand": "wacht", "spel": None}
    stand, visible = _stand(spel, deelnemer)
    part: dict[str, Any] = {"soort": "tijdlijn", "stand": stand, "spel": spel.id}
    if not visible:
        return part
    first = eerste(zicht, spel)
    shown = first is not None and _stand(first, deelnemer)[1]
    return part | lijnen(zicht, spel) | {"eerste": lijnen(zicht, first) if first and shown else None}


def eerste(zicht: Zicht, spel: Spel) -> Spel | None:
    """The play that this one does once more."""
    return zicht.state.spellen.get(spel.van or "")


def _stand(spel: Spel, deelnemer: str | None) -> tuple[str, bool]:
    own = deelnemer is not None and spel.rol_van(deelnemer).rol == SPELER
    if own and spel.op_laptop and spel.openheid in (Openheid.GETOOND, Openheid.GEZIEN):
        return "laptop", False
    if own and not spel.op_laptop:
        stand = STAND_SPELER[spel.openheid]
        return stand, stand != "wacht"
    stand = STAND_ANDER.get(spel.openheid, "wacht")
    return stand, stand == "open"


def lijnen(zicht: Zicht, spel: Spel) -> dict[str, Any]:
    """The observations of a play as JSON, without saying whose they are."""
    line = along(zicht, spel)
    words: Mapping[str, Kijkpunt] = {punt.id: punt for punt in zicht.kijkpunten_van(spel)}
    return {
        "duur_s": line.duur,
        "gewist": spel.gewist,
        "onderbrekingen": [list(pause) for pause in line.onderbrekingen],
        "lijnen": [
            {
                "tekst": words[lijn.kijkpunt].knop,
                "uitleg": words[lijn.kijkpunt].uitleg,
                "op_gelet": lijn.op_gelet,
                "momenten": list(lijn.momenten),
            }
            for lijn in line.lijnen
        ],
    }


def along(zicht: Zicht, spel: Spel) -> Tijdlijn:
    """The observations of a play along its time, in the order of the cards."""
    end = spel.gestopt if spel.gestopt is not None else zicht.now
    watched = {punt for who in spel.rollen for punt in bekeken(zicht, spel, who)}
    moments: dict[str, list[Moment]] = {}
    for tag, wat in zicht.gehoord(spel):
        moments.setdefault(wat, []).append(tag.moment)
    points = [punt.id for punt in zicht.kijkpunten_van(spel)]
    return make_tijdlijn(spel.begonnen, end, onderbroken(spel, end), points, watched, moments)


def onderbroken(spel: Spel, end: Moment) -> list[tuple[Moment, Moment]]:
    """From when to when a play up to `end` was interrupted; a stop only counts when it was taken back."""
    pauses = [(van, tot) for van, tot in spel.onderbrekingen if tot is not None]
    pauses += [(van, end) for van, tot in spel.onderbrekingen if tot is None and van < (spel.gestopt or van)]
    return pauses


def bekeken(zicht: Zicht, spel: Spel, deelnemer: str) -> tuple[str, ...]:
    """What somebody watched in a play: the points of her card, unless she just listened or has no phone."""
    listens = (spel.tafel, spel.ronde, deelnemer) in zicht.state.luistert
    # Who has no phone cannot tap: her card alone does not make that anybody watched.
    if listens or zicht.state.deelnemers[deelnemer].apparaat is None:
        return ()
    return kaart_van(zicht, spel, deelnemer)


def kaart_van(zicht: Zicht, spel: Spel, deelnemer: str) -> tuple[str, ...]:
    """The points of the card that somebody had in a play; none for who had no card."""
    had = spel.rol_van(deelnemer).kaart
    return tuple(p.id for kaart in zicht.kaarten_van(spel) if kaart.id == had for p in kaart.kijkpunten)
