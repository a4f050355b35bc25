"""Which actions somebody wants to see, and in which groups; of the view as plain JSON."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from samenzorg_sim.acties.woorden import BRONNEN, source

Actie = Mapping[str, Any]
ZONDER = {"wie": "Nog niemand", "thema": "Zonder thema", "bron": "Zelf opgeschreven"}


def pick(acties: Iterable[Actie], welke: str, zoek: str = "") -> tuple[Actie, ...]:
    """The actions of one kind (`open`, `laat`, `klaar`, `alles`) with every word of `zoek` in them."""
    words = zoek.casefold().split()
    return tuple(one for one in acties if _is(one, welke) and all(word in _words(one) for word in words))


def grouped(acties: Sequence[Actie], hoe: str, vandaag: str) -> tuple[tuple[str, tuple[Actie, ...]], ...]:
    """The same actions under headings: by `dag`, `wie`, `thema` or `bron`; no heading stands empty.

    By day: late, this month (30 days), later, without a day, and closed. Otherwise by name, and what has none
    of it last; in every group the order stays.
    """
    groups: dict[str, list[Actie]] = {}
    called: dict[str, str] = {}  # 'Buurt' and 'buurt' are one theme, called as it was first
    for one in acties:
        heading = _heading(one, hoe, vandaag)
        groups.setdefault(called.setdefault(heading.casefold(), heading), []).append(one)
    names = list(groups)
    if hoe == "dag":
        names = [name for name in _DAGEN if name in groups]
    else:
        names.sort(key=lambda name: (name == ZONDER[hoe], name.casefold()))
    return tuple((name, tuple(groups[name])) for name in names)


TE_LAAT, BINNENKORT, LATER = "Te laat", "De komende 30 dagen", "Later"
ZONDER_DAG, DICHT = "Nog geen dag afgesproken", "Klaar, of gaat niet door"
_DAGEN = (TE_LAAT, BINNENKORT, LATER, ZONDER_DAG, DICHT)


def _heading(one: Actie, hoe: str, vandaag: str) -> str:
    if hoe == "dag":
        if one["stand"] != "open":
            return DICHT
        if one["te_laat"]:
            return TE_LAAT
        if one["wanneer"] is None:
            return ZONDER_DAG
        return BINNENKORT if _days(vandaag, one["wanneer"]) <= 30 else LATER
    if hoe == "bron":
        return source(one["bron"])
    return str(one[hoe]) or ZONDER[hoe]


def _days(van: str, tot: str) -> int:
    return (date.fromisoformat(tot) - date.fromisoformat(van)).days


def _is(one: Actie, welke: str) -> bool:
    if welke == "laat":
        return bool(one["te_laat"])
    if welke == "klaar":
        return bool(one["stand"] != "open")
    return welke == "alles" or one["stand"] == "open"


def _words(one: Actie) -> str:
    bron = one["bron"]
    parts = (one["wat"], one["wie"], one["thema"], one["slot"], bron["titel"], BRONNEN[bron["soort"]])
    return " ".join(parts).casefold()
