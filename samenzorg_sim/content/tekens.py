"""The signs of an ecogram, as stories, files and drawings write them: groups, lines, support and the rest."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from pydantic import BaseModel

NAMEN: Final[Mapping[str, str]] = {
    "gezin-van-herkomst": "gezin van herkomst",
    "familie": "andere familie",
    "vrienden": "vrienden",
    "kennissen": "oude buren, collega's en kennissen",
    "buren": "buren",
    "geestelijk": "geestelijke verzorging",
    "zorg": "zorgverleners",
}
"""As the older Dutch ecogram has them (Expertisecentrum Mantelzorg, 'Een ecogram maken: de omgeving')."""


class Soort(StrEnum):
    """What stands in the circle."""

    PERSOON = "persoon"
    ORGANISATIE = "organisatie"
    DIER = "dier"


class Lijn(StrEnum):
    """The kind of line to the client; a mark for stress may lie over any of them."""

    STEUNEND = "steunend"
    NEUTRAAL = "neutraal"
    DUN = "dun"


class Richting(StrEnum):
    """Seen from the client: an arrow to the centre, from the centre, or both."""

    ONTVANGT = "ontvangt"
    GEEFT = "geeft"
    BEIDE = "beide"


class Steun(StrEnum):
    """What somebody gives: P, G, A and E of the Dutch legend. (G of a group is something else.)"""

    PRAKTISCH = "praktisch"
    GEZELSCHAP = "gezelschap"
    ADVIES = "advies"
    EMOTIONEEL = "emotioneel"


class HoeVaak(StrEnum):
    """How often they see or speak each other."""

    DAGELIJKS = "dagelijks"
    PAAR_KEER_PER_WEEK = "paar_keer_per_week"
    WEKELIJKS = "wekelijks"
    PAAR_KEER_PER_MAAND = "paar_keer_per_maand"
    MAANDELIJKS = "maandelijks"
    PAAR_KEER_PER_JAAR = "paar_keer_per_jaar"
    ZELDEN = "zelden"


class Afstand(StrEnum):
    """How far away somebody lives."""

    IN_HUIS = "in_huis"
    IN_DE_BUURT = "in_de_buurt"
    HALF_UUR = "half_uur"
    VERDER = "verder"
    BUITENLAND = "buitenland"


class Bekend(StrEnum):
    """Who of those who care know what somebody does."""

    TEAM = "team"
    PAAR_COLLEGAS = "paar_collegas"
    ALLEEN_NAASTEN = "alleen_naasten"


class Nabij(StrEnum):
    """Whether the client wants somebody near."""

    GRAAG = "graag"
    LIEVER_NIET = "liever_niet"


class Vertegenwoordiger(StrEnum):
    """Who decides where the client cannot; something else than the first contact person.

    The order and the kinds: regelhulp.nl, wettelijke vertegenwoordiging.
    """

    CURATOR_OF_MENTOR = "curator_of_mentor"
    GEMACHTIGDE = "gemachtigde"
    PARTNER = "partner"
    FAMILIE = "familie"
    ONBEKEND = "onbekend"


RINGEN: Final = 3
"""Rings for closeness, 1 is nearest. A choice of this workbench: Dutch ecograms have none."""


class ContactTekens(BaseModel):
    """What signs say of a contact, in a story and in a file alike; None is 'not told'."""

    soort: Soort = Soort.PERSOON
    lijn: Lijn | None = None
    richting: Richting | None = None
    steun: tuple[Steun, ...] = ()
    hoe_vaak: HoeVaak | None = None
    afstand: Afstand | None = None
    bekend: Bekend | None = None
    nabij: Nabij | None = None
    vertegenwoordiger: Vertegenwoordiger | None = None
