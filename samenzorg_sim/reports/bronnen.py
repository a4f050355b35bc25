"""Where everything comes from, on paper; and a list to read a drawing by."""

from collections.abc import Iterable, Mapping
from typing import Any

from samenzorg_sim.content.leeslijst import Leeslijst
from samenzorg_sim.content.vaknaam import VAKNAMEN, vaknaam
from samenzorg_sim.reports.papier import teken


def make_bronnen(dingen: Iterable[Mapping[str, Any]]) -> str:
    """The sheets as one HTML page; a thing has `vak`, `titel`, `eigen` and `bron`, as the desk tells them."""
    order = list(VAKNAMEN)
    found: dict[str, list[Mapping[str, Any]]] = {}
    for ding in sorted(dingen, key=lambda one: str(one["titel"]).lower()):
        found.setdefault(str(ding["vak"]), []).append(ding)
    vakken = sorted(found, key=lambda vak: order.index(vak) if vak in order else len(order))
    return teken("bronnen", vakken=[(vaknaam(vak), found[vak]) for vak in vakken])


def make_leeslijst(lijst: Leeslijst) -> str:
    """The sheet as one HTML page."""
    return teken("leeslijst", lijst=lijst)
