"""One table on the trainer's page: where it is, what can be next, who plays, and the play itself."""

from typing import Any

from samenzorg_sim.balie.sessie.beeld.barometer import barometer
from samenzorg_sim.balie.sessie.beeld.kaarten import kijkkaart, rolkaart
from samenzorg_sim.balie.sessie.beeld.kring import kring
from samenzorg_sim.balie.sessie.beeld.overeenkomst import overeenkomst
from samenzorg_sim.balie.sessie.beeld.schrijven import schrijfvragen
from samenzorg_sim.balie.sessie.beeld.tekeningen import tekeningen_begeleider, verhaal
from samenzorg_sim.balie.sessie.beeld.termijn import termijn
from samenzorg_sim.balie.sessie.beeld.tijdlijn import eerste, lijnen
from samenzorg_sim.balie.sessie.beeld.vergelijking import vergelijk
from samenzorg_sim.balie.sessie.beeld.voorbeeldgesprek import sleutelstappen
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.werkvorm import IEDEREEN, Onderdeel
from samenzorg_sim.werkvorm.lezers import Lezer
from samenzorg_sim.werkvorm.rust import needs_rest, steps_out_first
from samenzorg_sim.werkvorm.script import Stap, is_last_of_round, new_round, next_step, previous_step
from samenzorg_sim.werkvorm.spel import NAASTE, SPELER, Openheid, Spel, Stand


def beeld_tafel(zicht: Zicht) -> dict[str, Any]:
    """Everything the trainer needs to lead this table."""
    state, casus = zicht.state, zicht.casus
    return {
        "nummer": zicht.nummer,
        "naam": zicht.tafelnaam,
        "casus": None if casus is None else {"id": casus.id, "titel": casus.titel},
        "fase": {"id": zicht.fase.id, "titel": zicht.fase.titel, "ronde": zicht.ronde,
                 "spel": zicht.fase.spel, "per_ronde": zicht.fase.per_ronde,
                 "minuten": zicht.klok()["minuten"], "tips": list(zicht.fase.begeleider),
                 "onderdelen": sorted({o for s in zicht.fase.schermen.values() for o in s.onderdelen}),
                 "vragen_aan": _asked(zicht)},
        "kring": kring(zicht),
        "klok": zicht.klok(),
        "termijn": termijn(zicht),
        "stand": stand_van(zicht),
        **stappen(zicht),
        "rollen": [
            {"id": r.id, "naam": r.naam, "aantal": r.aantal, "gekozen": r.gekozen,
             "bezet": bool(state.met_rol(r.id, zicht.nummer))}
            for r in zicht.script.rollen
        ],
        **_of_the_talk(zicht),
        "spel": _play(zicht, zicht.spel),
        "overeenkomst": overeenkomst(zicht) if zicht.has_part(Onderdeel.OVEREENKOMST) else None,
        "kijksleutel": sleutelstappen(zicht) if zicht.has_part(Onderdeel.KIJKSLEUTEL) else None,
        "verhaal": verhaal(zicht),
        "tekeningen": tekeningen_begeleider(zicht) if zicht.has_part(Onderdeel.ECOGRAM) else None,
        "gespeeld": any(spel.tafel == zicht.nummer for spel in state.spellen.values()),
        "schrijfvragen": schrijfvragen(zicht, Lezer(begeleider=True)),
        "barometer": barometer(zicht),
        "groepjes": [zicht.namen(groepje) for groepje in zicht.tafel.groepjes],
        "rust": _rest(zicht),
    }  # fmt: skip


def _of_the_talk(zicht: Zicht) -> dict[str, Any]:
    """What the conversation gives the trainer to hand out and to ask; nothing where there is none."""
    talk = zicht.gesprek
    if talk is None:
        return {"rolkaarten": [], "kijkkaarten": [], "vragen": {}, "wat_helpt": []}
    cards = ((rol.naam, rolkaart(talk, rol.id)) for rol in zicht.script.rollen)
    ask = talk.terugkijken
    return {
        "rolkaarten": [{"rolnaam": naam} | card for naam, card in cards if card],
        "kijkkaarten": [kijkkaart(card) for card in talk.rollen.observatoren],
        "vragen": {
            "speler": list(ask.speler),
            "naaste": list(ask.naaste),
            "observatoren": list(ask.observatoren),
        },
        "wat_helpt": [item.tekst for item in talk.wat_helpt],
    }


def _asked(zicht: Zicht) -> list[str]:
    """Whose questions for looking back belong to the phase that is on: keys of `vragen`."""
    known = {SPELER: "speler", NAASTE: "naaste"}
    screens = [(rol, scherm) for rol, scherm in zicht.fase.schermen.items() if rol != IEDEREEN]
    return [
        known.get(rol, "observatoren") for rol, scherm in screens if Onderdeel.VRAGEN in scherm.onderdelen
    ]


def stappen(zicht: Zicht) -> dict[str, Any]:
    """What can be next, before, and (at the end of a round) a round more; and once more what was played.

    `achter` are the tables that are not as far as this one and would be taken along by its next step.
    """
    script, here, spel = zicht.script, zicht.here, zicht.spel
    last = is_last_of_round(script, here, zicht.is_on)
    return {
        "volgende": _step(zicht, next_step(script, here, zicht.is_on)),
        "achter": _behind(zicht),
        "vorige": _step(zicht, previous_step(script, here, zicht.is_on)),
        "nieuwe_ronde": _step(zicht, new_round(script, here, zicht.is_on)) if last else None,
        "nog_eens": spel.id if spel is not None and _may_again(zicht, spel) else None,
    }


def _behind(zicht: Zicht) -> list[str]:
    def out_of_the_round(one: Zicht) -> str | None:
        step = _step(one, next_step(one.script, one.here, one.is_on))
        return None if step is None or step["per_ronde"] else str(step["fase"])

    leaves = out_of_the_round(zicht)
    if leaves is None or not zicht.fase.per_ronde:
        return []
    others = [zicht.aan(nummer) for nummer in zicht.state.tafels if nummer != zicht.nummer]
    return [other.tafelnaam for other in others if out_of_the_round(other) != leaves]


def _may_again(zicht: Zicht, spel: Spel) -> bool:
    """What was read aloud has no second chance: a next round reads it again with other buttons."""
    play = zicht.script.spelfase
    if play is None or spel.stand is not Stand.GESTOPT or zicht.script.leest_voor:
        return False
    return zicht.fase.per_ronde and not steps_out_first(spel, zicht.tafel, play.id)


def stand_van(zicht: Zicht) -> str:
    """Where the play of this round stands; '-' outside the phase for playing."""
    spel = zicht.spel
    if spel is None or not zicht.fase.spel:
        return "-"
    again = zicht.tafel.volgend
    return "-" if spel.stand is Stand.GESTOPT and again is not None else spel.stand.value


def _step(zicht: Zicht, step: Stap | None) -> dict[str, Any] | None:
    if step is None:
        return None
    fase = next(f for f in zicht.script.fasen if f.id == step.fase)
    return {"fase": step.fase, "ronde": step.ronde, "titel": fase.titel, "per_ronde": fase.per_ronde}


def _rest(zicht: Zicht) -> list[str]:
    """Who plays the naaste here and has earned a rest."""
    tired = [d.id for d in zicht.state.met_rol(NAASTE, zicht.nummer) if needs_rest(zicht.state, d.id)]
    return zicht.namen(tired)


def _play(zicht: Zicht, spel: Spel | None) -> dict[str, Any] | None:
    if spel is None:
        return None
    visible = _seen(spel)
    first = eerste(zicht, spel)
    people = {"speler": spel.speler, "naaste": spel.naaste}
    return {
        "id": spel.id,
        "stand": spel.stand.value,
        "wat": spel.soort.value,
        "volgend": None if zicht.tafel.volgend is None else zicht.tafel.volgend.soort.value,
        "begonnen": spel.begonnen,
        "onderbroken_ms": sum((tot or zicht.now) - van for van, tot in spel.onderbrekingen),
        "door_deelnemer": spel.door_deelnemer,
        "openheid": spel.openheid.value,
        "op_laptop": spel.op_laptop,
        "tijdlijn": lijnen(zicht, spel) if visible else None,
        "eerste": lijnen(zicht, first) if visible and first is not None and _seen(first) else None,
        "vergelijking": spel.vergelijking,
        # She may read them before she opens them to the group; never before the time line itself is open.
        "vergeleken": vergelijk(zicht, spel) if spel.openheid is Openheid.OPEN and not spel.gewist else None,
        "getikt": bool(spel.tags),
        "gewist": spel.gewist,
        # Of who said it on her own phone nobody else learns what she said.
        "bewaren": {
            rol: None if who is None or _has_phone(zicht, who) else spel.bewaren.get(who)
            for rol, who in people.items()
        },
        **{rol: _name(zicht, who) for rol, who in people.items()},
        **{f"{rol}_id": who for rol, who in people.items()},
        **{f"{rol}_telefoon": _has_phone(zicht, who) for rol, who in people.items()},
    }


def _seen(spel: Spel) -> bool:
    """Whether the trainer may see the time line: with the group, or with who looks at it on the laptop."""
    on_laptop = spel.op_laptop and spel.openheid in (Openheid.GETOOND, Openheid.GEZIEN)
    return spel.openheid is Openheid.OPEN or on_laptop


def _name(zicht: Zicht, who: str | None) -> str:
    return "" if who is None else zicht.namen([who])[0]


def _has_phone(zicht: Zicht, who: str | None) -> bool:
    return who is not None and zicht.state.deelnemers[who].apparaat is not None
