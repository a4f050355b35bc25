"""The fields of a contact, a tie and a group that change one by one, and what each may hold."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from samenzorg_sim.ecogram import contact as c
from samenzorg_sim.journal.values import is_text_id


class Veld(StrEnum):
    """A field of a contact with one value."""

    NAAM = "naam"
    RELATIE = "relatie"
    GROEP = "groep"
    SOORT = "soort"
    OVERLEDEN = "overleden"
    LIJN = "lijn"
    SPANNING = "spanning"
    RICHTING = "richting"
    RING = "ring"
    HOE_VAAK = "hoe_vaak"
    AFSTAND = "afstand"
    BESPROKEN = "besproken"
    BEKEND = "bekend"
    NABIJ = "nabij"
    CONTACTPERSOON = "contactpersoon"
    VERTEGENWOORDIGER = "vertegenwoordiger"
    NOTITIE = "notitie"


class Lijstveld(StrEnum):
    """A field of a contact with ticks, each of which changes by itself."""

    STEUN = "steun"
    DOET = "doet"
    WIL = "wil"


class Bandveld(StrEnum):
    """A field of a tie."""

    LIJN = "lijn"
    SPANNING = "spanning"


class Groepveld(StrEnum):
    """A field of a group."""

    LETTER = "letter"
    NAAM = "naam"


KEUZES: Final[Mapping[Veld, type[StrEnum]]] = {
    Veld.SOORT: c.Soort,
    Veld.LIJN: c.Lijn,
    Veld.RICHTING: c.Richting,
    Veld.HOE_VAAK: c.HoeVaak,
    Veld.AFSTAND: c.Afstand,
    Veld.BEKEND: c.Bekend,
    Veld.NABIJ: c.Nabij,
    Veld.VERTEGENWOORDIGER: c.Vertegenwoordiger,
}
"""The fields with a fixed list of choices."""

TEKSTEN: Final = (Veld.NAAM, Veld.RELATIE, Veld.NOTITIE)
"""The fields that somebody types."""
JA_NEE: Final = (Veld.OVERLEDEN, Veld.SPANNING, Veld.BESPROKEN, Veld.CONTACTPERSOON)
_ALWAYS: Final = (Veld.NAAM, Veld.SOORT, Veld.OVERLEDEN, Veld.SPANNING, Veld.CONTACTPERSOON)


def fits(veld: Veld, waarde: object) -> bool:
    """Whether a field may hold this in the journal; a group is looked up by who has the drawing."""
    if waarde is None:
        return veld not in _ALWAYS
    if veld in JA_NEE:
        return isinstance(waarde, bool)
    if veld is Veld.RING:
        return type(waarde) is int and 1 <= waarde <= c.RINGEN
    if veld in TEKSTEN:
        return isinstance(waarde, str) and is_text_id(waarde)
    choices = KEUZES.get(veld)
    return isinstance(waarde, str) and (choices is None or waarde in list(choices))


def fits_list(veld: Lijstveld, keuze: str) -> bool:
    """Whether this may be ticked: a kind of support, or any activity."""
    return veld is not Lijstveld.STEUN or keuze in list(c.Steun)


def typed(veld: Veld, waarde: Any) -> Any:
    """The value as a contact holds it: a choice becomes a member of its list."""
    choices = KEUZES.get(veld)
    return waarde if choices is None or waarde is None else choices(waarde)
