"""A list of actions as who shares it sees it, as plain JSON; the package's docstring describes it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from samenzorg_sim.acties.state import Actie, Actielijst, Stand
from samenzorg_sim.balie.loket import Blik
from samenzorg_sim.dag import day_of
from samenzorg_sim.ongedaan import latest_of

WAT: Mapping[str, str] = {
    "actie.added": "een actie erbij",
    "actie.changed": "een wijziging",
    "actie.postponed": "een uitstel",
    "actie.closed": "dat een actie klaar is of vervalt",
    "actie.reopened": "dat een actie weer open staat",
}
"""What the button 'ongedaan maken' takes back, by the name of the event."""


def make_beeld(persoon: str, blik: Blik) -> dict[str, Any]:
    """Everything of one list."""
    state: Actielijst = blik.state
    today = day_of(blik.now)
    latest = latest_of(state, persoon)
    return {
        "id": blik.stream,
        "versie": blik.versie,
        "van_mij": state.van == persoon,
        "begeleiders": sorted(state.begeleiders),
        "vandaag": today.isoformat(),
        "acties": [_actie(blik, one, today) for one in in_order(state)],
        "ongedaan": None if latest is None else {"daad": latest.daad, "wat": WAT[latest.wat]},
    }


def in_order(state: Actielijst) -> list[Actie]:
    """Open ones by day, those without a day last; then what is closed, the newest first."""
    far = date.max
    acties = list(state.acties.values())
    open_ = sorted((one for one in acties if one.stand is Stand.OPEN), key=lambda one: one.wanneer or far)
    closed = (one for one in acties if one.stand is not Stand.OPEN)
    return [*open_, *sorted(closed, key=lambda one: one.dicht or far, reverse=True)]


def days_late(one: Actie, today: date) -> int:
    """So many days ago an open action should have been done; 0 when it is in time, closed or has no day."""
    if one.stand is not Stand.OPEN or one.wanneer is None:
        return 0
    return max(0, (today - one.wanneer).days)


def _actie(blik: Blik, one: Actie, today: date) -> dict[str, Any]:
    return {
        "id": one.id,
        "wat": blik.text(one.wat),
        "wie": blik.text(one.wie),
        "thema": blik.text(one.thema),
        "wanneer": None if one.wanneer is None else one.wanneer.isoformat(),
        "stand": one.stand.value,
        "te_laat": days_late(one, today),
        "gemaakt": one.gemaakt.isoformat(),
        "dicht": None if one.dicht is None else one.dicht.isoformat(),
        "slot": blik.text(one.slot),
        "uitstel": [
            {
                "van": time.van.isoformat(),
                "tot": time.tot.isoformat(),
                "reden": blik.text(time.reden),
                "op": time.op.isoformat(),
            }
            for time in one.uitstel
        ],
        "bron": {
            "soort": one.bron.soort.value,
            "van": one.bron.van,
            "onderdeel": one.bron.onderdeel,
            "titel": blik.text(one.bron.titel),
        },
    }
