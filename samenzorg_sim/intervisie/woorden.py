"""How outcomes, tasks and choices of a group are called on screens and on paper."""

from collections.abc import Mapping
from typing import Final

UITKOMSTEN: Final[Mapping[str, str]] = {
    "open": "nog open",
    "gelukt": "gelukt",
    "deels": "deels gelukt",
    "anders": "anders gegaan",
    "losgelaten": "losgelaten",
}
STANDEN: Final[Mapping[str, str]] = {"gepland": "gepland", "afgezegd": "afgezegd", "gehouden": "geweest"}
TAKEN: Final[Mapping[str, str]] = {
    "uitnodigen": "Mensen uitnodigen",
    "ruimte": "De ruimte en de koffie",
    "methode": "De methode kiezen",
    "leiden": "Het gesprek leiden",
    "tijd": "Op de tijd letten",
    "veiligheid": "Letten op hoe veilig het is",
    "oogst": "Opschrijven wat mensen meenemen",
    "navragen": "Tussendoor vragen hoe het gaat",
}
HANDEN: Final[Mapping[str, str]] = {
    "trainer": "de trainer",
    "samen": "trainer en leidinggevende samen",
    "leidinggevende": "de leidinggevende",
    "groep": "de groep zelf",
}
LEIDINGGEVENDE: Final[Mapping[str, str]] = {
    "niet": "Nee, er is geen leidinggevende bij",
    "ander-team": "Alleen van een ander team",
    "wel": "Ja, ook van mensen uit de groep",
}


def clock(begin: int) -> str:
    """Minutes after midnight as a clock says them: 830 → '13:50'."""
    return f"{begin // 60}:{begin % 60:02d}"


def read_clock(typed: str) -> int | None:
    """What somebody types as a time, in minutes after midnight; None for what is none.

    Example: read_clock("13.50"), read_clock("13:50 uur") and read_clock("14") are 830, 830 and 840.
    """
    hours, _, minutes = typed.lower().removesuffix("uur").strip().replace(".", ":").partition(":")
    if not (hours.isdecimal() and (minutes or "0").isdecimal() and len(minutes) in (0, 2)):
        return None
    hour, minute = int(hours), int(minutes or "0")
    return hour * 60 + minute if hour < 24 and minute < 60 else None
