"""The words of every choice, so that each screen and each drawing says the same."""

from collections.abc import Mapping
from typing import Final

from samenzorg_sim.ecogram import contact as c
from samenzorg_sim.ecogram.bezigheid import BEZIGHEDEN
from samenzorg_sim.ecogram.groep import NAMEN
from samenzorg_sim.ecogram.legenda import as_words

KEUZELIJSTEN: Final[Mapping[str, Mapping[str, str]]] = {
    "soort": {c.Soort.PERSOON: "een mens", c.Soort.ORGANISATIE: "een organisatie", c.Soort.DIER: "een dier"},
    "lijn": {c.Lijn.STEUNEND: "steunend", c.Lijn.NEUTRAAL: "neutraal", c.Lijn.DUN: "dun"},
    "richting": {
        c.Richting.ONTVANGT: "geeft vooral aan de cliënt",
        c.Richting.GEEFT: "krijgt vooral van de cliënt",
        c.Richting.BEIDE: "over en weer",
    },
    "steun": {
        c.Steun.PRAKTISCH: "praktische hulp",
        c.Steun.GEZELSCHAP: "gezelschap",
        c.Steun.ADVIES: "advies",
        c.Steun.EMOTIONEEL: "emotionele steun",
    },
    "ring": {
        str(ring): words
        for ring, words in zip(range(1, c.RINGEN + 1), ("dichtbij", "midden", "verder weg"), strict=True)
    },
    "hoe_vaak": {
        c.HoeVaak.DAGELIJKS: "elke dag",
        c.HoeVaak.PAAR_KEER_PER_WEEK: "een paar keer per week",
        c.HoeVaak.WEKELIJKS: "elke week",
        c.HoeVaak.PAAR_KEER_PER_MAAND: "een paar keer per maand",
        c.HoeVaak.MAANDELIJKS: "elke maand",
        c.HoeVaak.PAAR_KEER_PER_JAAR: "een paar keer per jaar",
        c.HoeVaak.ZELDEN: "bijna nooit",
    },
    "afstand": {
        c.Afstand.IN_HUIS: "in hetzelfde huis",
        c.Afstand.IN_DE_BUURT: "in de buurt",
        c.Afstand.HALF_UUR: "ongeveer een half uur reizen",
        c.Afstand.VERDER: "verder weg",
        c.Afstand.BUITENLAND: "in het buitenland",
    },
    "bekend": {
        c.Bekend.TEAM: "het hele team",
        c.Bekend.PAAR_COLLEGAS: "een paar collega's",
        c.Bekend.ALLEEN_NAASTEN: "alleen de naasten zelf",
    },
    "nabij": {c.Nabij.GRAAG: "ja, graag", c.Nabij.LIEVER_NIET: "nu liever niet"},
    "vertegenwoordiger": {
        c.Vertegenwoordiger.CURATOR_OF_MENTOR: "curator of mentor",
        c.Vertegenwoordiger.GEMACHTIGDE: "schriftelijk gemachtigd",
        c.Vertegenwoordiger.PARTNER: "partner",
        c.Vertegenwoordiger.FAMILIE: "familie",
        c.Vertegenwoordiger.ONBEKEND: "hoe het geregeld is, staat er niet bij",
    },
    "doet": BEZIGHEDEN,
    "wil": BEZIGHEDEN,
}
"""Field → what may be chosen → how that is said; in the order in which it is shown."""


def as_pairs() -> dict[str, list[list[str]]]:
    """The same for a script: field → pairs of id and words.

    `groep` has the Dutch groups in their order, `legenda` what each sign of a drawing means.
    """
    lists = {
        field: [[str(id_), words] for id_, words in choices.items()]
        for field, choices in KEUZELIJSTEN.items()
    }
    own = {"groep": NAMEN, "legenda": as_words()}
    return lists | {field: [[id_, words] for id_, words in pairs.items()] for field, pairs in own.items()}
