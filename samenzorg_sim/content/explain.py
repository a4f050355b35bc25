"""Says in Dutch what is wrong with a value: what was found, what is allowed, what to do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from samenzorg_sim.content.node import Path
from samenzorg_sim.content.trail import one_of

_CHOICE = {
    "niveau": "niveau",
    "soort": "soort beurt",
    "reactie": "reactie",
    "raakt": "zorg of hoop",
    "weerspiegelt": "zorg of hoop",
    "volgorde": "aanpak",
    "bij": "moment voor een antwoord",
    "wie": "spreker",
    "onderdelen": "onderdeel",
    "versie": "versie die wij kennen",
    "casus": "soort casus",
    "opent": "moment om te openen",
    "ronde": "ronde",
    "spel": "soort spel",
    "naaste": "groep die de naaste speelt",
    "uit": "gegeven van een ecogram",
    "kring": "plek in de kring",
    "ervaring": "soort groep",
    "vorm": "vorm van een vraag",
    "past": "oordeel over een antwoord",
    "gezocht": "soort beurt",
    "verteller": "soort verteller",
    "themas": "thema dat wij kennen",
    "mag": "gebruik dat wij kennen",
}
_SHAPES = {
    "string_type": "tekst",
    "tuple_type": "een lijst",
    "model_type": "een groepje velden",
    "mapping_type": "een groepje velden",
    "dict_type": "een groepje velden",
    "int_type": "een getal",
    "float_type": "een getal",
    "bool_type": "'ja' of 'nee'",
    "enum": "één van de keuzes",
    "literal_error": "één van de keuzes",
    "no_count": "een getal of 'rest'",
}
_EMPTY = "Hier staat niets. Vul iets in, of haal de regel weg."
UNEXPLAINED = "Deze waarde past hier niet."
"""The message for an error this file does not know; a test sees to it that no author ever gets it."""


def quoted(text: str) -> str:
    """The text between quotes, on one line and at most 40 characters of it."""
    flat = " ".join(text.split())
    return f"'{flat if len(flat) <= 40 else flat[:39] + '…'}'"


def choose(found: str, noun: str, allowed: Iterable[str]) -> str:
    """'x' is not one of these; the whole list, and the nearest when there is one."""
    choices = list(allowed)
    near = get_close_matches(found, choices, n=1)
    return f"{quoted(found)} is geen {noun}. Kies uit: {', '.join(choices)}." + (
        f"\nBedoelde u '{near[0]}'?" if near else ""
    )


def missing(field: str) -> str:
    """A field that must be there is not."""
    return f"'{field}' ontbreekt. Zet hier een regel met '{field}:' en vul die in."


def explain(kind: str, path: Path, value: object, ctx: Mapping[str, Any], required: bool) -> str:
    """The message for a pydantic error of this kind, at this path, about this value as typed."""
    field = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
    if value is None or kind == "string_too_short":
        return "Hier staat niets. Vul iets in." if required else _EMPTY
    if kind in _SHAPES and not isinstance(value, str):
        return _wrong_shape(_SHAPES[kind], value)
    text = str(value)
    match kind:
        case "tuple_type" | "model_type" | "mapping_type" | "dict_type":
            hint = "Schrijf de velden op de regels eronder, elk met een dubbele punt."
            if kind == "tuple_type":
                hint = "Zet elk deel op een eigen regel, met een streepje ervoor."
            return f"{quoted(text)} is tekst, maar hier hoort {_SHAPES[kind]}. {hint}"
        case "enum" | "literal_error":
            allowed = re.findall(r"'?(\w+)'?", str(ctx["expected"]).replace(" or ", " "))
            return choose(text, _noun(field, path), allowed)
        case "string_too_long":
            return f"Deze tekst is te lang: {len(text)} tekens. Maak er hoogstens {ctx['max_length']} van."
        case "string_pattern_mismatch":
            return _pattern(str(ctx["pattern"]), text)
        case "too_short":
            return f"Deze lijst is leeg. Zet er ten minste één {one_of(field)} in."
        case "too_long":
            return f"Hier staan er {ctx['actual_length']}. Het mogen er hoogstens {ctx['max_length']} zijn."
        case "no_whole":
            return f"{quoted(text)} is geen heel getal. Schrijf alleen cijfers, bijvoorbeeld 8."
        case "no_number":
            return _number(text)
        case "greater_than_equal":
            return f"{quoted(text)} is te weinig. Het kleinste getal dat hier mag, is {ctx['ge']}."
        case "less_than_equal":
            return f"{quoted(text)} is te veel. Het grootste getal dat hier mag, is {ctx['le']}."
        case "no_clock":
            return f"{quoted(text)} is geen tijd. Schrijf uren en minuten, bijvoorbeeld '09:30'."
        case "no_yes_no":
            return choose(text, "ja of nee", ("ja", "nee"))
        case "no_count":
            return f"{quoted(text)} is geen aantal. Schrijf een getal van 1 tot en met 40, of 'rest'."
    return UNEXPLAINED


def _noun(field: str, path: Path) -> str:
    """What is chosen there; the kind of a written question is not the kind of a turn."""
    if field == "soort" and "schrijfvragen" in path:
        return "soort antwoord"
    if "contacten" in path or "banden" in path:
        return {"soort": "soort contact", "steun": "soort steun", "lijn": "soort lijn"}.get(
            field, "keuze hier"
        )
    return _CHOICE.get(field, "keuze hier")


def _wrong_shape(wanted: str, value: object) -> str:
    if isinstance(value, Mapping) and wanted == "tekst":
        return (
            "Hier hoort tekst. Door een dubbele punt of accolade lijkt het een veld.\n"
            "Zet de hele tekst tussen aanhalingstekens."
        )
    return f"Hier hoort {wanted}, maar er {'staat een lijst' if isinstance(value, list) else 'staan velden'}."


def _pattern(pattern: str, text: str) -> str:
    if pattern.startswith("^20"):
        return f"{quoted(text)} is geen maand. Schrijf jaar en maand, bijvoorbeeld 2026-11."
    if "https" in pattern:
        return f"{quoted(text)} is geen webadres. Begin met https:// en gebruik geen spaties."
    if "a-z0-9" not in pattern:
        return "Deze tekst hoort op één regel. Maak er één regel van."
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    near = re.sub(r"[^a-z0-9]+", "-", ascii_text).strip("-")[:64].strip("-")
    message = f"{quoted(text)} kan geen id zijn. Gebruik kleine letters, cijfers en streepjes."
    return message + (f"\nBedoelde u '{near}'?" if near else "")


def _number(text: str) -> str:
    message = f"{quoted(text)} is geen getal. Schrijf een getal van 0 tot en met 1, met een punt."
    dotted = text.replace(",", ".")
    return message + (f"\nBedoelde u '{dotted}'?" if re.fullmatch(r"[0-9]{1,6}\.[0-9]{1,9}", dotted) else "")
