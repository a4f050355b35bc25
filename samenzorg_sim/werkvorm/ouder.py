"""Lifts events that an older program recorded: then there was one table and every play was a first one."""

from collections.abc import Mapping
from typing import Any

from samenzorg_sim.journal.codec import Upcaster


def _at_table_one(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "tafel": 1}


def _first_play(fields: dict[str, Any]) -> dict[str, Any]:
    return {**_at_table_one(fields), "soort": "eerste", "van": None}


def _what(fields: dict[str, Any]) -> dict[str, Any]:
    return {("wat" if key == "kijkpunt" else key): value for key, value in fields.items()}


def _said(fields: dict[str, Any]) -> dict[str, Any]:
    """A step of a scale reads as an author's id would: the digit."""
    tekst, keuze, stap = (fields.pop(key) for key in ("tekst", "keuze", "stap"))
    return {**fields, "wat": tekst or keuze or (None if stap is None else str(stap)), "keuze": keuze}


def _nobody_asks(fields: dict[str, Any]) -> dict[str, Any]:
    return {**fields, "vraagt": None}


UPCASTERS: Mapping[tuple[str, int], Upcaster] = {
    ("deelnemer.joined", 1): _at_table_one,
    ("fase.entered", 1): _at_table_one,
    ("rol.assigned", 1): _at_table_one,
    ("luisteren.chosen", 1): _at_table_one,
    ("gesprek.started", 1): _first_play,
    ("gesprek.tag_added", 1): _what,
    ("antwoord.written", 1): _said,
    ("afspraak.made", 1): _nobody_asks,
}
