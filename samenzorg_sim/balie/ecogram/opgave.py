"""The story that a drawing is about, and the drawing beside it, as plain JSON."""

from typing import Any

from samenzorg_sim.content.ecogram import EcogramCasus
from samenzorg_sim.ecogram.measures.alinea import Alinea
from samenzorg_sim.ecogram.state import Ecogram
from samenzorg_sim.ecogram.vergelijken import VELDEN, Gevonden, compare


def make_opgave(casus: EcogramCasus, later: bool) -> dict[str, Any]:
    """What there is to read; `later`: the story has gone on, where it does."""
    goes_on = casus.later if later else None
    return {
        "id": casus.id,
        "titel": casus.titel,
        "samenvatting": casus.samenvatting,
        "client": casus.client,
        "later": goes_on is not None,
        "kan_later": casus.later is not None and not later,
        "verhaal": [one.model_dump() for one in (goes_on.verhaal if goes_on else casus.verhaal)],
        "vragen": list(goes_on.vragen if goes_on else casus.vragen),
        "gesprek": None if casus.gesprek is None else casus.gesprek.model_dump(),
    }


def make_vergelijking(drawn: Ecogram, casus: EcogramCasus, later: bool) -> dict[str, Any]:
    """What is in both, only in the story and only in the drawing; no mistakes and no score."""
    found = compare(drawn, casus, later)
    return {
        "gevonden": [
            {"contact": one.contact, "naam": drawn.contacten[one.contact].naam, "anders": _otherwise(one)}
            for one in found.gevonden
        ],
        "gemist": [{"naam": one.naam, "waar": list(one.waar)} for one in found.gemist],
        "erbij": [{"contact": one, "naam": drawn.contacten[one].naam} for one in found.erbij],
        "alineas": [plain_alinea(one) for one in found.alineas],
    }


def plain_alinea(one: Alinea) -> dict[str, Any]:
    """A heading with its sentences, for JSON."""
    return {"kop": one.kop, "zinnen": list(one.zinnen), "contacten": list(one.contacten)}


def _otherwise(one: Gevonden) -> list[dict[str, str]]:
    return [
        {"veld": other.veld, "kop": VELDEN[other.veld], "u": other.u, "maker": other.maker}
        for other in one.anders
    ]
