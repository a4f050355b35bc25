"""The screen of a phone that leads: where every table is, and the few things one presses walking about."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.tafel import stand_van, stappen
from samenzorg_sim.balie.sessie.beeld.termijn import termijn
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht


def beeld_leider(zicht: Zicht) -> dict[str, Any]:
    """What the trainer has in her hand; nothing of what people wrote or heard."""
    state = zicht.state
    base = {
        "versie": zicht.versie,
        "sessie": zicht.sessie,
        "titel": zicht.titel,
        "spelregels": list(zicht.script.spelregels),
        "wie": {"deelnemer": None, "naam": "Begeleider", "rol": "begeleider", "rolnaam": "Begeleider",
                "aanwezig": True},
        "fase": {"id": zicht.fase.id, "titel": zicht.fase.titel, "ronde": zicht.ronde},
        "klaar": state.afgesloten,
        "sleutel": "leiden",
        "kop": "U leidt met deze telefoon",
    }  # fmt: skip
    if state.afgesloten:
        return base | {"tekst": ["Deze bijeenkomst is afgesloten."], "onderdelen": []}
    part = {
        "soort": "leiden",
        "donker": state.donker,
        "tafels": [_table(zicht.aan(nummer)) for nummer in state.tafels],
    }
    return base | {"tekst": [], "onderdelen": [part]}


def _table(zicht: Zicht) -> dict[str, Any]:
    spel = zicht.spel
    return {
        "nummer": zicht.nummer,
        "naam": zicht.tafelnaam,
        "fase": {
            "id": zicht.fase.id,
            "titel": zicht.fase.titel,
            "ronde": zicht.ronde if zicht.fase.per_ronde else 0,
            "spel": zicht.fase.spel,
        },
        "klok": zicht.klok(),
        "termijn": termijn(zicht),
        "stand": stand_van(zicht),
        "spel": None
        if spel is None
        else {
            "id": spel.id,
            "stand": spel.stand.value,
            "volgend": None if zicht.tafel.volgend is None else zicht.tafel.volgend.soort.value,
            "begonnen": spel.begonnen,
            "door_deelnemer": spel.door_deelnemer,
        },
        **stappen(zicht),
    }
