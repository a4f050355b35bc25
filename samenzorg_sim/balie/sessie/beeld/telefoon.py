"""The one calm screen of somebody's own phone."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.beeld.kaarten import kijkkaart, rol_verlaten, rolkaart
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.scenario import ObservatorKaart
from samenzorg_sim.content.werkvorm import Onderdeel, Uit
from samenzorg_sim.werkvorm.state import SPELER, Deelnemer, Stand

# How many of one's last taps can be taken back from the screen.
LAST = 3


def beeld_telefoon(zicht: Zicht, apparaat: str) -> dict[str, Any]:
    """The screen of a phone in this session: its owner's part of the phase that is on, and nothing else."""
    who = zicht.state.op_apparaat(apparaat)
    if who is None:
        waits = apparaat in zicht.state.overnames
        return {"sessie": zicht.sessie, "titel": zicht.titel, "sleutel": "buiten", "wie": None,
                "overname": "wacht" if waits else None, "klaar": zicht.state.afgesloten}  # fmt: skip
    had = zicht.state.rol_van(who.id)
    scherm = zicht.fase.scherm_van(had.rol)
    spel = zicht.state.spel_van_ronde()
    base: dict[str, Any] = {
        "versie": zicht.versie,
        "sessie": zicht.sessie,
        "titel": zicht.titel,
        "spelregels": list(zicht.script.spelregels),
        "wie": {
            "deelnemer": who.id,
            "naam": zicht.text(who.naam),
            "rol": had.rol,
            "rolnaam": "" if _out_of_role(zicht, had.rol) else zicht.rolnaam(had.rol),
            "aanwezig": who.aanwezig,
        },
        "fase": {"id": zicht.fase.id, "titel": zicht.fase.titel, "ronde": zicht.state.ronde},
        "klaar": zicht.state.afgesloten,
    }
    if zicht.state.afgesloten:
        return base | {
            "sleutel": "klaar",
            "kop": "Dank u wel",
            "tekst": ["Deze bijeenkomst is afgesloten. Dit neemt u mee."],
            "onderdelen": [PARTS["oogst"](zicht, who)],
        }
    stand = spel.stand.value if spel is not None and zicht.fase.spel else "-"
    # Who went home has nothing before her any more, until she says that she is back.
    shown = scherm.onderdelen if scherm and who.aanwezig else ()
    parts = [PARTS[deel](zicht, who) for deel in shown]
    tekst = list(scherm.tekst) if scherm else []
    if Onderdeel.OBSERVEREN in shown and stand in (Stand.TIME_OUT, Stand.GESTOPT):
        tekst = []  # there is nothing to listen for now; the part itself says what is
    if not zicht.state.ronde:
        tekst.insert(0, f"U doet mee, {zicht.text(who.naam)}. U hoeft nu niets te doen.")
    return base | {
        "sleutel": f"{zicht.fase.id}/{had.rol}/{zicht.state.ronde}/{stand}/{int(who.aanwezig)}",
        "kop": scherm.kop if scherm else zicht.fase.titel,
        "tekst": tekst,
        "onderdelen": [part for part in parts if part is not None],
    }


def _out_of_role(zicht: Zicht, rol: str) -> bool:
    """Whether this role has been left: the naaste is called by her own name once the play is over."""
    phases = [fase.id for fase in zicht.script.fasen]
    play = next((i for i, fase in enumerate(zicht.script.fasen) if fase.spel), len(phases))
    council = any(r.id == rol and r.uit is Uit.CLIENTENRAAD for r in zicht.script.rollen)
    return council and phases.index(zicht.fase.id) > play


def _card(zicht: Zicht, who: Deelnemer) -> ObservatorKaart | None:
    card = zicht.state.rol_van(who.id).kaart
    return next((k for k in zicht.scenario.rollen.observatoren if k.id == card), None)


def _rolkaart(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    return rolkaart(zicht.scenario, zicht.state.rol_van(who.id).rol)


def _kijkkaart(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    card = _card(zicht, who)
    return None if card is None else kijkkaart(card)


def _stopknop(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    spel = zicht.state.spel_van_ronde()
    return None if spel is None else {"soort": "stopknop", "spel": spel.id, "stand": spel.stand.value}


def _observeren(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    spel, card = zicht.state.spel_van_ronde(), _card(zicht, who)
    punten = card.kijkpunten if card else ()
    own = [tag for tag in spel.tags.values() if tag.deelnemer == who.id] if spel else []
    own.sort(key=lambda tag: tag.moment, reverse=True)
    words = {punt.id: punt.knop for punt in punten}
    return {
        "soort": "observeren",
        "spel": spel.id if spel else None,
        "stand": spel.stand.value if spel else "nog-niet",
        "luistert": (zicht.state.ronde, who.id) in zicht.state.luistert,
        "knoppen": [
            {
                "id": punt.id,
                "tekst": punt.knop,
                "uitleg": punt.uitleg,
                "aantal": sum(tag.kijkpunt == punt.id for tag in own),
            }
            for punt in punten
        ],
        "laatste": [
            {
                "tag": tag.id,
                "tekst": words.get(tag.kijkpunt, ""),
                "seconde": max(0, tag.moment - spel.begonnen) // 1000,
            }
            for tag in own[:LAST]
            if spel
        ],
    }


def _vragen(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    ask = zicht.scenario.terugkijken
    rol = zicht.state.rol_van(who.id).rol
    found = {SPELER: ask.speler, "naaste": ask.naaste}.get(rol, ask.observatoren)
    return {"soort": "vragen", "vragen": list(found)}


def _afspraken(zicht: Zicht, who: Deelnemer) -> dict[str, Any]:
    people = [{"id": d.id, "naam": zicht.text(d.naam)} for d in zicht.state.aanwezigen]
    return {
        "soort": "afspraken",
        "lijst": zicht.afspraken(who.id),
        "deelnemers": people,
        "mag_schrijven": True,
    }


def _oogst(zicht: Zicht, who: Deelnemer) -> dict[str, Any]:
    own = zicht.state.leerpunten.get(who.id)
    return {
        "soort": "oogst",
        "leerpunt": zicht.text(own) if own else None,
        "afspraken": zicht.afspraken(who.id),
    }


def _leerpunt(zicht: Zicht, who: Deelnemer) -> dict[str, Any]:
    own = zicht.state.leerpunten.get(who.id)
    return {"soort": "leerpunt", "tekst": zicht.text(own) if own else None}


PARTS: dict[str, Callable[[Zicht, Deelnemer], dict[str, Any] | None]] = {
    "spelregels": lambda z, who: {"soort": "spelregels", "regels": list(z.script.spelregels)},
    "rolkaart": _rolkaart,
    "kijkkaart": _kijkkaart,
    "rol_verlaten": lambda z, who: rol_verlaten(z.scenario),
    "wegleggen": lambda z, who: {"soort": "wegleggen"},
    "stopknop": _stopknop,
    "observeren": _observeren,
    "vragen": _vragen,
    "tijdlijn": lambda z, who: z.tijdlijn(who.id),
    "leerpunt": _leerpunt,
    "afspraken": _afspraken,
    "oogst": _oogst,
}
