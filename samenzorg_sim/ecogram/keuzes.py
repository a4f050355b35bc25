"""The words of every choice, so that each screen and each drawing says the same."""

from collections.abc import Mapping
from typing import Final

from samenzorg_sim.ecogram.bezigheid import BEZIGHEDEN
from samenzorg_sim.ecogram.contact import (
    RINGEN,
    Afstand,
    Bekend,
    HoeVaak,
    Lijn,
    Nabij,
    Richting,
    Soort,
    Steun,
    Vertegenwoordiger,
)
from samenzorg_sim.ecogram.groep import NAMEN

KEUZELIJSTEN: Final[Mapping[str, Mapping[str, str]]] = {
    "soort": {Soort.PERSOON: "een mens", Soort.ORGANISATIE: "een organisatie", Soort.DIER: "een dier"},
    "lijn": {Lijn.STEUNEND: "steunend", Lijn.NEUTRAAL: "neutraal", Lijn.DUN: "dun"},
    "richting": {
        Richting.ONTVANGT: "geeft vooral aan de cliënt",
        Richting.GEEFT: "krijgt vooral van de cliënt",
        Richting.BEIDE: "over en weer",
    },
    "steun": {
        Steun.PRAKTISCH: "praktische hulp",
        Steun.GEZELSCHAP: "gezelschap",
        Steun.ADVIES: "advies",
        Steun.EMOTIONEEL: "emotionele steun",
    },
    "ring": {
        str(ring): words
        for ring, words in zip(range(1, RINGEN + 1), ("dichtbij", "midden", "verder weg"), strict=True)
    },
    "hoe_vaak": {
        HoeVaak.DAGELIJKS: "elke dag",
        HoeVaak.PAAR_KEER_PER_WEEK: "een paar keer per week",
        HoeVaak.WEKELIJKS: "elke week",
        HoeVaak.PAAR_KEER_PER_MAAND: "een paar keer per maand",
        HoeVaak.MAANDELIJKS: "elke maand",
        HoeVaak.PAAR_KEER_PER_JAAR: "een paar keer per jaar",
        HoeVaak.ZELDEN: "bijna nooit",
    },
    "afstand": {
        Afstand.IN_HUIS: "in hetzelfde huis",
        Afstand.IN_DE_BUURT: "in de buurt",
        Afstand.HALF_UUR: "ongeveer een half uur reizen",
        Afstand.VERDER: "verder weg",
        Afstand.BUITENLAND: "in het buitenland",
    },
    "bekend": {
        Bekend.TEAM: "het hele team",
        Bekend.PAAR_COLLEGAS: "een paar collega's",
        Bekend.ALLEEN_NAASTEN: "alleen de naasten zelf",
    },
    "nabij": {Nabij.GRAAG: "ja, graag", Nabij.LIEVER_NIET: "nu liever niet"},
    "vertegenwoordiger": {
        Vertegenwoordiger.CURATOR_OF_MENTOR: "curator of mentor",
        Vertegenwoordiger.GEMACHTIGDE: "schriftelijk gemachtigd",
        Vertegenwoordiger.PARTNER: "als partner",
        Vertegenwoordiger.FAMILIE: "als familie",
        Vertegenwoordiger.ONBEKEND: "wel vertegenwoordiger, nog niet gevraagd hoe",
    },
    "doet": BEZIGHEDEN,
    "wil": BEZIGHEDEN,
}
"""Field → what may be chosen → how that is said; in the order in which it is shown."""


def as_pairs() -> dict[str, list[list[str]]]:
    """The same for a script: field → pairs of id and words; `groep` has the Dutch groups in their order."""
    lists = {
        field: [[str(id_), words] for id_, words in choices.items()]
        for field, choices in KEUZELIJSTEN.items()
    }
    return lists | {"groep": [[id_, naam] for id_, naam in NAMEN.items()]}
