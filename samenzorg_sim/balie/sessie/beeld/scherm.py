"""The projector: what everybody in the room may read, and never anything private."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.beeld.barometer import barometer
from samenzorg_sim.balie.sessie.beeld.kring import kring
from samenzorg_sim.balie.sessie.beeld.overeenkomst import overeenkomst
from samenzorg_sim.balie.sessie.beeld.schrijven import schrijfvragen
from samenzorg_sim.balie.sessie.beeld.tafel import stand_van
from samenzorg_sim.balie.sessie.beeld.tekeningen import tekeningen
from samenzorg_sim.balie.sessie.beeld.tijdlijn import tijdlijn
from samenzorg_sim.balie.sessie.beeld.vergelijking import vergelijking
from samenzorg_sim.balie.sessie.beeld.voorbeeldgesprek import kijksleutel
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.balie.sessie.scan import scan_text
from samenzorg_sim.content.werkvorm import SCHERM, Onderdeel
from samenzorg_sim.werkvorm.lezers import Lezer
from samenzorg_sim.werkvorm.spel import NAASTE, Stand

# What the room reads while a play is interrupted or over.
IN_PLAY = {Stand.TIME_OUT.value: "Time-out", Stand.GESTOPT.value: "Het gesprek is klaar"}


def beeld_scherm(zicht: Zicht, adres: str | None, aanwezig: int) -> dict[str, Any]:
    """The projector's screen; the code for late comers is always on it.

    While tables are at different places each has a part of the screen: then `tafels` has more than one. So it
    has where the drawings of more than one lie open.
    """
    state, opening = zicht.state, zicht.state.opening
    closed = state.afgesloten
    tables = [table(zicht.aan(nummer)) for nummer in state.tafels]
    apart = zicht.fase.per_ronde and len(tables) > 1 and not closed and not state.donker
    # All are together: then the drawings of those tables whose drawings lie open.
    shown = tables if apart else [t for t in tables if _lies_open(t)] or tables[:1]
    if closed:
        shown = [shown[0] | {"kop": "Dank u wel", "tekst": ["Wat u meeneemt, staat op uw telefoon."],
                             "onderdelen": [], "kring": [], "stand": "-"}]  # fmt: skip
    elif state.donker:
        shown = [shown[0] | {"kop": "", "tekst": [], "onderdelen": [], "kring": [], "stand": "-"}]
    keys = [
        f"{t['fase']['id']}/{t['fase']['ronde']}/{t['stand']}/{int(t['pauze'] is not None)}" for t in shown
    ]
    return {
        "versie": zicht.versie,
        "sessie": zicht.sessie,
        "titel": zicht.titel_van_allen,
        "sleutel": "klaar" if closed else "donker" if state.donker else "+".join(keys),
        "donker": state.donker and not closed,
        **{key: shown[0][key] for key in ("fase", "stand", "kop", "tekst", "onderdelen")},
        "tafels": shown,
        "klaar": closed,
        "meedoen": None
        if closed or state.donker or opening is None
        else {
            "code": f"{opening.code:08d}",
            "scan": scan_text(f"{opening.code:08d}", zicht.sessie),
            "adres": adres,
            "aanwezig": aanwezig,
        },
    }


def table(zicht: Zicht) -> dict[str, Any]:
    """What the projector shows of one table."""
    scherm = zicht.fase.scherm_van(SCHERM)
    stand, rest = stand_van(zicht), zicht.klok()["pauze"]
    parts: dict[str, Callable[[], dict[str, Any]]] = {
        "spelregels": lambda: {"soort": "spelregels", "regels": list(zicht.script.spelregels)},
        "tijdlijn": lambda: tijdlijn(zicht),
        "overeenkomst": lambda: overeenkomst(zicht),
        "kijksleutel": lambda: kijksleutel(zicht),
        "ecogram": lambda: tekeningen(zicht),
        "barometer": lambda: barometer(zicht) or {},
        "afspraken": lambda: {
            "soort": "afspraken",
            "lijst": zicht.afspraken(),
            "deelnemers": [],
            "mag_schrijven": False,
        },
    }
    kop, tekst = (scherm.kop, list(scherm.tekst)) if scherm else (zicht.fase.titel, [])
    wanted = [deel for deel in (scherm.onderdelen if scherm else ()) if deel in parts]
    # Opened, the questions stand in place of the time line: one thing to look at for a whole room.
    compared = vergelijking(zicht) if Onderdeel.TIJDLIJN in wanted else []
    shown = compared + [parts[deel]() for deel in wanted if not (compared and deel is Onderdeel.TIJDLIJN)]
    shown += _read(schrijfvragen(zicht, Lezer() if not zicht.fase.per_ronde else Lezer(tafel=zicht.nummer)))
    if stand in IN_PLAY:
        kop, tekst = IN_PLAY[stand], []
    if rest is not None:
        kop, tekst, shown = "Pauze", [], []
    return {
        "nummer": zicht.nummer,
        "naam": zicht.tafelnaam,
        "casus": "" if zicht.casus is None else zicht.casus.titel,
        "naaste": _naaste(zicht, stand),
        "naaste_heet": zicht.rolnaam(NAASTE),
        "fase": {"id": zicht.fase.id, "titel": zicht.fase.titel, "ronde": zicht.ronde},
        "stand": stand,
        "pauze": rest,
        "kop": kop,
        "kring": kring(zicht) if rest is None else [],
        "tekst": tekst,
        "onderdelen": shown,
    }


def _read(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What there is to read, of each question once: what tables wrote stands together."""
    found: dict[str, dict[str, Any]] = {}
    for part in (part for part in parts if part["lezen"]):
        lezen = [*found.get(part["id"], part | {"lezen": []})["lezen"], *part["lezen"]]
        found[part["id"]] = found.get(part["id"], part) | {"lezen": lezen}
    return list(found.values())


def _lies_open(table: dict[str, Any]) -> bool:
    return any(part["soort"] == "ecogram" and part["lagen"] for part in table["onderdelen"])


def _naaste(zicht: Zicht, stand: str) -> list[str]:
    """Who plays the naaste at this table among others, until that is over: then she is herself again."""
    if not zicht.tafelnaam or zicht.na_het_spel or stand == Stand.GESTOPT:
        return []
    return zicht.namen(d.id for d in zicht.state.met_rol(NAASTE, zicht.nummer))
