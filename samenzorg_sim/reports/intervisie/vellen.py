"""Two sheets of A4: the invitation for the next meeting, and the year as the group may hang it up."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from samenzorg_sim.intervisie.woorden import HANDEN, TAKEN, clock
from samenzorg_sim.reports.papier import teken
from samenzorg_sim.stijl.datum import duur
from samenzorg_sim.stijl.jaarlijn import jaarlijn_html
from samenzorg_sim.stijl.vierkant import plain, qr, spaced


def make_uitnodiging(beeld: Mapping[str, Any]) -> str:
    """When, where, what to think of, and the code; no case, no intention, no name but of who leads."""
    day = next((one for one in beeld["bijeenkomsten"] if one["id"] == beeld["volgende"]), None)
    when = None if day is None else date.fromisoformat(day["dag"])
    time = "" if day is None else f"{clock(day['begin'])} uur, ongeveer {duur(day['minuten'])}"
    first = not any(one["stand"] == "gehouden" for one in beeld["bijeenkomsten"])
    return teken(
        "uitnodiging",
        naam=beeld["naam"],
        bijeenkomst=day,
        dag=when,
        tijd=time,
        eerste=first,
        meedoen=_way_in(day),
    )


def _way_in(day: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The square, the address and the code, once phones may come in and situations are asked for."""
    gesprek = None if day is None else day["gesprek"]
    if gesprek is None or gesprek["afgesloten"] or gesprek["adres"] is None or gesprek["vraag"] is None:
        return None
    return {
        "vierkant": qr(f"{gesprek['adres']}#{gesprek['scan']}"),
        "adres": plain(gesprek["adres"]),
        "code": spaced(gesprek["code"]),
    }


def make_jaar(beeld: Mapping[str, Any]) -> str:
    """The line of the year, the themes, and who does what; intentions stay with who made them."""
    days = beeld["bijeenkomsten"]
    drawn = [
        {
            "dag": one["dag"],
            "stand": one["stand"],
            "volgende": one["id"] == beeld["volgende"],
            "regels": [] if one["stand"] == "afgezegd" else [part for part in _words(one) if part],
        }
        for one in days
    ]
    lanes = [
        {"tekst": one["tekst"], "in": [day["id"] in one["genoemd"] for day in days]}
        for one in beeld["themas"]
    ]
    taken = [(TAKEN[one["taak"]], HANDEN[one["hand"]]) for one in beeld["taken"]]
    lijn = jaarlijn_html(drawn, lanes)
    return teken("jaar", naam=beeld["naam"], dagen=days, lijn=lijn, taken=taken, op=beeld["vandaag"])


def _words(one: Mapping[str, Any]) -> tuple[str, ...]:
    leads = "leidde" if one["stand"] == "gehouden" else "leidt"
    parts = () if one["stand"] == "gehouden" else (f"{clock(one['begin'])} uur", one["plaats"])
    where = ", ".join(part for part in parts if part)
    return (one["methode"], f"{one['leider'] or 'de trainer'} {leads}", where)
