"""The fixed lists of a talk: kinds of turn, reactions, what is reflected, ways of going about it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Soort(StrEnum):
    """The ten kinds of turn of the zorgmedewerker."""

    OPEN_VRAAG = "open_vraag"
    GESLOTEN_VRAAG = "gesloten_vraag"
    REFLECTIE = "reflectie"
    SAMENVATTING = "samenvatting"
    BEVESTIGING = "bevestiging"
    INFORMATIE = "informatie"
    ADVIES = "advies"
    OVERTUIGEN = "overtuigen"
    VRAAG_TOESTEMMING = "vraag_toestemming"
    OVERIG = "overig"


SOORTEN: Final[Mapping[Soort, str]] = {
    Soort.OPEN_VRAAG: "open vraag",
    Soort.GESLOTEN_VRAAG: "gesloten vraag",
    Soort.REFLECTIE: "teruggeven wat u hoort",
    Soort.SAMENVATTING: "samenvatten",
    Soort.BEVESTIGING: "waarderen",
    Soort.INFORMATIE: "iets vertellen",
    Soort.VRAAG_TOESTEMMING: "vragen of het mag",
    Soort.ADVIES: "ongevraagd advies",
    Soort.OVERTUIGEN: "aandringen",
    Soort.OVERIG: "een praatje",
}
"""The kinds as they are called on the screens."""


class Reactie(StrEnum):
    """What the simulated naaste does with a turn."""

    OPENT = "opent"
    VERTELT = "vertelt"
    DENKT_HARDOP = "denkt_hardop"
    TWIJFELT = "twijfelt"
    NEUTRAAL = "neutraal"
    TREKT_TERUG = "trekt_terug"
    SPREEKT_TEGEN = "spreekt_tegen"
    VRAAGT_TERUG = "vraagt_terug"
    VERTREKT = "vertrekt"


class Raakt(StrEnum):
    """What a subject touches, or a turn gives back: a worry or a hope."""

    ZORG = "zorg"
    HOOP = "hoop"


class Aanpak(StrEnum):
    """A way of going about a whole talk, to simulate and to compare."""

    LUISTEREN = "luisteren"
    INFORMEREN = "informeren"
    ONDERVRAGEN = "ondervragen"
    ADVISEREN = "adviseren"
    OVERTUIGEN = "overtuigen"
    WILLEKEURIG = "willekeurig"


class Bij(StrEnum):
    """The special moment for which an antwoord is kept."""

    ZORG_KOMT_TERUG = "zorg_komt_terug"
    BELOFTE = "belofte"
