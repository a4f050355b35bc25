"""The trainer's desk: the group and every table; observations only when the player agreed."""

from collections.abc import Collection
from typing import Any

from samenzorg_sim.balie.sessie.beeld.tafel import beeld_tafel
from samenzorg_sim.balie.sessie.beeld.zicht import Zicht
from samenzorg_sim.balie.sessie.scan import scan_text
from samenzorg_sim.werkvorm.events import SoortDeelnemer


def beeld_begeleider(
    zicht: Zicht, adres: str | None, verbonden: Collection[str], leidcode: str
) -> dict[str, Any]:
    """Everything the trainer needs to lead; `verbonden` are the devices with a live connection.

    `leidcode` is what a phone needs to lead along. What differs by table stands in `tafels`.
    """
    state, opening = zicht.state, zicht.state.opening
    assert opening is not None
    minutes, names = dict(opening.minuten), zicht.names()
    return {
        "versie": zicht.versie,
        "sessie": zicht.sessie,
        "titel": zicht.titel_van_allen,
        "werkvorm": zicht.script.id,
        "casussoort": zicht.script.casus.value,
        "groep": zicht.text(opening.groep),
        "geopend": state.geopend,
        "dag": None if state.dag is None else state.dag.isoformat(),
        "afgesloten": state.afgesloten,
        "voorbeeld": opening.voorbeeld,
        "verwacht": opening.verwacht,
        "waarschuwing": _size_warning(zicht),
        "code": f"{opening.code:08d}",
        "scan": scan_text(f"{opening.code:08d}", zicht.sessie),
        "leidcode": leidcode,
        "leidtelefoons": [
            {"id": phone, "verbonden": phone in verbonden} for phone in sorted(state.leidtelefoons)
        ],
        "begeleiders": sorted(state.begeleiders),
        "donker": state.donker,
        "adres": adres,
        "fasen": [
            {"id": f.id, "titel": f.titel, "per_ronde": f.per_ronde, "minuten": minutes.get(f.id, f.minuten)}
            for f in zicht.script.fasen
        ],
        "tafels": [beeld_tafel(zicht.aan(nummer)) for nummer in state.tafels],
        "deelnemers": _people(zicht, verbonden),
        "overnames": [
            {"apparaat": apparaat, "naam": names[who]}
            for apparaat, who in state.overnames.items()
        ],
        "afspraken": [a | {"mag_weg": True} for a in zicht.afspraken()],
        "leerpunten": [
            {"naam": names[who], "tekst": zicht.text(tekst)}
            for who, tekst in state.leerpunten.items()
        ],
        "dagen": zicht.dagen(),
        "vraagt": zicht.script.past_bij is not None,
        "afsluiten": _closing(zicht),
    }  # fmt: skip


def _closing(zicht: Zicht) -> dict[str, Any]:
    """What stays and what goes when the day closes: of what was heard, and of what was asked."""
    heard = [spel for spel in zicht.state.spellen.values() if spel.tags and not spel.gewist]
    said = dict.fromkeys(plek.vraag for plek, blad in zicht.state.bladen.items() if blad.gezegd)
    asked = [found[1] for vraag in said if (found := zicht.script.schrijfvraag(vraag)) is not None]
    return {
        "gesprekken": len(heard),
        "bewaard": sum(spel.blijft for spel in heard),
        "vragen": [vraag.vraag for vraag in asked if vraag.blijft],
        "vragen_weg": any(not vraag.blijft for vraag in asked),
    }


def _size_warning(zicht: Zicht) -> str | None:
    """Another size than the method is made for warns with the reason, and may go on; who comes, counts."""
    coming = [d for d in zicht.state.deelnemers.values() if d.aanwezig or d.verwacht]
    size = sum(d.soort is SoortDeelnemer.GROEP for d in coming)
    group = zicht.script.groep
    if size == 0 or group.van <= size <= group.tot:
        return None
    people = "1 deelnemer" if size == 1 else f"{size} deelnemers"
    return f"U hebt nu {people}. Deze oefening is gemaakt voor {group.van} tot {group.tot}. {group.waarom}"


def _people(zicht: Zicht, verbonden: Collection[str]) -> list[dict[str, Any]]:
    """Everybody who is or was here; not who had herself erased."""
    state = zicht.state
    names = zicht.names()
    played = {spel.speler for spel in state.spellen.values()}
    people = []
    for d in state.deelnemers.values():
        if d.gewist:
            continue
        table = zicht.aan(d.tafel)
        cards = (
            {kaart.id: kaart.titel for kaart in table.gesprek.rollen.observatoren} if table.gesprek else {}
        )
        # Before the first round the trainer already deals for it.
        had = state.rol_van(d.id, max(1, table.ronde))
        people.append(
            {
                "id": d.id,
                "naam": names[d.id],
                "soort": d.soort.value,
                "tafel": d.tafel,
                "wens": d.wens.value if d.wens else None,
                "rol": had.rol,
                "rolnaam": zicht.rolnaam(had.rol),
                "kaart": cards.get(had.kaart or "", ""),
                "luistert": (d.tafel, table.ronde, d.id) in state.luistert,
                "telefoon": d.apparaat is not None,
                "verbonden": d.apparaat in verbonden,
                "aanwezig": d.aanwezig,
                "verwacht": d.verwacht,
                "speelde": d.id in played,
            }
        )
    return people
