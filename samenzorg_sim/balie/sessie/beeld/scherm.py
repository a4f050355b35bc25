"""The projector: what everybody in the room may read, and never anything private."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.balie.sessie.scan import scan_text
from samenzorg_sim.content.werkvorm import SCHERM
from samenzorg_sim.werkvorm.state import Stand

# What the room reads while a play is interrupted or over.
IN_PLAY = {Stand.TIME_OUT.value: "Even pauze", Stand.GESTOPT.value: "Het gesprek is klaar"}


def beeld_scherm(zicht: Zicht, adres: str | None, aanwezig: int) -> dict[str, Any]:
    """The projector's screen; the code for late comers is always on it."""
    scherm = zicht.fase.scherm_van(SCHERM)
    spel = zicht.state.spel_van_ronde()
    stand = spel.stand.value if spel is not None and zicht.fase.spel else "-"
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "spelregels": lambda: {"soort": "spelregels", "regels": list(zicht.script.spelregels)},
        "tijdlijn": zicht.tijdlijn,
        "afspraken": lambda: {
            "soort": "afspraken",
            "lijst": zicht.afspraken(),
            "deelnemers": [],
            "mag_schrijven": False,
        },
    }
    closed = zicht.state.afgesloten
    shown = () if scherm is None or closed else scherm.onderdelen
    opening = zicht.state.opening
    kop, tekst = (scherm.kop, list(scherm.tekst)) if scherm else (zicht.fase.titel, [])
    kop, tekst = ("Dank u wel", ["Wat u meeneemt, staat op uw telefoon."]) if closed else (kop, tekst)
    if not closed and stand in IN_PLAY:
        kop, tekst = IN_PLAY[stand], []
    return {
        "versie": zicht.versie,
        "sessie": zicht.sessie,
        "titel": zicht.titel,
        "sleutel": "klaar" if closed else f"{zicht.fase.id}/{zicht.state.ronde}/{stand}",
        "fase": {"id": zicht.fase.id, "titel": zicht.fase.titel, "ronde": zicht.state.ronde},
        "stand": stand,
        "kop": kop,
        "tekst": tekst,
        "onderdelen": [parts[deel]() for deel in shown if deel in parts],
        "klaar": closed,
        "meedoen": None
        if closed or opening is None
        else {
            "code": f"{opening.code:08d}",
            "scan": scan_text(f"{opening.code:08d}", zicht.sessie),
            "adres": adres,
            "aanwezig": aanwezig,
        },
    }
