"""The trainer's desk: the group, the phases, the play; observations only when the player agreed."""

from collections.abc import Collection
from typing import Any

from samenzorg_sim.balie.sessie.beeld.kaarten import kijkkaart, rolkaart
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.balie.sessie.scan import scan_text
from samenzorg_sim.werkvorm.events import SoortDeelnemer
from samenzorg_sim.werkvorm.script import Stap, is_last_of_round, new_round, next_step, previous_step
from samenzorg_sim.werkvorm.state import Openheid, Spel


def beeld_begeleider(zicht: Zicht, adres: str | None, verbonden: Collection[str]) -> dict[str, Any]:
    """Everything the trainer needs to lead; `verbonden` are the devices with a live connection."""
    state, opening = zicht.state, zicht.state.opening
    assert opening is not None
    here = Stap(zicht.fase.id, state.ronde)
    minutes = dict(opening.minuten)
    return {
        "versie": zicht.versie,
        "sessie": zicht.sessie,
        "titel": zicht.titel,
        "groep": zicht.text(opening.groep),
        "scenario": {"id": zicht.scenario.id, "titel": zicht.scenario.titel,
                     "samenvatting": zicht.scenario.samenvatting, "situatie": zicht.scenario.situatie},
        "geopend": state.geopend,
        "afgesloten": state.afgesloten,
        "voorbeeld": opening.voorbeeld,
        "waarschuwing": _size_warning(zicht),
        "code": f"{opening.code:08d}",
        "scan": scan_text(f"{opening.code:08d}", zicht.sessie),
        "adres": adres,
        "fase": {"id": here.fase, "titel": zicht.fase.titel, "ronde": here.ronde, "spel": zicht.fase.spel,
                 "minuten": minutes.get(here.fase, zicht.fase.minuten), "tips": list(zicht.fase.begeleider)},
        "fasen": [
            {"id": f.id, "titel": f.titel, "per_ronde": f.per_ronde, "minuten": minutes.get(f.id, f.minuten)}
            for f in zicht.script.fasen
        ],
        "volgende": _step(zicht, next_step(zicht.script, here)),
        "vorige": _step(zicht, previous_step(zicht.script, here)),
        "nieuwe_ronde": _step(zicht, new_round(zicht.script, here))
        if is_last_of_round(zicht.script, here)
        else None,
        "rollen": [
            {"id": r.id, "naam": r.naam, "aantal": r.aantal, "bezet": bool(state.met_rol(r.id))}
            for r in zicht.script.rollen
        ],
        "deelnemers": _people(zicht, verbonden),
        "overnames": [
            {"apparaat": apparaat, "naam": zicht.text(state.deelnemers[who].naam)}
            for apparaat, who in state.overnames.items()
        ],
        "rolkaarten": [
            {"rolnaam": rol.naam} | card
            for rol in zicht.script.rollen
            if (card := rolkaart(zicht.scenario, rol.id))
        ],
        "kijkkaarten": [kijkkaart(card) for card in zicht.scenario.rollen.observatoren],
        "vragen": {
            "speler": list(zicht.scenario.terugkijken.speler),
            "naaste": list(zicht.scenario.terugkijken.naaste),
            "observatoren": list(zicht.scenario.terugkijken.observatoren),
        },
        "wat_helpt": [item.tekst for item in zicht.scenario.wat_helpt],
        "spel": _play(zicht, state.spel_van_ronde()),
        "afspraken": [a | {"mag_weg": True} for a in zicht.afspraken()],
        "leerpunten": [
            {"naam": zicht.text(state.deelnemers[who].naam), "tekst": zicht.text(tekst)}
            for who, tekst in state.leerpunten.items()
        ],
    }  # fmt: skip


def _step(zicht: Zicht, step: Stap | None) -> dict[str, Any] | None:
    if step is None:
        return None
    titel = next(f.titel for f in zicht.script.fasen if f.id == step.fase)
    return {"fase": step.fase, "ronde": step.ronde, "titel": titel}


def _size_warning(zicht: Zicht) -> str | None:
    """Another size than the method is made for warns with the reason, and may go on."""
    size = sum(d.soort is SoortDeelnemer.GROEP for d in zicht.state.aanwezigen)
    group = zicht.script.groep
    if size == 0 or group.van <= size <= group.tot:
        return None
    people = "1 deelnemer" if size == 1 else f"{size} deelnemers"
    return f"U hebt nu {people}. Deze oefening is gemaakt voor {group.van} tot {group.tot}. {group.waarom}"


def _people(zicht: Zicht, verbonden: Collection[str]) -> list[dict[str, Any]]:
    state = zicht.state
    cards = {kaart.id: kaart.titel for kaart in zicht.scenario.rollen.observatoren}
    played = {spel.speler for spel in state.spellen.values()}
    # Before the first round the trainer already deals for it.
    roles = {d: state.rol_van(d, max(1, state.ronde)) for d in state.deelnemers}
    return [
        {
            "id": d.id,
            "naam": zicht.text(d.naam),
            "soort": d.soort.value,
            "rol": roles[d.id].rol,
            "rolnaam": zicht.rolnaam(roles[d.id].rol),
            "kaart": cards.get(roles[d.id].kaart or "", ""),
            "luistert": (state.ronde, d.id) in state.luistert,
            "telefoon": d.apparaat is not None,
            "verbonden": d.apparaat in verbonden,
            "aanwezig": d.aanwezig,
            "speelde": d.id in played,
        }
        for d in state.deelnemers.values()
    ]


def _play(zicht: Zicht, spel: Spel | None) -> dict[str, Any] | None:
    if spel is None:
        return None
    visible = spel.openheid is Openheid.OPEN or (
        spel.op_laptop and spel.openheid in (Openheid.GETOOND, Openheid.GEZIEN)
    )
    shown = zicht.lijnen(spel) if visible else None
    player = zicht.state.deelnemers[spel.speler] if spel.speler else None
    return {
        "id": spel.id,
        "stand": spel.stand.value,
        "begonnen": spel.begonnen,
        "onderbroken_ms": sum((tot or zicht.now) - van for van, tot in spel.onderbrekingen),
        "door_deelnemer": spel.door_deelnemer,
        "openheid": spel.openheid.value,
        "op_laptop": spel.op_laptop,
        "speler": zicht.text(player.naam) if player else "",
        "speler_telefoon": bool(player and player.apparaat),
        "tijdlijn": shown,
    }
