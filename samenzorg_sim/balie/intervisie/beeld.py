"""A group's year as who leads it sees it, as plain JSON; the package's docstring describes it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from samenzorg_sim.balie.intervisie.zeggen import WAT
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.dag import day_of
from samenzorg_sim.intervisie.bewaren import kept_until, must_warn
from samenzorg_sim.intervisie.bijeenkomst import Bijeenkomst, Stand
from samenzorg_sim.intervisie.state import Intervisiegroep
from samenzorg_sim.intervisie.taak import IN_GESPREK, Beurt, Taak
from samenzorg_sim.intervisie.terug import come_back
from samenzorg_sim.intervisie.voornemen import Voornemen
from samenzorg_sim.ongedaan import latest_of


def make_beeld(
    persoon: str, blik: Blik, titels: dict[str, str], mee_te_nemen: Iterable[dict[str, Any]]
) -> dict[str, Any]:
    """Everything of one group; `titels` are the methods by id, `mee_te_nemen` agreements of its sessions."""
    state: Intervisiegroep = blik.state
    today, next_ = day_of(blik.now), state.volgende
    latest = latest_of(state, persoon)
    return {
        "id": blik.stream,
        "versie": blik.versie,
        "naam": blik.text(state.naam),
        "van_mij": state.van == persoon,
        "begeleiders": sorted(state.begeleiders),
        "vandaag": today.isoformat(),
        "leden": [
            {"id": one.id, "naam": blik.text(one.naam), "weg": one.weg}
            for one in state.leden.values()
            if not one.gewist
        ],
        "leidinggevende": state.leidinggevende.value,
        "bewaren": {
            "maanden": state.bewaar_maanden,
            "tot": kept_until(state).isoformat(),
            "waarschuw": must_warn(state, today),
        },
        "taken": [_task(taak, state.taken.get(taak, Beurt())) for taak in Taak],
        "bijeenkomsten": [_meeting(blik, day, titels) for day in state.jaar],
        "volgende": None if next_ is None else next_.id,
        "terug": [] if next_ is None else [_intention(blik, one) for one in come_back(state, next_.id)],
        "voornemens": [_intention(blik, one) for one in state.voornemens.values()],
        "leerdoelen": [
            {
                "id": one.id,
                "van": one.van,
                "naam": _name(blik, one.van),
                "tekst": blik.text(one.tekst),
                "klaar": one.klaar,
            }
            for one in state.leerdoelen.values()
        ],
        "themas": [
            {"id": one.id, "tekst": blik.text(one.tekst), "genoemd": list(one.genoemd)}
            for one in state.themas.values()
        ],
        "mee_te_nemen": list(mee_te_nemen),
        "ongedaan": None if latest is None else {"daad": latest.daad, "wat": WAT[latest.wat]},
    }


def _name(blik: Blik, lid: str | None) -> str:
    found = None if lid is None else blik.state.leden.get(lid)
    return "" if found is None else blik.text(found.naam)


def _task(taak: Taak, beurt: Beurt) -> dict[str, Any]:
    since = None if beurt.sinds is None else beurt.sinds.isoformat()
    return {"taak": taak.value, "hand": beurt.hand.value, "sinds": since, "in_gesprek": taak in IN_GESPREK}


def _meeting(blik: Blik, day: Bijeenkomst, titels: dict[str, str]) -> dict[str, Any]:
    state: Intervisiegroep = blik.state
    on = [one.id for one in state.jaar if one.stand is not Stand.AFGEZEGD]
    return {
        "id": day.id,
        "nummer": on.index(day.id) + 1 if day.id in on else None,
        "dag": day.dag.isoformat(),
        "begin": day.begin,
        "minuten": day.minuten,
        "plaats": blik.text(day.plaats),
        "werkvorm": day.werkvorm,
        "methode": titels.get(day.werkvorm or "", ""),
        "leidt": day.leidt,
        "leider": _name(blik, day.leidt),
        "stand": day.stand.value,
        "verzet": day.verzet,
        "sessie": day.sessie,
        "aanwezig": list(day.aanwezig),
        "voornemens": sum(one.uit == day.id for one in state.voornemens.values()),
        "themas": sum(day.id in one.genoemd for one in state.themas.values()),
        "inbreng": [
            {
                "id": one.id,
                "van": one.van,
                "naam": _name(blik, one.van),
                "titel": blik.text(one.titel),
                "vraag": blik.text(one.vraag),
                "gekozen": one.gekozen,
            }
            for one in day.inbreng
        ],
    }


def _intention(blik: Blik, one: Voornemen) -> dict[str, Any]:
    when: date | None = one.wanneer
    return {
        "id": one.id,
        "van": one.van,
        "naam": _name(blik, one.van),
        "uit": one.uit,
        "stap": blik.text(one.stap),
        "inzicht": blik.text(one.inzicht),
        "vraagt": one.vraagt,
        "vraagt_naam": _name(blik, one.vraagt),
        "wanneer": None if when is None else when.isoformat(),
        "uitkomst": one.uitkomst.value,
        "besproken": one.besproken,
    }
