"""What is kept of somebody in one session, to be read, taken along or erased by her; nothing of others."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.schrijven import in_words
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.journal import Refused
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.state import Deelnemer


def beeld_gegevens(zicht: Zicht, apparaat: str) -> dict[str, Any]:
    """Everything of the owner of this phone, as plain JSON in the order of the session.

    Raises `Refused` for a phone that is nobody's here: it waits for the trainer's word, or it leads.
    """
    who = zicht.state.op_apparaat(apparaat)
    if who is None:
        raise Refused("niets-bewaard", "Van deze telefoon is in deze bijeenkomst niets bewaard.")
    own = zicht.state.leerpunten.get(who.id)
    return {
        "sessie": zicht.sessie,
        "titel": zicht.titel,
        "geopend": zicht.state.geopend,
        "naam": zicht.text(who.naam),
        "clientenraad": who.soort is SoortDeelnemer.CLIENTENRAAD,
        "wens": who.wens.value if who.wens else None,
        "rollen": _roles(zicht, who),
        "leerpunt": zicht.text(own) if own else None,
        "afspraken": _agreements(zicht, who),
        "antwoorden": _answers(zicht, who),
        "aangetikt": _taps(zicht, who),
        "getekend": [woord for one in zicht.tekeningen(zicht.sessie) for woord in one.typed(who.id)],
        "bewaren": [
            {"ronde": spel.ronde, "ja": spel.bewaren[who.id]}
            for spel in zicht.state.spellen.values()
            if who.id in spel.bewaren
        ],
    }


def _roles(zicht: Zicht, who: Deelnemer) -> list[dict[str, Any]]:
    """What she was in each round."""
    had = {(ronde, tafel): rol for (tafel, ronde, d), rol in zicht.state.rollen.items() if d == who.id}
    return [
        {"ronde": ronde, "tafel": tafel, "rol": zicht.rolnaam(had[ronde, tafel].rol)}
        for ronde, tafel in sorted(had)
    ]


def _agreements(zicht: Zicht, who: Deelnemer) -> list[dict[str, Any]]:
    """Those she made and those that are hers to do: the ones that go when she is erased."""
    state = zicht.state
    hers = {a.id for a in state.afspraken.values() if who.id in (a.door, a.wie)}
    return [a for a in zicht.afspraken(who.id) if a["id"] in hers]


def _answers(zicht: Zicht, who: Deelnemer) -> list[dict[str, Any]]:
    """What she wrote, part by part; what she left open too."""
    found = []
    for plek, blad in sorted(zicht.state.bladen.items()):
        asked, parts = zicht.script.schrijfvraag(plek.vraag), blad.van(who.id)
        if asked is None or not parts:
            continue
        vraag = asked[1]
        found.append(
            {
                "vraag": vraag.vraag,
                "ronde": plek.ronde,
                "delen": [
                    {"kop": vraag.parts[deel], "tekst": in_words(zicht, vraag, part)}
                    for deel, part in sorted(parts.items())
                    if deel < len(vraag.parts)
                ],
            }
        )
    return found


def _taps(zicht: Zicht, who: Deelnemer) -> list[dict[str, Any]]:
    """Her own observations, oldest first: in which round, what, and how many seconds after the beginning."""
    found = []
    for spel in zicht.state.spellen.values():
        words = {punt.id: punt.knop for punt in zicht.kijkpunten_van(spel)}
        own = [(tag, wat) for tag, wat in zicht.gehoord(spel) if tag.deelnemer == who.id]
        for tag, wat in sorted(own, key=lambda heard: heard[0].moment):
            seconde = max(0, tag.moment - spel.begonnen) // 1000
            found.append({"ronde": spel.ronde, "tekst": words[wat], "seconde": seconde})
    return found
