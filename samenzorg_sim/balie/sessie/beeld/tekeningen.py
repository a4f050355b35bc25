"""Drawing together in a session: what a phone may begin or join, and the drawings over each other for all."""

from collections import Counter
from typing import Any

from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.content.werkvorm import SCHERM, Onderdeel
from samenzorg_sim.ecogram.over_elkaar import PLAIN, Lagen, lay_over
from samenzorg_sim.werkvorm.events import Tekenstand
from samenzorg_sim.werkvorm.state import Deelnemer


def tekenen(zicht: Zicht, who: Deelnemer) -> dict[str, Any]:
    """On a phone: her own drawing, those of others at her table, and whether she may still begin one."""
    lines = _lines(zicht)
    own = [one for one in zicht.getekend if one.van == who.id]
    others = [one for one in zicht.getekend if one.van != who.id and not one.gesloten]
    return {
        "soort": "ecogram",
        "casus": zicht.tafel.scenario if _story(zicht) else None,
        "client": "" if (story := _story(zicht)) is None else story.client,
        "mag_beginnen": zicht.tafel.tekeningen is Tekenstand.DICHT,
        "van_mij": [lines[one.id] for one in own],
        "anderen": [lines[one.id] for one in others],
        "op_scherm": zicht.tafel.tekeningen is not Tekenstand.DICHT,
    }


def tekeningen(zicht: Zicht) -> dict[str, Any]:
    """For the projector and the trainer: what is opened, and never who drew what."""
    lagen = opened(zicht)
    return {
        "soort": "ecogram",
        "stand": zicht.tafel.tekeningen.value,
        "lagen": None if lagen is None else PLAIN.dump_python(lagen, mode="json"),
    }


def tekeningen_begeleider(zicht: Zicht) -> dict[str, Any]:
    """The same for the trainer, with the drawings there are, to open one and help."""
    story, scherm = _story(zicht), zicht.fase.scherm_van(SCHERM)
    return tekeningen(zicht) | {
        # In a step in which is only drawn, the projector shows none: there is nothing to open yet.
        "op_scherm": scherm is not None and Onderdeel.ECOGRAM in scherm.onderdelen,
        "casus": zicht.tafel.scenario if story else None,
        "client": "" if story is None else story.client,
        "lijst": list(_lines(zicht).values()),
    }


def verhaal(zicht: Zicht) -> dict[str, Any] | None:
    """The story of a table for the trainer to read aloud, with the questions to ask about it."""
    story = _story(zicht)
    if story is None:
        return None
    return {"alineas": [one.tekst for one in story.verhaal], "vragen": list(story.vragen)}


def opened(zicht: Zicht) -> Lagen | None:
    """The drawings of a table over each other, as far as the group sees them; None while they are shut, and
    when nobody drew anybody.
    """
    stand = zicht.tafel.tekeningen
    if stand is Tekenstand.DICHT:
        return None
    drawn = [one.read() for one in zicht.getekend if one.namen]
    return lay_over(drawn, _story(zicht), met_verhaal=stand is Tekenstand.MET_VOORBEELD) if drawn else None


def _story(zicht: Zicht) -> EcogramCasus | None:
    return zicht.casus if isinstance(zicht.casus, EcogramCasus) else None


def _lines(zicht: Zicht) -> dict[str, dict[str, Any]]:
    """Each drawing of the table with whose it is; a second one of somebody has a number."""
    names, many = zicht.names(), Counter[str]()
    lines = {}
    for one in zicht.getekend:
        naam = names.get(one.van, "de begeleider")
        many[naam] += 1
        numbered = naam if many[naam] == 1 else f"{naam} ({many[naam]})"
        lines[one.id] = {"id": one.id, "naam": numbered, "namen": one.namen, "gesloten": one.gesloten}
    return lines
