"""The parts of a phone's screen, by their name in the script."""

from collections.abc import Callable
from typing import Any

from samenzorg_sim.balie.sessie.beeld.barometer import barometer
from samenzorg_sim.balie.sessie.beeld.kaarten import kijkkaart, rol_verlaten, rolkaart
from samenzorg_sim.balie.sessie.beeld.overeenkomst import overeenkomst
from samenzorg_sim.balie.sessie.beeld.schrijven import on_own_card
from samenzorg_sim.balie.sessie.beeld.tafel import stand_van
from samenzorg_sim.balie.sessie.beeld.tekeningen import tekenen
from samenzorg_sim.balie.sessie.beeld.tijdlijn import tijdlijn
from samenzorg_sim.balie.sessie.beeld.voorbeeldgesprek import kijksleutel, voorlezen
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.scenario import ObservatorKaart
from samenzorg_sim.content.werkvorm import Onderdeel
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.spel import SPELER, Openheid, Spel
from samenzorg_sim.werkvorm.state import Deelnemer

# Nobody can say whether a time line may stay that the player has not answered about yet.
NOG_NIET_GEZIEN = (Openheid.DICHT, Openheid.GETOOND)
# How many of one's last taps can be taken back from the screen.
LAST = 3


def _card(zicht: Zicht, who: Deelnemer) -> ObservatorKaart | None:
    card = zicht.state.rol_van(who.id).kaart
    return next((k for k in zicht.scenario.rollen.observatoren if k.id == card), None)


def _rolkaart(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    """The card, with what she wrote to have on it before anything else."""
    card = rolkaart(zicht.scenario, zicht.state.rol_van(who.id).rol)
    own = on_own_card(zicht, who.id)
    return card | {"delen": [*own, *card["delen"]]} if card and own else card


def _kijkkaart(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    card = _card(zicht, who)
    return None if card is None else kijkkaart(card)


def _play_on(zicht: Zicht) -> Spel | None:
    """The play of this step; of one that is over nothing is left once another is about to begin."""
    return None if stand_van(zicht) == "-" else zicht.spel


def _stopknop(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    spel = _play_on(zicht)
    return None if spel is None else {"soort": "stopknop", "spel": spel.id, "stand": spel.stand.value}


def _observeren(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    spel, card = _play_on(zicht), _card(zicht, who)
    punten = card.kijkpunten if card else ()
    own = zicht.gehoord(spel, who.id) if spel else []
    own.sort(key=lambda heard: heard[0].moment, reverse=True)
    words = {punt.id: punt.knop for punt in punten}
    return {
        "soort": "observeren",
        "spel": spel.id if spel else None,
        "stand": stand if (stand := stand_van(zicht)) != "-" else "nog-niet",
        "luistert": (who.tafel, zicht.ronde, who.id) in zicht.state.luistert,
        "knoppen": [
            {
                "id": punt.id,
                "tekst": punt.knop,
                "uitleg": punt.uitleg,
                "aantal": sum(wat == punt.id for _, wat in own),
            }
            for punt in punten
        ],
        "laatste": [
            {
                "tag": tag.id,
                "tekst": words.get(wat, ""),
                "seconde": max(0, tag.moment - spel.begonnen) // 1000,
            }
            for tag, wat in own[:LAST]
            if spel
        ],
    }


def _vragen(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    ask = zicht.scenario.terugkijken
    rol = zicht.state.rol_van(who.id).rol
    found = {SPELER: ask.speler, "naaste": ask.naaste}.get(rol, ask.observatoren)
    return {"soort": "vragen", "vragen": list(found)}


def _afspraken(zicht: Zicht, who: Deelnemer) -> dict[str, Any]:
    names = zicht.names()
    people = [{"id": d.id, "naam": names[d.id]} for d in zicht.state.aanwezigen]
    return {
        "soort": "afspraken",
        "lijst": zicht.afspraken(who.id),
        "deelnemers": people,
        "dagen": zicht.dagen(),
        "vraagt": zicht.script.past_bij is not None,
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


def _speelwens(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    """Only who can be the player is asked."""
    if who.soort is not SoortDeelnemer.GROEP:
        return None
    return {"soort": "speelwens", "wens": who.wens.value if who.wens else None}


def _groepje(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    others = [d for d in zicht.tafel.groepje_van(who.id) if d != who.id]
    return {"soort": "groepje", "namen": zicht.namen(others)} if others else None


def _leidraad(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    """The tips of the step, for somebody of the group who leads."""
    tips = list(zicht.fase.begeleider)
    return {"soort": "leidraad", "tips": tips} if tips else None


def _bewaren(zicht: Zicht, who: Deelnemer) -> dict[str, Any] | None:
    """Only who played is asked, about her own play; beside a time line only once the player looked at it."""
    spel = zicht.spel
    if spel is not None and zicht.has_part(Onderdeel.TIJDLIJN) and spel.openheid in NOG_NIET_GEZIEN:
        return None
    if spel is None or spel.gewist or not spel.tags or who.id not in (spel.speler, spel.naaste):
        return None
    return {"soort": "bewaren", "spel": spel.id, "ja": spel.bewaren.get(who.id)}


PARTS: dict[str, Callable[[Zicht, Deelnemer], dict[str, Any] | None]] = {
    "spelregels": lambda z, who: {"soort": "spelregels", "regels": list(z.script.spelregels)},
    "rolkaart": _rolkaart,
    "kijkkaart": _kijkkaart,
    "rol_verlaten": lambda z, who: rol_verlaten(z.scenario),
    "wegleggen": lambda z, who: {"soort": "wegleggen"},
    "stopknop": _stopknop,
    "observeren": _observeren,
    "vragen": _vragen,
    "tijdlijn": lambda z, who: tijdlijn(z, who.id),
    "leerpunt": _leerpunt,
    "afspraken": _afspraken,
    "oogst": _oogst,
    "speelwens": _speelwens,
    "groepje": _groepje,
    "bewaren": _bewaren,
    "voorlezen": voorlezen,
    "overeenkomst": lambda z, who: overeenkomst(z),
    "kijksleutel": lambda z, who: kijksleutel(z),
    "ecogram": tekenen,
    "leidraad": _leidraad,
    "barometer": barometer,
    "eigen_netwerk": lambda z, who: {"soort": "eigen_netwerk"},
}
