"""What the model's terms are called on a screen; every sentence is about the naaste by name."""

from collections.abc import Sequence
from typing import Final

from samenzorg_sim.content.soort import Reactie, Soort

SOORT_NAAM: Final[dict[Soort, str]] = {
    Soort.OPEN_VRAAG: "een open vraag",
    Soort.GESLOTEN_VRAAG: "een gesloten vraag",
    Soort.REFLECTIE: "teruggeven wat u hoort",
    Soort.SAMENVATTING: "een samenvatting",
    Soort.BEVESTIGING: "waardering",
    Soort.INFORMATIE: "informatie",
    Soort.ADVIES: "advies",
    Soort.OVERTUIGEN: "aandringen",
    Soort.VRAAG_TOESTEMMING: "vragen of het mag",
    Soort.OVERIG: "een praatje",
}
"""Fits after 'dit was'."""

NA_SOORT: Final[dict[Soort, str]] = {
    Soort.OPEN_VRAAG: "na een open vraag",
    Soort.GESLOTEN_VRAAG: "na een gesloten vraag",
    Soort.REFLECTIE: "als iemand teruggeeft wat er gezegd is",
    Soort.SAMENVATTING: "na een samenvatting",
    Soort.BEVESTIGING: "na waardering",
    Soort.INFORMATIE: "na informatie",
    Soort.ADVIES: "na advies",
    Soort.OVERTUIGEN: "na aandringen",
    Soort.VRAAG_TOESTEMMING: "na de vraag of iets mag",
    Soort.OVERIG: "na een praatje",
}

DEED: Final[dict[Reactie, str]] = {
    Reactie.OPENT: "{} ging open",
    Reactie.VERTELT: "{} vertelde iets persoonlijks",
    Reactie.DENKT_HARDOP: "{} dacht hardop na",
    Reactie.TWIJFELT: "{} twijfelde",
    Reactie.NEUTRAAL: "{} hield het kort",
    Reactie.TREKT_TERUG: "{} trok zich terug",
    Reactie.SPREEKT_TEGEN: "{} ging ertegenin",
    Reactie.VRAAGT_TERUG: "{} vroeg iets terug",
    Reactie.VERTREKT: "{} ging weg",
}

_AANSPREEKVORM: Final = (
    "mevrouw",
    "mevr.",
    "mw.",
    "meneer",
    "mijnheer",
    "de",
    "dhr.",
    "dokter",
    "dr.",
    "zuster",
)


def called(naam: str) -> str:
    """How a sentence names somebody: by the first name, or whole when there is a title before it."""
    first, _, _ = naam.partition(" ")
    return naam if first.lower() in _AANSPREEKVORM else first


def joined(parts: Sequence[str]) -> str:
    """`a, b en c`; the empty string for none."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} en {parts[-1]}"


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")
